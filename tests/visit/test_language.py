"""A visit goes on in another language."""

from msgspec.structs import replace

from kiosk.visit.language import in_language
from kiosk.visit.visit import Visit

WALK = ("one", "two", "three")
TOPICS = (("one", "four"), ("two", "three"))
PAGES = {"one", "two", "three", "four", "apart"}


def to_spanish(visit, walk=WALK, topics=TOPICS, pages=PAGES):
    return in_language(visit, "es", walk, topics, pages)


def test_all_but_the_language_stays():
    visit = Visit("en", WALK).open("two", WALK).look("3").toggle(1).show("comfort")

    assert to_spanish(visit) == replace(visit, language="es")


def test_there_and_back_is_as_before():
    visit = Visit("en", WALK).open("four", TOPICS[0]).open("apart", ())

    assert in_language(to_spanish(visit), "en", WALK, TOPICS, PAGES) == visit


def test_home_stays_home():
    assert to_spanish(Visit("en", WALK)).place is None


def test_a_path_is_that_of_the_language():
    """In release mode a language may have fewer pages than another."""
    visit = Visit("en", WALK).open("two", WALK)
    short = ("two", "three")

    there = to_spanish(visit, walk=short, pages={"two", "three"})

    assert there.place.path == short
    assert there.place.number == 1
    assert there.walk == short


def test_a_page_that_is_not_there_leads_to_the_one_before():
    visit = Visit("en", WALK).open("two", WALK).open("apart", ()).toggle(2)

    there = to_spanish(visit, pages=PAGES - {"apart"})

    assert there.place.page == "two"
    assert there.unfolded == frozenset()


def test_where_no_page_is_there_it_is_home():
    visit = Visit("en", WALK).open("two", WALK)

    there = to_spanish(visit, walk=("one",), topics=(("one",),), pages={"one"})

    assert there.place is None
    assert there.walked_to == ""


def test_the_card_of_a_word_is_put_away():
    visit = Visit("en", WALK).open("two", WALK).show_word("drip")

    assert to_spanish(visit) == replace(visit.close(), language="es")
    assert to_spanish(visit.show("help")).sheet == "help"
