"""Content with an error on a page: does its last version stand on what is still so?"""

import shutil

import pytest

from kiosk.content.footing import LastGood
from kiosk.content.loader import compile_content, compile_each
from kiosk.content.partial import LeftOut, without_errors

PAGE = ("en", "page")

EFFECTS = """\
::: effects
with: the spray
without: a dummy
not: did not

### Felt cut off {A2}
had: felt cut off
:::"""

KNOWN = 'phone_day = "555-0142"'

USES = {
    "an answer": ("Call {{clinic.phone_day}}.", "clinic.toml", KNOWN, "phone_day = ''"),
    "an answer in braces": (
        "Call us. {clinic:phone_day}",
        *("clinic.toml", KNOWN, "phone_day = ''"),
    ),
    "an answer that is given now": (
        "It costs {{clinic.price}}.",
        *("clinic.toml", 'price = ""', 'price = "$100"'),
    ),
    "a way that is given no more": (
        "A drip stands there. {drip}",
        *("clinic.toml", 'routes = ["spray", "drip"]', 'routes = ["spray"]'),
    ),
    "a way that no line names": (
        "Words.",
        *("clinic.toml", 'routes = ["spray", "drip"]', 'routes = ["spray"]'),
    ),
    "a thing in the room": (
        "Ring the bell. {room:call_bell}",
        *("clinic.toml", '["call_bell", "chair"]', '["chair"]'),
    ),
    "a fact": ("It is strong. {A1}", "facts.toml", "is an an", "is no an"),
    "a fact put in": ("{{A1}}", "facts.toml", "It is a strong", "It is no strong"),
    "a fact that is gone": (
        "It is strong. {A1}",
        *("facts.toml", "[A1]", "[A9]"),
    ),
    "a source": ("It is strong. {A1}", "sources.toml", '"A label"', '"A new label"'),
    "a word": ("A [[drip]].", "glossary.en.md", "Medicine that", "Saline that"),
    "a fact behind a word": (
        "High [[blood pressure]].",
        *("facts.toml", "is an anesthetic", "is no anesthetic"),
    ),
    "the numbers of a fact": (EFFECTS, "facts.toml", "[142, 346]", "[143, 346]"),
    "the day of a source": (EFFECTS, "sources.toml", "2026-11-21", "2026-11-20"),
    "a phrase": (
        "Words.\n\n" + EFFECTS,
        *("phrases.en.toml", 'to = "to"', 'to = "till"'),
    ),
    "a title that its link says": (
        "Read [more of it](other.md).",
        *("en/other.md", "title: A title", "title: No more"),
    ),
    "a list of words": (
        "Words.",
        *("words.en.toml", "[promises]", "[shames]"),
    ),
}
"""What a page says, and in which file something of that is changed: old, and new."""

IDLE = {
    "another answer": ("Call {{clinic.phone_day}}.", "clinic.toml", '"988"', '"989"'),
    "an answer to a page without": ("Words.", "clinic.toml", "555-0142", "555-0143"),
    "another fact": ("It is strong. {A1}", "facts.toml", '"adults"', '"men"'),
    "another word": ("A [[drip]].", "glossary.en.md", "hard blood", "strong blood"),
    "a day that is not shown": (
        "It is strong. {A1}",
        *("sources.toml", "read = 2026-11-22", "read = 2026-11-20"),
    ),
    "how often a fact is due": (
        "It is strong. {A1}",
        *("facts.toml", '"What it is" = 12', '"What it is" = 6'),
    ),
    "the place of a word": ("A [[drip]].", "glossary.en.md", "## Drip", "\n\n## Drip"),
    "a title that its link does not say": (
        "Read [this](other.md).",
        *("en/other.md", "title: A title", "title: Another title"),
    ),
    "the words of another page": (
        "Read [this](other.md).",
        *("en/other.md", "More words", "Fewer words"),
    ),
}


@pytest.fixture
def house(house):
    house.write("words.en.toml", '[promises]\nwords = ["sure"]\n')
    house.write("phrases.en.toml", 'to = "to"\n')
    return house


def compiled(house):
    return compile_each(house.folder, assets=house.assets)


def last_good(house, spoiled=(), last=None):
    """Return what a kiosk keeps of the content as it is."""
    partial = without_errors(compiled(house), spoiled, last)
    return LastGood(partial.shown(), partial.footings())


def spoiled(house, words):
    """Write *words* and keep them; then spoil the page."""
    house.write("en/page.md", house.page_text(words))
    kept = last_good(house)
    house.write("en/page.md", "No header.\n")
    return kept


@pytest.mark.parametrize("case", USES.values(), ids=USES)
def test_a_page_goes_that_uses_what_has_changed(house, case):
    words, name, old, new = case
    kept = spoiled(house, words)
    house.replace(name, old, new)

    partial = without_errors(compiled(house), {PAGE}, kept)

    assert partial.left_out.keys() == {PAGE}
    assert partial.left_out[PAGE].changed
    assert "page" not in partial.shown().editions["en"].pages


@pytest.mark.parametrize("case", IDLE.values(), ids=IDLE)
def test_a_page_stays_whatever_else_changes(house, case):
    words, name, old, new = case
    kept = spoiled(house, words)
    house.replace(name, old, new)

    partial = without_errors(compiled(house), {PAGE}, kept)

    assert partial.left_out == {}
    assert (
        partial.shown().editions["en"].pages["page"]
        == kept.library.editions["en"].pages["page"]
    )


