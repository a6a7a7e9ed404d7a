"""``kiosk new page`` and ``kiosk new language``."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from checked import sound_library
from disk import full_disk
from dresses import PROOF
from english import copy_english

from kiosk.content.loader import compile_content
from kiosk.content.model.in_words import words_of
from kiosk.content.model.word_count import prose_in
from kiosk.content.tables.booklet_words import read_sayings
from kiosk.settings.settings import ASSETS

ROOT = Path(__file__).parents[2]


APART = (
    "It stands in section 'about' of order.toml, which is not on the home screen."
    " When it is done, put its name into the section where patients shall find it."
)


@pytest.fixture
def content(tmp_path):
    """Copy the content that we ship, in English alone.  Return its folder."""
    return copy_english(tmp_path / "content")


def compiled(folder):
    """Compile *folder* without the rules: they refuse the words of the example."""
    return compile_content(folder, assets=ASSETS).library.editions


def files(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def sections(folder):
    order = tomllib.loads((folder / "order.toml").read_text("utf-8"))
    return {section["id"]: section["pages"] for section in order["section"]}


def test_a_page(kiosk, content):
    before = date.today()  # noqa: DTZ011
    code, output, errors = kiosk("new", "page", "where-to-park")
    after = date.today()  # noqa: DTZ011

    path = content / "en" / "where-to-park.md"
    assert (code, errors) == (0, "")
    assert output.splitlines() == [
        f"{path} is there, with an example of what a page may hold.",
        APART,
        "Next: put your own words in it, and run: kiosk check",
    ]
    page = compiled(content)["en"].pages["where-to-park"]
    assert page.title == "Where to park"
    assert page.reviewed in (before, after)
    assert page.review_by.year == page.reviewed.year + 1
    assert {type(block).__name__ for block in page.blocks} == {
        *("Paragraph", "Heading", "Bullets", "Steps", "KeyMessage", "More"),
    }


def test_its_place_in_the_order(kiosk, content):
    """Every remark and line of the file stays as it was."""
    order = content / "order.toml"
    lines = order.read_text("utf-8").splitlines()
    was = sections(content)

    words = ("--title", "Where to park", "--section", "what-it-is")
    code, output, _ = kiosk("new", "page", "parking.md", *words)

    assert code == 0
    assert "patients see it as soon as it is there" in output
    assert sections(content) == was | {"what-it-is": [*was["what-it-is"], "parking"]}
    added = [
        line for line in order.read_text("utf-8").splitlines() if line not in lines
    ]
    assert added == ['    "parking",']


def test_a_page_that_stands_in_the_order_already(kiosk, content):
    order = content / "order.toml"
    text = order.read_text("utf-8").replace('["cost"', '["parking", "cost"')
    text = text.replace('"privacy", ', '"privacy", "parking", ')
    order.write_text(text, "utf-8")

    code, output, _ = kiosk("new", "page", "parking")

    assert (code, order.read_text("utf-8")) == (0, text)
    assert "section 'consent'" in output
    assert "parking" in compiled(content)["en"].pages


WRONG = {
    "it is there": (("cost",), "{content}/en/cost.md is there already."),
    "but for capitals": (("Cost",), "{content}/en/cost.md is there already."),
    "a space": (
        ("where to park",),
        "A file name has no spaces; one without is 'where-to-park.md'.",
    ),
    "another folder": (("../parking",), "The name leads to another folder."),
    "another folder by its language": (
        ("parking", "--language", "../en"),
        "'../en' is no language. Write two letters, such as es.",
    ),
    "a name of Windows": (("con",), "Windows keeps this name for itself."),
    "dots": (
        ("v1.2",),
        "The name of a page has only letters, digits and hyphens.",
    ),
    "no such section": (
        ("parking", "--section", "cosent"),
        "There is no section 'cosent'. Did you mean 'consent'?",
    ),
    "no section at all like it": (
        ("parking", "--section", "x"),
        "There is no section 'x'. There are: what-it-is, getting-ready,",
    ),
    "signs in the title": (
        ("parking", "--title", "**Park**"),
        "A title has only plain words: no * _ [ ] { } < > or `.",
    ),
    "no such language": (
        ("parking", "--language", "es"),
        "There is no folder '{content}/es'.",
    ),
}


@pytest.mark.parametrize(("words", "text"), WRONG.values(), ids=WRONG)
def test_a_page_that_cannot_be_started(kiosk, content, words, text):
    was = files(content)

    code, output, errors = kiosk("new", "page", *words)

    assert (code, output) == (2, "")
    assert errors.startswith(f"kiosk: {text.replace('{content}', str(content))}")
    assert files(content) == was


def test_an_order_that_cannot_be_read(kiosk, content):
    (content / "order.toml").write_text("walk = [\n", "utf-8")
    was = files(content)

    assert kiosk("new", "page", "parking") == (
        1,
        "",
        (
            "kiosk: 1 problem in the content:\n"
            f"  {content}/order.toml:1: The list is not closed."
            " Write ] after its last word.\n"
        ),
    )
    assert files(content) == was


def said(page):
    """Return all that a reader is told, in pictures and in words, and its facts."""
    texts = (page.message, page.action, *prose_in(words_of(page)))
    return page.title, [(text.markup, set(text.facts)) for text in texts]


def test_a_language(kiosk, content):
    """It compiles as it is, and says the same as the English."""
    english = files(content)

    code, output, errors = kiosk("new", "language", "fr")

    count = len(list((content / "fr").iterdir()))
    assert (code, errors) == (0, "")
    assert output.startswith(f"{count + 5} files wait to be translated.")
    assert f"{content}/fr: {count} pages" in output
    editions = sound_library(content).editions
    assert [*editions] == ["en", "fr"]
    for page, words in editions["en"].pages.items():
        assert said(editions["fr"].pages[page]) == said(words)
    assert editions["fr"].glossary.keys() == editions["en"].glossary.keys()
    words = (content / "words.fr.toml").read_bytes()
    assert words == english[content / "words.en.toml"]
    assert editions["fr"].phrases == editions["en"].phrases
    assert "allow" in (content / "en" / "hospital-uses.md").read_text("utf-8")
    assert "allow" not in (content / "fr" / "hospital-uses.md").read_text("utf-8")
    assert read_sayings(content, "fr") == read_sayings(content, "en")
    order, clinic = content / "order.toml", content / "clinic.toml"
    changed = {p for p, was in english.items() if p.read_bytes() != was}
    assert changed == {order, clinic}
    text = order.read_text("utf-8")
    assert re.search(r'title = \{ en = "About", es = "[^"]+", fr = "About" \}', text)


@PROOF
def test_what_is_not_translated_yet_is_told(kiosk, content):
    kiosk("new", "language", "fr")
    _, found, _ = kiosk("check")

    names = {Path(path).name for path in re.findall(r"\S+\.(?:md|toml)", found)}
    for name in ("booklet.fr.toml", "phrases.fr.toml", "order.toml", "cost.md"):
        assert name in names


@PROOF
def test_lists_of_words_in_english_find_nothing_and_are_told(kiosk, content):
    """The copy of another language's would else pass for a list of its own."""
    kiosk("new", "language", "fr")
    path = content / "words.fr.toml"
    _, untouched, _ = kiosk("check")
    words = path.read_text("utf-8")
    path.write_text(words.replace("[B3]\nwords = [", '[B3]\nwords = ["sans risque",'))
    _, begun, _ = kiosk("check")

    of_spanish = r"words\.(?:es|en)\.toml\n.* W1 "
    assert "W1 warning  These lists are in English still: A1, B3, B3-soft," in untouched
    assert "W1 warning  These lists are in English still: A1, B3-soft," in begun
    assert not re.search(of_spanish, untouched)


