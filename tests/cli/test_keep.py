"""``kiosk check --keep``: what a running kiosk gets of content with errors."""

import json
import os
import shutil
import subprocess
import sys
from string import ascii_lowercase

import pytest
from minimal import PLAIN, page_text, write_content
from signing import sign

from kiosk.cli.ground.command import PARTLY
from kiosk.content.files.stamps import fingerprint
from kiosk.content.snapshot import read_snapshot
from kiosk.settings.settings import ASSETS

BROKEN = "No header.\n"
CALLS = "Call us: {{clinic.phone_day}}."
MIRACLE = f"It is a miracle. {PLAIN}"

MUST_TELL = """\
[call]
asks = "You may call us"
standard = "A test"
facts = ["A1"]
pages = ["one", "three"]
words.en = ["call us"]
"""
FACTS = """\
[A1]
plain = "You can call us."
precise = "You can call us."
topic = "All"
status = "clinic"
sources = []

[review_months]
"All" = 12
"""


class Kept:
    """A content folder of three pages, and what a kiosk keeps of it."""

    def __init__(self, folder, kiosk):
        pages = {name: self.text(name, f"As {name}.") for name in NAMES}
        self.content = write_content(folder / "content", pages)
        self._kiosk, self._last, self._new = kiosk, folder / "last", folder / "new"
        (self.content / "words.en.toml").write_text('[B3]\nwords = ["miracle"]\n')
        self.swap("clinic.toml", "name =", 'phone_day = "555-0142"\nname =')

    @staticmethod
    def text(name, words, **header):
        plain = "" if "{" in words else f" {PLAIN}"
        return page_text(f"{words}{plain}", title=f"Page {name}", **header)

    def write(self, name, words, language="en"):
        self.file(name, language).write_text(self.text(name, words))

    def spoil(self, name, language="en"):
        self.file(name, language).write_text(BROKEN)

    def file(self, name, language="en"):
        return self.content / language / f"{name}.md"

    def swap(self, name, old, new):
        path = self.content / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))

    def renew(self):
        """Compile as a kiosk has it done, and take what comes.  Return code, errors."""
        words = ("--keep", self._new, "--last", self._last)
        code, output, errors = self._kiosk("check", self.content, *words)
        assert output == ""
        assert self._new.exists() == (code in (0, PARTLY))
        if self._new.exists():
            self._new.replace(self._last)
        return code, errors

    def edition(self, language="en"):
        return read_snapshot(self._last).library.editions[language]

    def words(self, name, language="en"):
        """Return the words in view on a page; "" is that it is not shown."""
        pages = self.edition(language).pages
        return pages[name].blocks[0].text.markup if name in pages else ""

    @property
    def fingerprint(self):
        return read_snapshot(self._last).fingerprint


NAMES = ("one", "two", "three")


@pytest.fixture
def kept(tmp_path, kiosk):
    return Kept(tmp_path, kiosk)


def renumber(kept):
    kept.swap("clinic.toml", "555-0142", "555-0199")


def test_a_typo_on_a_page_does_not_hold_up_a_new_number(kept):
    kept.write("one", CALLS)
    kept.renew()
    renumber(kept)
    kept.spoil("two")

    code, errors = kept.renew()

    assert code == PARTLY
    assert errors == (
        f"kiosk: 1 problem in the content:\n  {kept.file('two')}:1: The page has no"
        " header. Start it with a line of ---. Copy the header of another page, and"
        " change its words.\n"
        "All else is new. Shown in the last version: en/two.\n"
    )
    assert kept.words("one") == "Call us: 555-0199."
    assert kept.words("two") == "As two."


