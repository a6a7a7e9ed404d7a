"""What belongs to a whole language: order, walk, words to know."""

import pytest

from kiosk.content.model.library import Word
from kiosk.content.model.text import Prose
from kiosk.known_pages import SCREEN_PAGES


@pytest.fixture
def spanish(house):
    house.translate("es")
    for page in ("page", "other"):
        house.write(f"es/{page}.md", house.page_text("Palabras.", title="Un título"))
    return house


def test_words_in_view_are_counted(house):
    page = house.compile(
        "**Two** words & [a link](other.md) — 5.\n\n::: more Unseen but this\n"
        "not these\n:::",
        title="One & only",
    )

    assert page.word_count == 2 + 2 + 2 + 5 + 3


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (124, 1), (125, 2)])
def test_the_walk_takes_its_time(house, words, minutes):
    house.compile("word " * words)  # six more in the title, message and action

    assert house.load().editions["en"].walk_minutes == minutes


def test_a_page_about_another_route_is_hidden(house):
    house.write("en/other.md", house.page_text("Words.", routes="shot lozenge"))
    house.replace("order.toml", 'walk = ["page"]', 'walk = ["page", "other"]')
    page = house.compile("See [the *other*](other.md) {A1}.".replace(" {A1}", ""))
    edition = house.load().editions["en"]

    assert set(edition.pages) == {"page", *SCREEN_PAGES}
    assert edition.walk == ("page",)
    assert [section.pages for section in edition.sections] == [("page", *SCREEN_PAGES)]
    assert page.blocks[0].text.markup == "See the <i>other</i>."


def test_a_walk_of_which_this_clinic_shows_nothing(house):
    house.write("en/page.md", house.page_text("Words.", routes="shot"))

    assert house.problems() == [
        (
            "order.toml:1: Every page of the walk is about a way that this clinic"
            " does not offer. Name a page for everyone."
        )
    ]


def test_a_section_with_nothing_left_is_not_there(house):
    house.write("en/other.md", house.page_text("Words.", routes="shot"))
    house.replace("order.toml", ', "other"', "")
    house.write(
        "order.toml",
        (house.folder / "order.toml").read_text()
        + '\n[[section]]\nid="b"\ntitle="B"\ntile=false\npages=["other"]\n',
    )

    assert [one.id for one in house.load().editions["en"].sections] == ["all"]


def test_a_hidden_page_is_checked_all_the_same(house):
    house.write("en/other.md", house.page_text("[a](no.md)", routes="shot"))

    assert house.problems() == ["en/other.md:9: There is no page 'no.md'."]


def test_glossary(house):
    assert house.load().editions["en"].glossary == {
        "blood-pressure": Word(
            "Blood pressure", Prose("How hard blood pushes.", ("A1",), 2)
        ),
        "drip-iv": Word("Drip (IV)", Prose("Medicine that flows into a vein.", (), 5)),
    }


NO_LINK = "A link stands in a sentence of a page, not in what a word means."