@pytest.mark.parametrize("more", [b"", b"<!-- another -->"])
def test_a_page_stays_with_its_picture_as_it_was(house, more):
    lamp = (house.assets / "pictures" / "dim" / "lamp.svg").read_bytes()
    house.write("en/page.md", house.page_text("![A lamp.](lamp.svg)"))
    kept = last_good(house)
    house.write("en/page.md", "No header.\n")
    house.picture("dim/lamp.svg", lamp + more)

    partial = without_errors(compiled(house), {PAGE}, kept)

    assert bool(partial.old) == (not more)


def test_a_page_that_is_in_no_topic_any_more_goes(house):
    kept = spoiled(house, "Words.")
    house.replace("order.toml", 'walk = ["page"]', 'walk = ["other"]')
    house.replace("order.toml", '["page", "other"', '["other"')

    partial = without_errors(compiled(house), {PAGE}, kept)

    assert partial.left_out == {PAGE: LeftOut()}


def test_what_leads_to_a_page_left_out_closes_up(house):
    house.write("en/other.md", house.page_text("Read [more of *it*](page.md) here."))
    kept = spoiled(house, "Call {{clinic.phone_day}}.")
    house.replace("clinic.toml", "555-0142", "555-0143")
    house.replace("order.toml", 'walk = ["page"]', 'walk = ["page", "other"]')

    edition = without_errors(compiled(house), {PAGE}, kept).shown().editions["en"]

    (words,) = edition.pages["other"].blocks
    assert words.text.markup == "Read more of <i>it</i> here."
    assert edition.walk == ("other",)
    assert edition.sections[0].pages[0] == "other"
    assert edition.walk_minutes == 1
    assert edition.standings.keys() == edition.pages.keys()


def test_a_page_that_is_kept_again_and_again_is_still_compared(house):
    kept = spoiled(house, "Call {{clinic.phone_day}}. Read [this](other.md).")
    for fewer in ("More", "Many", "Few"):
        house.write("en/other.md", house.page_text(f"{fewer} words."))
        kept = last_good(house, {PAGE}, kept)

    assert "555-0142" in repr(kept.library.editions["en"].pages["page"])

    house.replace("clinic.toml", "555-0142", "555-0143")
    partial = without_errors(compiled(house), {PAGE}, kept)

    assert partial.left_out == {PAGE: LeftOut(("answer:phone_day",))}


def test_a_page_left_out_stays_out_until_it_is_mended(house):
    """What it said may be true again; nobody kept it."""
    kept = spoiled(house, "Call {{clinic.phone_day}}.")
    house.replace("clinic.toml", "555-0142", "555-0143")
    kept = last_good(house, {PAGE}, kept)
    house.replace("clinic.toml", "555-0143", "555-0142")

    assert without_errors(compiled(house), {PAGE}, kept).left_out == {PAGE: LeftOut()}

    house.write("en/page.md", house.page_text("Mended."))
    assert "page" in last_good(house, (), kept).library.editions["en"].pages


def test_content_without_errors_is_what_it_always_was(house):
    house.write("en/page.md", house.page_text("A [[drip]]. [More](other.md)"))

    whole = without_errors(compiled(house), (), None)

    assert whole.shown() == compile_content(house.folder, assets=house.assets).library
    used = whole.footings()["en"].used_by("page")
    assert used == {"page:other More", "word:drip-iv"}


def test_a_language_keeps_its_own_page(house):
    house.translate("es")
    shutil.copy(house.folder / "glossary.en.md", house.folder / "glossary.es.md")
    house.write("es/page.md", house.page_text("Palabras."))
    kept = last_good(house)
    house.write("es/page.md", "No header.\n")
    house.write("en/page.md", house.page_text("New words."))

    shown = without_errors(compiled(house), {("es", "page")}, kept).shown()

    assert "Palabras" in repr(shown.editions["es"].pages["page"])
    assert "New words" in repr(shown.editions["en"].pages["page"])


def test_english_lends_nothing_for_a_page_that_is_left_out(house):
    """It was there in that language: whoever reads it may read no English."""
    house.translate("es")
    shutil.copy(house.folder / "glossary.en.md", house.folder / "glossary.es.md")
    house.write("es/page.md", "No header.\n")

    shown = without_errors(compiled(house), {("es", "page")}, None).shown()

    assert "page" in shown.editions["en"].pages
    assert "page" not in shown.editions["es"].pages
    assert shown.editions["es"].borrowed == frozenset()


@pytest.mark.parametrize("changes", [False, True])
def test_a_language_borrows_what_english_shows(house, changes):
    house.translate("es")
    shutil.copy(house.folder / "glossary.en.md", house.folder / "glossary.es.md")
    (house.folder / "es" / "page.md").unlink()
    house.replace("order.toml", 'walk = ["page"]', 'walk = ["page", "other"]')
    kept = spoiled(house, "Call {{clinic.phone_day}}.")
    if changes:
        house.replace("clinic.toml", "555-0142", "555-0143")

    spanish = without_errors(compiled(house), {PAGE}, kept).shown().editions["es"]

    assert spanish.borrowed == (frozenset() if changes else {"page"})
    assert ("page" in spanish.pages) != changes
    assert spanish.walk == (("other",) if changes else ("page", "other"))
