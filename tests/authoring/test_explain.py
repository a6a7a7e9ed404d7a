"""What is said of a page is what the compiler has made of it, in every line."""

from datetime import date

import pytest

from kiosk.authoring.explain import explain
from kiosk.errors import ContentError, KioskError

TODAY = date(2026, 11, 30)


def told(house, words, **header):
    path = house.write("en/page.md", house.page_text(words, **header))
    return explain(path, assets=house.assets, today=TODAY)


BARE_HEADING = """\
Words. {plain: words of a test}

## What it costs
It costs {{clinic.price}}.
"""

HIDDEN_HEADING = """\
::: more Ways
## By shot {shot}
Words that stay. {plain: words of a test}
:::
"""

CARDS = """\
::: cards
### The price
It costs {{clinic.price}}.
### The bell
It rings. {plain: words of a test}
:::
"""

BESIDE = """\
::: effects
had: felt cut off
not: did not
with: the spray
without: a spray without medicine

### Feeling cut off {A2}
ask: Why?
### Numbness {A2} {shot}
beside: Some lines stand beside both. {plain: words of a test}
:::
"""

POINTS = """\
::: points
### What it is
Words. {plain: words of a test}
check: What is it?
+ A medicine. = Yes. {plain: words of a test}
- A food. = No. {plain: words of a test}
- A game. = No. {plain: words of a test}
### What it costs
It has a price. {plain: words of a test}
check: What is it?
+ It is {{clinic.price}}. = Yes. {plain: words of a test}
- Nothing. = No. {plain: words of a test}
- All. = No. {plain: words of a test}
end: That is all. {plain: words of a test}
:::
"""

NOTHING_IN_IT = """\
::: key What it costs
It costs {{clinic.price}}.
:::

Words. {plain: words of a test}
"""

TABLE = """\
| Way | Price |
|---|---|
| Spray | {{clinic.price}} |

Words. {plain: words of a test}
"""


@pytest.mark.parametrize(
    ("words", "hidden"),
    [
        (BARE_HEADING, {10, 11}),
        (HIDDEN_HEADING, {9}),
        (CARDS, {9, 10}),
        (BESIDE, {16}),
        (POINTS, {15, 16, 17, 18, 19, 20}),
        (NOTHING_IN_IT, {8, 9}),
        (TABLE, {8, 10}),
    ],
)
def test_what_is_shown_is_what_the_compiler_put_on_the_page(house, words, hidden):
    page = told(house, words)

    assert not page.problems
    assert {row.first for row in page.rows if row.hidden} == hidden


def test_facts_are_those_behind_what_is_shown(house):
    page = told(house, "It is strong. {shot A1}\n\nWords. {A2}")

    assert [name for name, _ in page.facts] == ["A2"]


def test_the_fact_that_the_message_puts_in_is_behind_the_page(house):
    page = told(house, "Words.", message="{{A1}}")

    assert [name for name, _ in page.facts] == ["A1"]


def test_links_are_those_that_lead_somewhere(house):
    house.write("en/other.md", house.page_text(routes="shot"))
    words = "See [other](other.md), [[drip]] and [help](get-help-now.md).\n\n"
    more = "By [[blood pressure]] it is [about](about.md). {shot}"

    page = told(house, words + more)

    assert (page.links, page.words) == (("get-help-now.md",), ("drip-iv",))


MUST_TELL = """\
[{name}]
asks = "It is strong"
standard = "A label"
facts = ["A1"]
pages = ["page", "other"]
words.en = ["{words}"]
"""


def test_what_patients_must_be_told_there(house):
    entries = {"strong": "is strong", "weak": "is weak"}
    text = "".join(MUST_TELL.format(name=n, words=w) for n, w in entries.items())
    house.write("must_tell.toml", text)

    page = told(house, "Words.\n\nIt is strong. {A1}")

    assert [(one.name, one.places) for one in page.must_tell] == [
        ("strong", ((page.path, 10),)),
        ("weak", ()),
    ]


def test_mistakes_elsewhere_change_nothing(house):
    sound = told(house, CARDS)
    house.write("en/other.md", house.page_text("[No](where.md)"))

    assert told(house, CARDS) == sound


def test_what_a_mistake_keeps_from_the_page(house):
    page = told(house, "Words.\n\n| Way |\n|---|\n| Spray | two |\n")

    hidden = {row.first: row.hidden for row in page.rows}
    assert hidden == {
        8: "",
        10: "see the problems below",
        12: "its table is not shown",
    }


def test_a_file_in_a_folder_of_no_language(house):
    path = house.write("drafts/cost.md", house.page_text())

    with pytest.raises(KioskError, match="is no page of a content folder"):
        explain(path, assets=house.assets, today=TODAY)


def test_content_that_cannot_be_compiled_at_all(house):
    (house.folder / "en").rename(house.folder / "fr")

    with pytest.raises(ContentError, match="There is no folder 'en'"):
        explain(house.folder / "fr" / "page.md", assets=house.assets, today=TODAY)