GLOSSARIES = {
    "no heading": ("a", ["1: One paragraph explains one word, and stands below its"]),
    "two paragraphs": (
        "## A\nb\n\nc",
        ["4: One paragraph explains one word, and stands below its"],
    ),
    "not explained": (
        "## A\n## B\nc",
        ["1: The word 'A' is not explained."],
    ),
    "not explained at the end": ("## A", ["1: The word 'A' is not explained."]),
    "a list": (
        "## A\n- b",
        ["2: A word to know is explained in plain sentences."],
    ),
    "wrong heading": ("# A\nb", ["1: A word starts with ## and a space."]),
    "braces": (
        "## A {A1}\nb",
        ["1: Write the word alone, without braces or other signs."],
    ),
    "no letters": (
        "## ()\nb",
        ["1: Write the word alone, without braces or other signs."],
    ),
    "twice": ("## A b\nc\n\n## a  B\nd", ["4: 'a B' stands in line 1 already."]),
    "the same part": (
        "## A (x)\nc\n\n## B (x)\nd",
        ["4: 'x' leads to 'a-x' already."],
    ),
    "only for some": (
        "## A\nb {shot}",
        ["2: A word to know is for everyone: no ways, no room items, no blanks."],
    ),
    "unknown fact": (
        "## A\nb {Z1}",
        ["2: 'Z1' in braces is no fact, way, room item or answer."],
    ),
    "a link": ("## A\n[[b]] [c](other.md)\n\n## B\nd", [f"2: {NO_LINK}"]),
    "too many signs": (
        "## A\nb\n\n## B\n" + "[" * 101,
        [
            "4: The word 'B' is not explained.",
            "5: Too many brackets, stars and the like: 100 are the most in one go.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "problems"), GLOSSARIES.values(), ids=GLOSSARIES)
def test_a_wrong_glossary(house, text, problems):
    house.write("glossary.en.md", text)

    found = [problem.removeprefix("glossary.en.md:") for problem in house.problems()]
    assert [
        text[: len(wanted)] for text, wanted in zip(found, problems, strict=True)
    ] == problems


def test_a_whole_name_wins_over_a_part(house):
    house.write("glossary.en.md", "## A (x)\nb\n\n## X\nc")

    page = house.compile("[[x]] [[a]]")
    assert page.words == ("x", "a-x")


def test_two_languages(spanish):
    spanish.replace("order.toml", '"All of it"', '{ en = "All", es = "Todo" }')
    spanish.replace("clinic.toml", 'price = ""', 'price = { en = "a", es = "b" }')
    spanish.replace("es/page.md", "Palabras.", "{{clinic.price}} [[vía]]")
    spanish.write("glossary.es.md", "## Vía (IV)\nUn tubo.")
    library = spanish.load()
    english, other = library.editions.values()

    assert (english.language, other.language) == ("en", "es")
    assert [section.title for section in other.sections] == ["Todo"]
    assert other.pages["page"].title == "Un título"
    assert other.pages["page"].blocks[0].text.markup == (
        'b <a href="word:vía-iv">vía</a>'
    )
    assert english.clinic["price"] == "a"


SPANISH = {
    "a title in English only": (
        ("order.toml", '"All of it"', '{ en = "All" }'),
        ["order.toml:5: 'title' has no words in 'es'. Add them."],
    ),
    "an answer in English only": (
        ("clinic.toml", 'price = ""', 'price = { en = "a" }'),
        ["clinic.toml:5: 'price' has no words in 'es'. Add them."],
    ),
    "a page in Spanish only": (
        ("order.toml", '"page", "other"', '"page", "other", "tercera"'),
        ["order.toml:7: There is no page 'en/tercera.md'."],
    ),
}


@pytest.mark.parametrize(("change", "problems"), SPANISH.values(), ids=SPANISH)
def test_a_language_that_lacks_words(spanish, change, problems):
    if "tercera" in change[2]:
        spanish.write("es/tercera.md", spanish.page_text("Palabras."))
    spanish.replace(*change)

    assert spanish.problems() == problems


def test_a_page_that_is_not_translated(spanish):
    """It is lent by English, so the walk and the links stay whole; L1 warns of it."""
    (spanish.folder / "es" / "other.md").unlink()
    spanish.replace("order.toml", 'walk = ["page"]', 'walk = ["other", "page"]')
    spanish.replace("es/page.md", "Palabras.", "Vea [otra página](other.md).")
    english, other = spanish.load().editions.values()

    assert "other" in english.pages
    assert english.walk == ("other", "page")
    assert other.borrowed == {"other"}
    assert other.pages["other"] == english.pages["other"]
    assert set(other.pages) == {"page", "other", *SCREEN_PAGES}
    assert other.walk == english.walk
    assert other.walk_minutes >= 1
    assert [section.pages for section in other.sections] == [
        section.pages for section in english.sections
    ]
    link = 'Vea <a href="page:other">otra página</a>.'
    assert other.pages["page"].blocks[0].text.markup == link
    assert set(other.standings) == {"page", *SCREEN_PAGES}


def test_the_words_of_a_page_that_is_lent_come_with_it(spanish):
    (spanish.folder / "es" / "other.md").unlink()
    spanish.write("glossary.es.md", "## Vía\nUn tubo.")
    spanish.write("en/other.md", spanish.page_text("See [[Blood pressure]]."))
    english, other = spanish.load().editions.values()

    for word in other.pages["other"].words:
        assert other.glossary[word] == english.glossary[word]
    assert other.pages["other"].words == ("blood-pressure",)
    assert "vía" in other.glossary


def test_a_link_to_a_page_that_is_in_no_language(spanish):
    spanish.replace("es/page.md", "Palabras.", "[a](othr.md)")

    assert spanish.problems() == [
        "es/page.md:8: There is no page 'othr.md'. Did you mean 'other'?"
    ]


def test_a_language_in_which_nobody_can_walk(spanish):
    (spanish.folder / "es" / "page.md").unlink()

    assert spanish.problems() == [
        (
            "order.toml:1: No page of the walk is there in 'es'."
            " Translate one first: 'es/page.md'."
        )
    ]


def test_the_shipped_content_compiles(shipped):
    assert "welcome" in shipped.editions["en"].pages
