"""Words, mends and twins: what the editor knows without a window."""

import pytest

from kiosk.checks.subject.findings import finding_of
from kiosk.errors import Problem
from kiosk.studio.text.mends import mend_of, mends_in
from kiosk.studio.text.speller import Speller
from kiosk.studio.text.twins import beside, changed_lines, starts_of

ENGLISH, TWIN = (
    "---\ntitle: A\n---\n\nOne.\n\n- a\n- b\n\n## Next\n\nTwo\nlines.\n",
    "---\ntitle: A\n---\n\nUno\nlargo.\n\n- a\n- b\n\n## Luego\n\nDos.\n",
)


@pytest.fixture(scope="module")
def spellers():
    return {code: Speller(code) for code in ("en", "es", "he")}


@pytest.mark.parametrize(
    ("code", "line", "wrong"),
    [
        ("en", "Take the medcine at home.", ["medcine"]),
        ("en", "Thier staff is here.", ["Thier"]),
        ("en", "Ask Zorvane about ketamine and esketamine. {A1 plain: xqzzt}", []),
        ("en", "See [the pgae](prvacy.md) and {{clinic.phone_dya}}.", ["pgae"]),
        ("en", "[[calm|xqzzt]] icon.svg https://qwzzt.example 12mg XQZT", []),
        ("en", "icon: heartbeatt", []),
        ("en", "::: do-dont", []),
        ("en", "It’s the clinic’s well-known lamp.", []),
        ("es", "El doktor le dice que puede descansar.", ["doktor"]),
        ("he", "xqzzt is no word of a language without a list", []),
    ],
)
def test_a_word_is_marked_that_no_list_has(spellers, code, line, wrong):
    assert [one.word for one in spellers[code].wrong_in(line)] == wrong


def test_what_was_meant_comes_with_its_large_letter(spellers):
    assert spellers["en"].meant("Depresion")[0] == "Depression"


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("Two  spaces.", "Two spaces."),
        ("It's “so”.", "It’s “so”."),
        ("low\u2011dose", "low-dose"),
        ('Say "no" now.', "Say “no” now."),
        ("Strong. (A1)", "Strong. {A1}"),
        ('![A lamp](lamp.svg "It is warm")', '![A lamp](lamp.svg "It is warm")'),
        ("  - a list further in", "  - a list further in"),
    ],
)
def test_a_mend_changes_signs_and_no_words(line, mended):
    text = line
    for mend in mends_in(line, in_header=False):
        assert line[mend.start : mend.end] == mend.was
        text = line[: mend.start] + mend.words + line[mend.end :]
    assert text == mended


def test_quotes_of_a_header_stay_straight():
    assert [*mends_in('action: "Ask: why?"', in_header=True)] == []


def test_a_name_that_was_mistyped_is_mended_as_the_kiosk_guesses(tmp_path):
    text = "There is no fact 'A11x'. Did you mean 'A11'?"
    finding = finding_of(Problem(tmp_path, 3, text))

    assert mend_of(finding, "Strong. {A11x}").words == "A11"
    assert mend_of(finding, "A11x and {A11x}") is None


def test_lines_of_two_languages_go_together_by_what_begins_there():
    here, there = starts_of(ENGLISH), starts_of(TWIN)

    assert ENGLISH.split("\n")[9] == "## Next"
    assert TWIN.split("\n")[beside(10, here, there) - 1] == "## Luego"
    assert beside(8, here, there) == 9


def test_lines_that_changed_are_told_and_a_gap_where_one_is_gone():
    assert changed_lines("a\nb\nc", "a\nB\nc") == {2}
    assert changed_lines("a\nb\nc", "a\nc") == {2}
    assert changed_lines("a", "a") == frozenset()
