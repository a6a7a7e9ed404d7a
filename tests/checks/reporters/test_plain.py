"""What people read at a terminal, word for word."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.checks.reporters.plain import as_text
from kiosk.checks.subject.findings import ERROR, Checked, Finding

TEXT = """\
content/en/two.md
  9:4   B3 error  <i>“Miracle”</i> promises.
        Cut it.
  12:1  R3 warning  This has 30 words.
        Make it two.

content/facts.toml
  3  B3 error  “Cure” is in K1.
     Take it out.

content/en/one.md
  2:8  R3 warning  This has 21 words.
       Make it two.
{advice}
Allowed by the authors
  content/en/two.md:14:2  R3  This has 25 words.
    Reason: These are the words of the law.

2 pages: 2 errors, 2 warnings, 1 piece of advice.{hint}
"""

ADVICE = """\
  -    R5 advice  It tells of no one.
       Say who.
"""


def test_the_worst_is_first_and_advice_is_counted(small):
    text = as_text(small.checked, home=small.home)

    assert text == TEXT.format(advice="", hint=" See the advice with --advice.")


def test_advice_when_asked_for(small):
    text = as_text(small.checked, home=small.home, advice=True)

    assert text == TEXT.format(advice=ADVICE, hint="")


def test_files_elsewhere_are_told_in_full(small):
    text = as_text(small.checked, home=Path("/elsewhere"))

    assert f"{small.one.as_posix()}\n  2:8  R3" in text


def test_colours_say_nothing_that_the_words_do_not(small):
    plain = as_text(small.checked, home=small.home)
    colours = as_text(small.checked, home=small.home, colour=True)

    assert "\x1b" not in plain
    assert "\x1b[1;31merror\x1b[0m" in colours
    assert "\x1b[33mwarning\x1b[0m" in colours
    for code in ("\x1b[1;31m", "\x1b[33m", "\x1b[1m", "\x1b[0m"):
        colours = colours.replace(code, "")
    assert colours == plain


def test_content_cannot_steer_the_terminal(small):
    found = Finding(small.one, 1, 1, "R3", ERROR, "“\x1b[2J\x07”\nleft", "Cut\u2028it.")
    text = as_text(replace(small.checked, findings=(found,)), home=small.home)

    assert "“�[2J�” left\n       Cut it.\n" in text


def test_where_nothing_is_wrong(small):
    fine = replace(small.checked, findings=(), allowed=())

    assert (
        as_text(fine, home=small.home)
        == "2 pages: no errors, no warnings, no pieces of advice.\n"
    )


@pytest.mark.parametrize("mend", ["", "Close it."])
def test_content_that_cannot_be_read(tmp_path, mend):
    path = tmp_path / "one.md"
    found = Finding(path, 4, 0, "S1", ERROR, "The box has no end.", mend)
    broken = Checked(compiled=None, findings=(found,), today=date(2026, 11, 22))

    assert as_text(broken, home=tmp_path) == (
        "one.md\n  4  S1 error  The box has no end.\n"
        + (f"     {mend}\n" if mend else "")
        + "\nNo page can be shown: 1 error, no warnings, no pieces of advice.\n"
    )
