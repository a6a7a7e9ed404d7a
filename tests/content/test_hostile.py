"""Content made to hang the kiosk: refused, with a line, before it costs a second."""

import signal
from contextlib import contextmanager
from itertools import repeat

import pytest

from kiosk.errors import ContentError

SECONDS = 5
"""Of a processor, whatever else the machine does: Python-Markdown takes minutes."""

LINE, SIGNS, LINES, SIZE = "longer than", "Too many", "more than", "larger than"
FAMILIES = {
    "brackets": ("[" * 20_000, LINE),
    "pictures": ("![" * 5_000, LINE),
    "bullets": ("- " * 5_000, LINE),
    "bullets on lines": ("".join(" " * n + "- a\n" for n in range(5_000)), SIZE),
    "bullets a little deep": ("".join(" " * n + "- a\n" for n in range(700)), "list"),
    "quotations": (">" * 5_000, LINE),
    "quotations on lines": ("> a\n" * 900, "Quotations"),
    "emphasis": ("*a_" * 5_000, LINE),
    "emphasis in emphasis": ("".join("*" * n + "a " for n in range(60)), SIGNS),
    "backticks": ("`" * 20_000, LINE),
    "backticks on lines": ("".join("`" * n + "\n" for n in range(600)), "Code"),
    "links": ("[a](" * 5_000, LINE),
    "less-than": ("<" * 20_000, LINE),
    "tags": ("<a " * 600, "HTML"),
    "ampersands": ("&" * 20_000, LINE),
    "entities": ("&amp;" * 390, "HTML"),
    "bars": ("|" * 5_000 + "\n" + "|-" * 5_000, LINE),
    "bars on lines": ("| a |\n|---|\n" + ("|" * 1_900 + "\n") * 120, "cells|Too many"),
    "words": ("[[" * 5_000, LINE),
    "words on lines": (("[[" * 45 + "\n\n") * 490, "not whole"),
    "answers": ("{{" * 5_000, LINE),
    "answers on lines": (("{{" * 50 + "\n\n") * 490, "Braces"),
    "spaces before braces": (("a" + " " * 1_900 + "{\n\n") * 130, "Braces"),
    "fences": (":::" * 5_000, LINE),
    "boxes": ("::: more a\n" * 900, "not closed"),
    "closed boxes": (":::\n" * 900, "No box is open"),
    "a long line": ("word " * 20_000, LINE),
    "a long paragraph": (("word " * 300 + "\n") * 100, "Too long"),
    "blank lines": ("\n" * 200_000, LINES),
    "a long list": ("".join(f"{n}. a\n" for n in range(1, 20_000)), LINES),
    "NUL": ("\0" * 20_000, "zeros"),
    "other direction": ("\u202e" * 20_000, "cannot be seen"),
    "spots on each other": (
        "::: room\n" + "### a\nat: 1% 1%\n" * 490 + ":::",
        "Say what the picture",
    ),
    "lines with names": (
        "::: day\n### a\n" + "time: [[a\n" * 980 + ":::",
        "Nothing is said",
    ),
    "names that nobody knows": ("::: day\n### a\n" + "tine: a\n" * 980 + ":::", "tine"),
    "colons": ("::: compare\n### a\n" + ("a:" * 900 + "\n") * 130 + ":::", "paragraph"),
    "rows": (
        "::: compare\n### a\n" + "".join(f"{n}: [[\n" for n in range(980)) + ":::",
        "not whole",
    ),
    "answers to pick": (
        "::: points\n### a\nb\n\ncheck: c\n\n" + "+ [[ = [[\n" * 980 + ":::",
        "not whole",
    ),
    "pictures of people": ("::: effects\n" + "### a {A2}\n" * 980 + ":::", "below"),
    "pages that are not there": (
        "\n\n".join("".join(f"[a](p{i}{j}.md)" for j in range(20)) for i in range(480)),
        "no page",
    ),
    "all signs, as many as may be": (
        "".join("- " + "*_" * 49 + "\n" for _ in range(980)) + "- [[x",
        "not whole",
    ),
    "all brackets, as many as may be": (("- " + "[" * 99 + "\n") * 980, "not whole"),
    "all backslashes, as many as may be": (
        ("- " + "\\[" * 49 + "\n") * 980 + "- [[x",
        "not whole",
    ),
}


@contextmanager
def in_no_time(seconds=SECONDS):
    """Let what takes more *seconds* of the processor fail."""

    def give_up(*_):
        pytest.fail(f"It takes more than {seconds} s of the processor.")

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize(("body", "told"), FAMILIES.values(), ids=FAMILIES)
def test_a_hostile_page_is_a_problem_in_no_time(house, capfd, body, told):
    house.write("en/page.md", house.page_text(body))

    with in_no_time():
        problems = house.problems()

    assert any(part in problems[0] for part in told.split("|")), problems[:3]
    assert "en/page.md:" in problems[0]
    assert capfd.readouterr() == ("", "")


def test_a_hostile_header_is_a_problem_in_no_time(house):
    house.compile("Words.")
    house.replace("en/page.md", "Which way?", "[" * 1_900)

    with in_no_time():
        problems = house.problems()

    assert any("en/page.md:3: Too many brackets" in one for one in problems)


DOTS, LONG, QUOTE = "too many dots", "too long to be read", "cannot stand between"
ANSWERS = {
    "a deep name": (".".join("a" * 30_000) + " = 1", DOTS),
    "a deep name with spaces": (" . ".join("a" * 30_000) + " = 1", DOTS),
    "a deep name in quotes": (".".join(['"a"'] * 30_000) + " = 1", DOTS),
    "a deep table": ("[" + ".".join("a" * 30_000) + "]", DOTS),
    "a deep table of many": ("[[" + ".".join("a" * 30_000) + "]]", DOTS),
    "a deep name in a table": ("a = { " + ".".join("a" * 30_000) + " = 1 }", DOTS),
    "many lists in each other": ("a = " + "[" * 100_000, LONG),
    "many tables in each other": ("a = " + "{ a = " * 40_000, LONG),
    "a long number": ("a = " + "9" * 200_000, LONG),
    "quotes that are escaped": ('a = "' + '\\"' * 100_000, QUOTE),
}


@pytest.mark.parametrize(("line", "told"), ANSWERS.values(), ids=ANSWERS)
def test_a_hostile_answer_is_a_problem_in_no_time(house, line, told):
    house.replace("clinic.toml", "[fasting]", f"{line}\n[fasting]")

    with in_no_time(2):
        (problem,) = house.problems()

    assert problem.startswith("clinic.toml:9: ") or told == LONG
    assert told in problem


@pytest.mark.parametrize(
    "line",
    [
        "#" + " see www.example.org" * 20,
        'a = "' + "1.2.3. e.g. " * 20 + '"',
        "a = [" + "1.5, " * 200 + "]",
        'a = """' + "\na.b.c.d.e.f.g.h.i.j.k.l = 1" * 3 + '"""',
    ],
)
def test_dots_that_part_no_names_are_no_fault(house, line):
    house.replace("clinic.toml", "[fasting]", f"{line}\n[fasting]")

    try:
        house.load()
    except ContentError as error:
        assert all("no key 'a' here" in one.text for one in error.problems)  # noqa: PT017


def test_what_takes_long_is_stopped():
    with pytest.raises(pytest.fail.Exception, match="more than"), in_no_time(0.1):
        all(word for word in repeat("for ever"))