def test_the_same_content_gives_the_same_snapshot(kept, tmp_path):
    """Whatever order a process has for what has none."""
    kept.write("one", "Read [page two](two.md), or call {{clinic.phone_day}}.")
    made = []
    for seed in "123":
        new = tmp_path / seed
        subprocess.run(
            [sys.executable, "-m", "kiosk", "check", kept.content, "--keep", new],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
        made.append(new.read_bytes())

    assert made[0] == made[1] == made[2]


def test_a_page_with_the_old_number_is_not_shown_beside_the_new_one(kept):
    for name in ("one", "two"):
        kept.write(name, CALLS)
    kept.renew()
    renumber(kept)
    kept.spoil("two")

    code, errors = kept.renew()

    assert code == PARTLY
    assert errors.endswith(
        "All else is new. Left out: en/two (changed: the answer phone_day).\n"
    )
    assert kept.words("one") == "Call us: 555-0199."
    assert kept.words("two") == ""
    assert kept.edition().walk == ("one", "three")


def test_two_bad_pages_are_judged_one_by_one(kept):
    kept.write("one", CALLS)
    kept.renew()
    renumber(kept)
    for name in ("one", "two"):
        kept.spoil(name)
    kept.write("three", "New.")

    code, errors = kept.renew()

    assert code == PARTLY
    assert "Shown in the last version: en/two. Left out: en/one (" in errors
    assert [kept.words(name) for name in NAMES] == ["", "As two.", "New."]


def test_a_page_that_breaks_a_rule_is_a_bad_page_too(kept):
    """What links to it breaks none."""
    kept.renew()
    kept.write("two", MIRACLE)
    kept.write("one", f"[Page two](two.md) {PLAIN}")

    code, errors = kept.renew()

    assert (code, errors.count("one.md")) == (PARTLY, 0)
    assert "“miracle”" in errors
    assert kept.words("one") == '<a href="page:two">Page two</a>'
    assert kept.words("two") == "As two."


def test_a_page_that_cannot_be_read_hides_no_other_that_breaks_a_rule(kept):
    kept.renew()
    kept.write("one", MIRACLE)
    kept.spoil("two")

    code, errors = kept.renew()

    assert code == PARTLY
    assert "2 problems" in errors
    assert [kept.words(name) for name in NAMES] == ["As one.", "As two.", "As three."]


def test_an_old_page_leads_to_none_that_is_gone(kept):
    kept.write("one", f"[Go on](two.md) {PLAIN}")
    kept.renew()
    kept.file("two").unlink()
    order = (kept.content / "order.toml").read_text()
    (kept.content / "order.toml").write_text(order.replace('"two", ', ""))

    code, errors = kept.renew()

    assert code == PARTLY
    assert "There is no page 'two.md'" in errors
    assert kept.words("one") == "Go on"
    assert kept.words("two") == ""


def test_a_bad_page_that_is_mended_is_new(kept):
    kept.renew()
    kept.spoil("two")
    kept.renew()
    assert kept.fingerprint == ""  # a kiosk that starts with it tells of it again

    kept.write("two", "Mended.")

    assert kept.renew() == (0, "")
    assert kept.words("two") == "Mended."
    assert kept.fingerprint == fingerprint(kept.content, ASSETS)


def test_an_old_page_stays_as_long_as_it_is_bad(kept):
    kept.renew()
    kept.spoil("two")
    for words in ("First.", "Second.", "Third."):
        kept.write("one", words)

        assert kept.renew()[0] == PARTLY
        assert (kept.words("one"), kept.words("two")) == (words, "As two.")


def test_at_the_first_start_a_bad_page_is_left_out(kept):
    kept.write("one", f"Go [on](two.md). {PLAIN}")
    kept.spoil("two")

    code, errors = kept.renew()

    assert code == PARTLY
    assert errors.endswith("All else is new. Left out: en/two (no last version).\n")
    assert kept.words("one") == "Go on."
    assert kept.edition().walk == ("one", "three")
    assert kept.edition().sections[0].pages == ("one", "three")


def test_a_file_that_is_no_page_holds_nothing_up(kept):
    kept.renew()
    kept.write("one", "New.")
    (kept.content / "en" / "notes.docx").write_bytes(b"PK")
    (kept.content / "en" / "others.txt").write_text("Two.")

    code, errors = kept.renew()

    assert code == PARTLY
    assert "Left out: en/notes (no last version); en/others (no last" in errors
    assert [kept.words(name) for name in NAMES] == ["New.", "As two.", "As three."]


HOLDING = {
    "answers": ("clinic.toml", 'crisis_number = "988"', 'crisis_number = ""'),
    "order": ("order.toml", 'tint = "mist"', 'tint = "mits"'),
    "a page that is not there": ("order.toml", '"two"', '"tow"'),
    "facts": ("facts.toml", "", "[A1]\n"),
    "sources": ("sources.toml", "", "[A1]\n"),
    "words": ("words.en.toml", "", "[promises]\n"),
    "phrases": ("phrases.en.toml", "", "tow = 'to'\n"),
    "glossary": ("glossary.en.md", "", "## Drip\n"),
    "glossary that breaks a rule": ("glossary.en.md", "", f"## Drip\n{MIRACLE}\n"),
    "topics": ("order.toml", 'title = "All of it"', 'title = "A miracle"'),
    "signatures": ("signoff.toml", "", "[[page]]\npage = 'one'\n"),
    "what must be told": ("must_tell.toml", "", "[a]\n"),
    **{
        name: (f"en/{name}.md", "reviewed", "reviwed")
        for name in ("get-help-now", "my-questions", "words-to-know", "about")
    },
    "a rule on help": ("en/get-help-now.md", "", f"\n{MIRACLE}\n"),
    "help with another name": ("en/Get-help-now.txt", "", "Help."),
}


@pytest.mark.parametrize("fault", HOLDING.values(), ids=HOLDING)
def test_what_is_not_one_page_s_holds_everything(kept, fault):
    kept.renew()
    name, old, new = fault
    path = kept.content / name
    text = path.read_text() if path.exists() else ""
    path.write_text(text.replace(old, new, 1) if old else text + new)
    kept.write("one", "New.")
    kept.spoil("two")

    code, errors = kept.renew()

    assert code == 1
    assert f"\nNothing new is shown, because of: {path}" in errors
    assert [kept.words(name) for name in NAMES] == ["As one.", "As two.", "As three."]


def must_tell(kept):
    kept.write("one", "You may call us. {A1}")
    kept.swap("facts.toml", "", FACTS)
    (kept.content / "must_tell.toml").write_text(MUST_TELL)


def test_what_must_be_told_is_told_by_the_last_version(kept):
    must_tell(kept)
    kept.renew()
    kept.spoil("one")
    kept.write("two", "New.")

    assert kept.renew()[0] == PARTLY
    assert kept.words("one") == "You may call us."
    assert kept.words("two") == "New."


def test_nothing_is_new_without_what_must_be_told(kept):
    must_tell(kept)
    kept.renew()
    kept.spoil("one")
    kept.swap("facts.toml", "You can call", "One can call")
    kept.write("two", "New.")

    code, errors = kept.renew()

    assert code == 1
    assert "Nothing new is shown, because of: " in errors
    assert "must_tell.toml:1:1: No page in 'en' tells this (A test): You may" in errors
    assert (kept.words("one"), kept.words("two")) == ("You may call us.", "As two.")


def test_another_page_may_tell_it(kept):
    must_tell(kept)
    kept.renew()
    kept.spoil("one")
    kept.swap("facts.toml", "You can call", "One can call")
    kept.write("three", "You may call us. {A1}")

    assert kept.renew()[0] == PARTLY
    assert (kept.words("one"), kept.words("three")) == ("", "You may call us.")


def test_what_must_be_told_is_held_to_the_words_of_today(kept):
    """The last version of the page does not have them."""
    must_tell(kept)
    kept.renew()
    kept.swap("must_tell.toml", '["call us"]', '["ring us"]')
    kept.spoil("one")

    code, errors = kept.renew()

    assert code == 1
    assert "Nothing new is shown" in errors


def test_nothing_is_new_without_a_walk(kept):
    for name in NAMES:
        kept.spoil(name)

    code, errors = kept.renew()

    assert code == 1
    assert "No page of the walk is left in 'en'." in errors


def spanish(kept):
    shutil.copytree(kept.content / "en", kept.content / "es")
    for name in NAMES:
        kept.write(name, f"La {name}.", "es")


def test_a_fault_of_one_language_is_none_of_the_other(kept):
    spanish(kept)
    kept.renew()
    kept.write("one", "New.")
    kept.spoil("one", "es")
    kept.write("two", "Nueva.", "es")

    code, errors = kept.renew()

    assert code == PARTLY
    assert "Shown in the last version: es/one." in errors
    assert [kept.words(name, "es") for name in NAMES] == [
        *("La one.", "Nueva.", "La three.")
    ]
    assert kept.words("one") == "New."


def test_a_page_of_another_language_that_goes_is_not_lent(kept):
    spanish(kept)
    kept.write("one", CALLS, "es")
    kept.write("one", CALLS)
    kept.renew()
    renumber(kept)
    kept.spoil("one", "es")

    assert kept.renew()[0] == PARTLY
    assert kept.words("one") == "Call us: 555-0199."
    assert kept.words("one", "es") == ""
    assert kept.edition("es").walk == ("two", "three")


def test_help_in_another_language_holds_everything_too(kept):
    spanish(kept)
    kept.renew()
    kept.write("one", "New.")
    kept.spoil("get-help-now", "es")

    code, errors = kept.renew()

    assert code == 1
    assert f"Nothing new is shown, because of: {kept.file('get-help-now', 'es')}" in (
        errors
    )
    assert kept.words("one") == "As one."


def standing(kept, name, language="en"):
    one = kept.edition(language).standings[name]
    return one.signed, one.void


def test_a_signed_page_is_the_one_that_was_signed(kept):
    """Whatever befalls those beside it, and as often as it is kept."""
    kept.write("one", f"Go [on](two.md) or [back](three.md). {PLAIN}")
    kept.write("two", CALLS)
    sign(kept.content)
    kept.renew()
    whole = kept.edition().pages["one"]
    renumber(kept)
    kept.spoil("two")

    assert kept.renew()[0] == PARTLY
    assert standing(kept, "one") == (True, False)
    assert kept.words("one") == 'Go on or <a href="page:three">back</a>.'

    kept.spoil("one")  # its last version has lost a link
    for words in ("New.", "Newer."):
        kept.write("three", words)
        kept.renew()
        assert standing(kept, "one") == (True, False)
        assert standing(kept, "three") == (True, True)

    kept.write("one", f"Go [on](two.md) or [back](three.md). {PLAIN}")
    kept.write("two", CALLS)
    kept.renew()
    assert kept.edition().pages["one"] == whole


def test_a_signature_of_today_counts_for_an_old_page(kept):
    sign(kept.content)
    signed = (kept.content / "signoff.toml").read_text()
    kept.write("two", "Changed.")
    kept.renew()
    assert standing(kept, "two") == (True, True)
    kept.spoil("two")
    kept.renew()
    assert standing(kept, "two") == (True, True)

    kept.write("two", "Changed.")
    sign(kept.content, "two")
    kept.spoil("two")
    kept.renew()

    assert signed != (kept.content / "signoff.toml").read_text()
    assert standing(kept, "two") == (True, False)


def test_a_last_library_that_cannot_be_read_is_none(kept, tmp_path):
    kept.renew()
    last = tmp_path / "last"
    data = last.read_bytes()
    kept.spoil("two")
    last.write_bytes(data.replace(b"As two.", b"As twx."))

    code, errors = kept.renew()

    assert (code, kept.words("two")) == (PARTLY, "")
    assert "Left out: en/two (no last version)" in errors

    last.write_bytes(data[:-1])
    assert kept.renew()[0] == PARTLY


def test_check_says_what_a_kiosk_would_show(kiosk, kept):
    kept.spoil("two")
    kept.spoil("one")

    _, output, _ = kiosk("check", kept.content)
    *_, expected, last = output.splitlines()

    assert expected == (
        "The kiosk would show everything new but en/one, en/two: the last version of"
        " it, or none where something that it uses has changed, too."
    )
    assert last.startswith("5 pages: 2 errors, ")


def test_what_a_kiosk_would_show_stays_short(kiosk, kept):
    for letter in ascii_lowercase:
        (kept.content / "en" / f"{letter * 3}.txt").write_text("x")

    _, output, _ = kiosk("check", kept.content)

    assert "en/jjj, and 16 more: the last version" in output


def test_check_says_what_holds_everything(kiosk, kept):
    kept.spoil("two")
    kept.swap("clinic.toml", '"988"', '""')

    code, output, _ = kiosk("check", kept.content)
    *_, expected, last = output.splitlines()

    assert code == 1
    assert expected == (
        "The kiosk would show nothing new, because of: content/clinic.toml"
    )
    assert last.startswith("No page can be shown: 2 errors")


def test_check_says_what_would_hold_everything_if_a_page_went(kiosk, kept):
    must_tell(kept)
    kept.spoil("one")

    _, output, _ = kiosk("check", kept.content)
    expected = output.splitlines()[-2]

    assert expected.startswith(
        "The kiosk would show nothing new, unless it can keep the last version of"
        " en/one: content/must_tell.toml:1:1: No page in 'en' tells this"
    )


def test_a_program_is_told_too(kiosk, kept):
    kept.spoil("two")

    _, output, _ = kiosk("check", kept.content, "--format", "json")

    assert json.loads(output)["would_show"] == {"not_new": ["en/two"], "held": []}


@pytest.mark.parametrize("form", ["sarif", "junit", "text"])
def test_a_page_that_cannot_be_read_is_in_each_report(kiosk, kept, tmp_path, form):
    kept.write("one", MIRACLE)
    kept.spoil("two")
    report = tmp_path / "report.html"

    words = ("--format", form, "--report", report)
    code, output, errors = kiosk("check", kept.content, *words)

    assert (code, errors) == (1, "")
    for told in (output, report.read_text()):
        assert "The page has no header" in told
        assert "miracle" in told


def test_a_translation_stands_as_it_did_where_english_is_left_out(kept):
    spanish(kept)
    kept.write("one", CALLS)
    for language in ("en", "es"):
        sign(kept.content, language=language)
    renumber(kept)
    kept.spoil("one")

    assert kept.renew()[0] == PARTLY
    assert kept.words("one") == ""
    assert standing(kept, "one", "es") == (True, False)
    assert not kept.edition("es").standings["one"].english_changed


ELSEWHERE = {
    "an answer that promises": (
        CALLS,
        *("clinic.toml", "555-0142", "555-0142, a miracle"),
        "the answer phone_day",
    ),
    "a fact that is gone": (
        "You may call us. {A1}",
        *("facts.toml", "[A1]", "[A2]"),
        "fact A1, or its source",
    ),
    "a word that is gone": (
        f"A [[drip]]. {PLAIN}",
        *("glossary.en.md", "## Drip", "## Tube"),
        "the word drip",
    ),
    "a list of words": (
        f"We call. {PLAIN}",
        *("words.en.toml", '"miracle"', '"call"'),
        "the lists of words, or the ways given",
    ),
}


@pytest.mark.parametrize("case", ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_fault_elsewhere_takes_no_page_away(kept, case):
    """Nobody has touched the page: what all share is at fault, so nothing is new."""
    words, name, old, new, told = case
    kept.swap("facts.toml", "", FACTS)
    (kept.content / "glossary.en.md").write_text(f"## Drip\nA tube. {PLAIN}\n")
    kept.write("one", words)
    assert kept.renew()[0] == 0
    before = kept.words("one")
    kept.swap(name, old, new)
    kept.write("two", "New.")

    code, errors = kept.renew()

    assert code == 1
    assert errors.endswith(
        f"Nothing new is shown, because of: {kept.file('one')}: The page has not"
        f" changed since it had no error, but {told} has.\n"
    )
    assert (kept.words("one"), kept.words("two")) == (before, "As two.")


def test_a_title_that_changes_takes_away_what_leads_to_it_by_the_old_one(kept):
    """That is a fault of these two, and holds up no third."""
    kept.file("one").write_text(page_text("[Page two](two.md)", title="Page one"))
    assert kept.renew()[0] == 0
    kept.file("two").write_text(Kept.text("two", "New.").replace("Page two", "Rest"))
    kept.write("three", "New.")

    code, errors = kept.renew()

    assert code == PARTLY
    assert "Left out: en/one (changed: the title of two)." in errors
    assert kept.words("three") == "New."