@PROOF
def test_what_is_told_by_language_has_the_new_one_too(kiosk, content):
    order, clinic = content / "order.toml", content / "clinic.toml"
    text = order.read_text("utf-8")
    bare = re.sub(r'\{ en = "About", es = "[^"]+" \}', '"About"', text)
    order.write_text(bare, "utf-8")
    text = clinic.read_text("utf-8")
    price = 'price = { en = "$9", es = "9 dólares" } # a remark'
    clinic.write_text(text.replace('price = ""', price), "utf-8")

    assert kiosk("new", "language", "es")[0] == 0
    assert kiosk("new", "language", "fr")[0] == 0

    assert 'title = { en = "About", es = "About", fr = "About" }' in order.read_text()
    price = 'price = { en = "$9", es = "9 dólares", fr = "$9" } # a remark'
    assert f"\n{price}\n" in clinic.read_text("utf-8")
    assert compiled(content)["es"].clinic["price"] == "9 dólares"


def test_a_page_in_another_language_is_the_english_one(kiosk, content):
    assert kiosk("new", "language", "es")[0] == 0
    assert kiosk("new", "page", "parking")[0] == 0

    words = ("--language", "es", "--title", "Estacionamiento")
    code, output, _ = kiosk("new", "page", "parking", *words)

    assert code == 0
    assert "It is the English page, to be translated." in output
    assert "example" not in output
    pages = compiled(content)["es"].pages
    assert pages["parking"].title == "Estacionamiento"
    missing = kiosk("new", "page", "visitors", "--language", "es")
    assert missing[0] == 2
    assert "en/visitors.md to translate. Start the page there." in missing[2]


