"""The Spanish pages say what the English ones say, and no less plainly."""

import re
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from checked import sound_library
from msgspec import Struct

from kiosk.checks.runner import check_content
from kiosk.checks.subject.findings import WARNING
from kiosk.content.model.dates import full_date, month_of
from kiosk.content.model.in_words import words_of
from kiosk.content.model.questions import asks
from kiosk.content.model.text import Prose, plain_words
from kiosk.content.model.word_count import prose_in

ROOT = Path(__file__).parents[2]
CONTENT, ASSETS = ROOT / "content", ROOT / "assets"
PAGES = sorted(path.stem for path in (CONTENT / "en").glob("*.md"))
DAY = date(2026, 11, 30)

IN_SPANISH, PRESS = "Q4", "oprima 2"
"""The fact, and the words, of how to reach the crisis line in Spanish.

They may stand wherever the line is named.
"""

MORE_SAID = {
    "get-help-now": "how to reach the crisis line in Spanish stands in view",
    "when-to-get-help": "the same, as on get-help-now",
    "what-is-ketamine": "the FDA is named where English has a word for its refusal",
}
"""Pages that say something more in Spanish, each with the reason."""


@pytest.fixture(scope="module")
def library():
    return sound_library(CONTENT)


@pytest.fixture(scope="module")
def editions(library):
    return library.editions["en"], library.editions["es"]


@pytest.fixture(scope="module")
def checked():
    return check_content(CONTENT, assets=ASSETS, today=DAY)


def shape_of(value):
    """Return what *value* is made of, without its words and where they stand."""
    match value:
        case Prose():
            return tuple(fact for fact in value.facts if fact != IN_SPANISH)
        case Struct():
            kind = type(value).__name__
            names = value.__struct_fields__
            return kind, *(_field(name, getattr(value, name)) for name in names)
        case tuple():
            return tuple(map(shape_of, value))
        case _:
            return None


_SAME = {"id", "icon", "x", "y", "layer", "box", "picture", "aspect", "feel", "filled"}
_SAME |= {"sources", "read", "routes", "fits"}


def _field(name, value):
    return value if name in _SAME else shape_of(value)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_built_as_the_english_one(editions, name):
    english, spanish = (edition.pages[name] for edition in editions)

    assert {*spanish.facts} >= {*english.facts}
    if name not in MORE_SAID:
        assert shape_of(spanish.blocks) == shape_of(english.blocks)
        assert {*spanish.facts} - {IN_SPANISH} == {*english.facts} - {IN_SPANISH}
        if IN_SPANISH not in spanish.facts:
            assert spanish.sources == english.sources
    assert (spanish.picture, spanish.reviewed, spanish.review_by) == (
        *(english.picture, english.reviewed, english.review_by),
    )
    assert asks(spanish).keys() == asks(english).keys()
    assert spanish.action.markup != english.action.markup


def words_on(page, phrases):
    blocks = words_of(page, "", phrases)
    texts = (page.message, page.action, *prose_in(blocks))
    return " ".join(plain_words(text.markup) for text in texts)


def numbers_in(words):
    return Counter(re.findall(r"[0-9]+(?:[.,][0-9]+)*", words))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_the_numbers_of_the_english_one(editions, name):
    english, spanish = (words_on(one.pages[name], one.phrases) for one in editions)

    assert not numbers_in(english) - numbers_in(spanish)
    more = numbers_in(spanish.replace(PRESS, "")) - numbers_in(english)
    assert name in MORE_SAID or not more


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_easy_to_read(checked, name):
    """INFLESZ 65 and more is "rather easy"."""
    [measure] = [m for m in checked.measures if (m.language, m.page) == ("es", name)]
    assert measure.inflesz >= 65


def test_no_rule_finds_more_in_spanish(checked):
    """What is left is for people: to sign, and to find sources."""
    found = {
        finding.rule
        for finding in checked.findings
        if finding.level == WARNING
        and ("es" in finding.path.parts or ".es." in finding.path.name)
    }
    assert found <= {"T2", "T4"}


def test_every_word_to_know_is_there(editions):
    english, spanish = editions
    assert len(spanish.glossary) == len(english.glossary)
    assert not spanish.borrowed
    for edition in editions:
        used = {word for page in edition.pages.values() for word in page.words}
        assert used <= edition.glossary.keys()


_ENGLISH = re.compile(
    r"\b(the|and|with|out of|people|last read|did not|fewer than|nose spray"
    r"|january|february|march|april|june|july|august|october|november|december)\b",
    re.IGNORECASE,
)


def test_nothing_of_it_is_in_english(editions):
    """The words that the kiosk itself adds are Spanish, too."""
    _, spanish = editions
    for page in spanish.pages.values():
        for text in prose_in(words_of(page, "", spanish.phrases)):
            assert not _ENGLISH.search(plain_words(text.markup)), (page.id, text)


def test_a_picture_of_100_people_in_words(editions):
    _, spanish = editions
    words = [
        plain_words(text.markup)
        for text in prose_in(
            words_of(spanish.pages["side-effects"], "", spanish.phrases)
        )
    ]
    said = (
        "Sentirse desconectado. De cada 100 personas con el aerosol y una pastilla,"
        " 41 se sintieron desconectadas y 59 no. Con un aerosol sin medicamento y una"
        " pastilla, 9 sí y 91 no. 41 contra 9: 32 más de cada 100."
    )
    assert said in words
    read = "La fuente se leyó por última vez en noviembre de 2026."
    assert any(text.endswith(read) for text in words)


def test_dates(editions):
    _, spanish = editions
    assert full_date(DAY, spanish.phrases) == "30 de noviembre de 2026"
    assert month_of(DAY, spanish.phrases) == "noviembre de 2026"


def test_the_clinic_answers_in_both_languages():
    clinic = tomllib.loads((CONTENT / "clinic.toml").read_text("utf-8"))
    texts = [value for value in clinic.values() if isinstance(value, str)]
    assert not [text for text in texts if re.search("[a-z] [a-z]", text)]
