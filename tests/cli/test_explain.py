"""``kiosk explain``: what the kiosk understood of one page."""

from datetime import date

import pytest
from dresses import few
from minimal import page_text

from kiosk.settings.settings import ASSETS, HOUSE

TODAY = date(2026, 11, 30)

PAGE = """\
Words that **stand** alone. [Two](two.md) knows more. {A1}

Some have
two [[tube|drip]] lines. {spray A1}
Some are for a drip. {drip}

::: cards
### Shot {shot}
It goes into a muscle.
### Spray {spray}
- Our bell rings. {room:call_bell}
:::

::: more What we ask {clinic:price}
## A heading
1. Bring your card.

It costs {{clinic.price}}.

| Day | Opens |
|---|---|
| Monday | At 8 |
| Friday | By [[drip]] | {drip}

![A lamp & a chair.](mark.svg "Our lamp")
:::
"""

SAID = """\
{path}

Header:
  title: A title
  message: Which way?
  action: Shall we?
  reviewed: 2026-11-22
  review_by: 2027-05-22
  facts: A2

What stands on it:
        9  paragraph “Words that stand alone. Two knows more.”  [facts A1]
    11-12  paragraph “Some have two tube lines.”  [facts A1]  [only for spray]
       13  paragraph “Some are for a drip.”  [only for drip]  \
[NOT SHOWN HERE: this clinic does not give it by drip]
       15  box 'cards'  [NOT SHOWN HERE: nothing in it is shown]
       16    heading “Shot”  [only for shot]  \
[NOT SHOWN HERE: this clinic does not give it by shot]
       17    paragraph “It goes into a muscle.”  \
[NOT SHOWN HERE: its heading is not shown]
       18    heading “Spray”  [only for spray]  \
[NOT SHOWN HERE: its box is not shown]
       19    point of a list “Our bell rings.”  [only for room:call_bell]  \
[NOT SHOWN HERE: room_items in clinic.toml has no 'call_bell']
       22  box 'more' “What we ask”  [only for clinic:price]  \
[NOT SHOWN HERE: 'price' has no answer in clinic.toml]
       23    heading “A heading”  [NOT SHOWN HERE: its box is not shown]
       24    step “Bring your card.”  [NOT SHOWN HERE: its box is not shown]
       26    paragraph “It costs .”  \
[NOT SHOWN HERE: 'price' has no answer in clinic.toml]
       28    table, first row “| Day | Opens |”  \
[NOT SHOWN HERE: its box is not shown]
       30    row of a table “| Monday | At 8 |”  \
[NOT SHOWN HERE: its box is not shown]
       31    row of a table “| Friday | By drip |”  [only for drip]  \
[NOT SHOWN HERE: this clinic does not give it by drip]
       33    picture “mark.svg "Our lamp": A lamp & a chair.”  \
[NOT SHOWN HERE: its box is not shown]

Words in view before a touch: 18

Facts behind it:
  A2: Forty-one of 100.
  A1: It is strong.

Links:
  two.md

Words that it explains:
  drip-iv

Problems:
  none
"""

MONTHS = "[review_months]\nIt = 12\n"
FACT = (
    '[{}]\nplain = "{}"\nprecise = ""\ntopic = "It"\nstatus = "clinic"\nsources = []\n'
)


@pytest.fixture
def page(content):
    facts = (("A1", "It is strong."), ("A2", "Forty-one of 100."))
    text = "".join((*(FACT.format(*fact) for fact in facts), MONTHS))
    (content / "facts.toml").write_text(text)
    path = content / "en" / "one.md"
    path.write_text(page_text(PAGE, facts="A2"))
    return path


def test_a_page(kiosk, page):
    """Word for word what an author reads."""
    assert kiosk("explain", page) == (0, SAID.format(path=page), "")


def test_a_page_by_its_name(kiosk, page):
    assert kiosk("explain", "one") == (0, SAID.format(path=page), "")
    assert kiosk("explain", "one.md")[0] == 0


MUST_TELL = """\
[{name}]
asks = "That it is {name}"
standard = "A label"
facts = ["A1"]
pages = {pages}
words.en = ["{words}"]
"""


def test_what_patients_must_be_told(kiosk, content, page):
    entries = [
        {"name": "strong", "pages": ["one"], "words": "stand alone"},
        {"name": "good", "pages": ["one", "two"], "words": "good"},
        {"name": "weak", "pages": ["one"], "words": "weak"},
        {"name": "elsewhere", "pages": ["two"], "words": "good"},
    ]
    text = "".join(MUST_TELL.format(**one) for one in entries)
    (content / "must_tell.toml").write_text(text, "utf-8")
    page.with_name("two.md").write_text(page_text("It is good. {A1}"))

    _, output, _ = kiosk("explain", page)

    assert (
        """
What patients must be told, here or on another page:
  That it is strong  [line 9]
  That it is good  [in two.md]
  That it is weak  [NOT TOLD]

Problems:
"""
        in output
    )


def test_each_page_is_read_once(pages_read, page):
    read = pages_read("explain", page)

    assert sorted(read) == sorted({*read})
    assert "one" in read


def test_a_page_with_mistakes_is_explained_as_far_as_it_goes(kiosk, page):
    page.write_text(page.read_text().replace("(two.md)", "(tow.md)"))

    code, output, errors = kiosk("explain", page)

    problem = "  9: There is no page 'tow.md'. Did you mean 'two'?"
    assert (code, errors) == (1, "")
    assert output == SAID.format(path=page).replace("Links:\n  two.md\n\n", "").replace(
        "  none", problem
    )


def test_mistakes_elsewhere_are_not_its_own(kiosk, page):
    (page.parent / "two.md").write_text("No header.\n")

    code, output, _ = kiosk("explain", page)

    assert (code, output.endswith("Problems:\n  none\n")) == (0, True)


def test_a_page_without_a_header(kiosk, page):
    page.write_text("Words.\n")

    assert kiosk("explain", page) == (
        1,
        (
            f"{page}\n\nProblems:\n"
            "  1: The page has no header. Start it with a line of ---."
            " Copy the header of another page, and change its words.\n"
        ),
        "",
    )


def test_a_page_that_is_in_no_section(kiosk, page):
    path = page.with_name("three.md")
    path.write_text(page_text())

    code, output, _ = kiosk("explain", path)

    assert code == 1
    assert "the file: The page is in no section. Put 'three' into one" in output


def test_a_page_for_ways_that_are_not_given(kiosk, page):
    page.with_name("two.md").write_text(page_text(routes="drip shot"))

    code, output, _ = kiosk("explain", "two")

    assert code == 0
    assert "THIS PAGE IS NOT SHOWN HERE" in output


@pytest.mark.parametrize("name", ["nope", "order.toml", "../glossary.en.md"])
def test_what_is_no_page(kiosk, page, name):
    code, output, errors = kiosk("explain", page.parent / name)

    assert (code, output) == (2, "")
    assert errors.endswith("is no page of a content folder, such as en/cost.md.\n")


PAGES = sorted(path.stem for path in (HOUSE / "content" / "en").glob("*.md"))


@pytest.mark.parametrize("page", few(("quiet-room", *PAGES)))
def test_every_page_that_we_ship(page):
    """No row of theirs is left without a kind, and none has a problem."""
    from kiosk.authoring.explain import explain

    told = explain(HOUSE / "content" / "en" / f"{page}.md", assets=ASSETS, today=TODAY)
    lines = [row.first for row in told.rows]
    assert lines == sorted(lines)
    assert all(row.kind for row in told.rows)
    assert not told.problems