@PROOF
def test_what_is_missing_of_a_language_comes_back(kiosk, content):
    assert kiosk("new", "language", "es")[0] == 0
    names = [f"{one}.es.toml" for one in ("booklet", "phrases", "web", "words")]
    gone = {content / name for name in (*names, "glossary.es.md")}
    was = files(content)
    for path in (*gone, content / "es" / "cost.md"):
        path.unlink()

    code, output, errors = kiosk("new", "language", "es")

    assert (code, errors) == (0, "")
    assert output.startswith("5 files wait to be translated.")
    assert {Path(line.strip()) for line in output.splitlines()[1:-1]} == gone
    assert files(content) == {
        p: b for p, b in was.items() if p.name != "cost.md" or p.parent.name == "en"
    }
    again = kiosk("new", "language", "es")
    assert (again[0], again[2]) == (
        2,
        f"kiosk: {content}/es is there already. Nothing was changed.\n",
    )


@PROOF
def test_a_glossary_that_is_gone_is_told_once(kiosk, content):
    assert kiosk("new", "language", "fr")[0] == 0
    path = content / "glossary.fr.md"
    path.unlink()

    code, found, _ = kiosk("check")

    assert code == 1
    assert "no word" not in found
    assert "glossary.fr.md" in found
    assert "1 error" in found
    assert "kiosk new language fr writes it in English" in " ".join(found.split())
    assert kiosk("new", "language", "fr")[0] == 0
    assert kiosk("check")[0] == 0


@PROOF
def test_a_glossary_that_no_page_needs_is_missed_too(kiosk, content):
    assert kiosk("new", "language", "fr")[0] == 0
    (content / "glossary.fr.md").unlink()
    for path in (content / "fr").iterdir():
        text = re.sub(r"(?m)^(- \[\[.*\]\])$", r"\1?", path.read_text("utf-8"))
        bare = re.sub(r"\[\[(?:[^]|]*\|)?([^]]*)\]\]", r"\1", text)
        path.write_text(bare, "utf-8")

    code, found, _ = kiosk("check")

    assert code == 0
    assert "There is no file 'glossary.fr.md': there are no words to know" in " ".join(
        found.split()
    )


LANGUAGES = {
    "english": ("en", "{content}/en is there already. Nothing was changed."),
    "a name": ("Spanish", "'Spanish' is no language. Write two letters, such as es."),
    "capitals": ("ES", "'ES' is no language. Write two letters, such as es."),
    "a glossary": (
        "es",
        "{content}/glossary.es.md is there already. Nothing was changed.",
    ),
}


def test_a_full_disk_leaves_all_as_it_was(kiosk, content):
    """It is full when it comes to the last file, and the one before was changed."""
    clinic = content / "clinic.toml"
    most = max(len(data) for data in files(content).values())
    clinic.write_text(clinic.read_text("utf-8") + "# " + most * "x" + "\n", "utf-8")
    before = files(content)

    with full_disk(clinic.stat().st_size):
        code, output, errors = kiosk("new", "language", "fr")

    assert (code, output) == (2, "")
    assert f"{clinic} cannot be written: File too large." in errors
    assert files(content) == before
    assert not (content / "fr").exists()


@pytest.mark.parametrize("first", [True, False])
def test_a_full_disk_leaves_no_page_without_its_place(kiosk, content, first):
    before = files(content)

    with full_disk(0 if first else (content / "order.toml").stat().st_size):
        code, _, errors = kiosk("new", "page", "where-to-park")

    assert code == 2
    assert "cannot be written: File too large." in errors
    assert files(content) == before


@pytest.mark.parametrize(("code", "text"), LANGUAGES.values(), ids=LANGUAGES)
def test_a_language_that_cannot_be_started(kiosk, content, code, text):
    (content / "glossary.es.md").write_text("## A\nb\n", "utf-8")
    was = files(content)

    assert kiosk("new", "language", code) == (
        2,
        "",
        f"kiosk: {text.replace('{content}', str(content))}\n",
    )
    assert files(content) == was
