"""The rules in words."""

from kiosk.checks.reporters import rule_book

LIST = """\
R3  warning  No sentence has more than 20 words.
B3  error    No word | of advertising.
R5  advice   Sentences say who does what.
C1  warning  Each point of consent is on some page.

kiosk rules ID tells all of one.
"""

R3 = """\
R3 (warning): No sentence has more than 20 words.

Why: Long sentences lose tired readers.

Source: NHS service manual

To mend it: Make two sentences of it.

An author may allow it. The line right above says so, and why:

  %% allow R3: the reason
"""


def test_the_list(rules):
    assert rule_book.as_list(rules) == LIST


def test_one_in_full(rules):
    assert rule_book.in_full(rules[0]) == R3


def test_one_that_nobody_may_allow(rules):
    text = rule_book.in_full(rules[1])

    assert text.endswith("\n\nIt cannot be allowed: what it found has to be mended.\n")
    assert "%%" not in text


def test_the_markdown_has_every_rule_and_its_tables_hold(rules):
    text = rule_book.as_markdown(rules)

    assert "| [B3](#b3) | error | No word \\| of advertising. |" in text
    assert "### B3\n\nNo word | of advertising.\n\n- level: error\n" in text
    assert "- exceptions: `%% allow R3: the reason`" in text
    assert "- exceptions: none" in text
    assert "| 24. Shame a wrong answer." in text
