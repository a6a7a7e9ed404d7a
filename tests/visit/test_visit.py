"""One patient's time at the screen."""

import pytest
from msgspec.structs import replace

from kiosk.visit.visit import Place, Visit

WALK = ("a", "b", "c")
NEW = Visit("en")


def test_a_visit_begins_at_home_with_nothing_changed():
    visit = Visit("es")

    assert visit.language == "es"
    assert visit.place is None
    assert visit.trail == ()
    assert visit.sheet is None
    assert visit.unfolded == frozenset()
    assert visit.seen == frozenset()
    assert (visit.text_size, visit.theme, visit.still) == (
        "standard",
        "daylight",
        False,
    )


def test_open_goes_to_the_page():
    visit = NEW.open("b", WALK)

    assert visit.place == Place("b", WALK)
    assert NEW.place is None


def test_a_place_knows_where_it_is_on_its_path():
    place = Place("b", WALK)

    assert place.number == 2
    assert place.following == "c"


def test_the_last_place_of_a_path_has_nothing_after_it():
    place = Place("c", WALK)

    assert place.number == 3
    assert place.following is None


def test_a_page_beside_the_path_is_a_path_of_its_own():
    visit = NEW.open("z", WALK)

    assert visit.place == Place("z", ("z",))
    assert visit.place.number == 1
    assert visit.place.following is None


def test_forward_leads_along_the_path_and_home_at_its_end():
    visit = NEW.open("a", WALK)
    places = []
    for _ in WALK:
        places.append((visit.place.page, visit.place.number))
        visit = visit.forward()

    assert places == [("a", 1), ("b", 2), ("c", 3)]
    assert visit.trail == ()


def test_forward_at_home_stays():
    assert NEW.forward() == NEW


def test_back_goes_where_they_were():
    visit = NEW.open("a", WALK).forward().open("z", ("z",))

    assert visit.back().place == Place("b", WALK)
    assert visit.back().back().place == Place("a", WALK)
    assert visit.back().back().back().place is None


def test_back_at_the_start_stays():
    assert NEW.back() == NEW


def test_forward_after_back_goes_on_along_the_same_path():
    visit = NEW.open("a", WALK).forward().back().forward()

    assert visit.place == Place("b", WALK)
    assert [place.page for place in visit.trail] == ["a", "b"]


def test_home_forgets_the_way():
    visit = NEW.open("a", WALK).forward().home()

    assert visit.place is None
    assert visit.back() == visit


def test_the_page_that_is_open_is_not_opened_twice():
    """Back would seem to do nothing."""
    visit = NEW.open("a", WALK).show("help").open("a", WALK)

    assert visit.trail == (Place("a", WALK),)
    assert visit.sheet is None


def test_the_same_page_on_another_path_is_another_place():
    visit = NEW.open("a", WALK).open("a", ("a", "z"))

    assert visit.place == Place("a", ("a", "z"))
    assert visit.back().place == Place("a", WALK)


def test_pages_that_were_on_the_screen_are_read():
    visit = NEW.open("a", WALK).forward().back().home()

    assert visit.seen == {"a", "b"}


def test_toggle_unfolds_and_folds_again():
    visit = NEW.open("a", WALK).toggle(3).toggle(5)

    assert visit.unfolded == {3, 5}
    assert visit.toggle(3).unfolded == {5}


def test_another_page_is_folded():
    visit = NEW.open("a", WALK).toggle(3)

    assert visit.forward().unfolded == frozenset()
    assert visit.forward().back().unfolded == frozenset()


def test_a_sheet_lies_over_the_place_and_is_closed_again():
    visit = NEW.open("a", WALK).toggle(3)

    assert visit.show("help").sheet == "help"
    assert visit.show("help").place == visit.place
    assert visit.show("help").show_word("drip").sheet == "word"
    assert visit.show_word("drip").show("help").word == ""
    assert visit.show("help").close() == visit


def test_a_sheet_that_there_is_not_cannot_be_shown():
    with pytest.raises(ValueError, match="not a valid Sheet"):
        NEW.open("a", WALK).show("hepl")


def test_sheets_close_on_every_move():
    visit = NEW.open("a", WALK).forward().show("comfort")

    for move in (
        visit.forward(),
        visit.back(),
        visit.home(),
        visit.open("z", ("z",)),
    ):
        assert move.sheet is None


def test_looks_survive_every_move():
    looks = {"text_size": "largest", "theme": "contrast", "still": True}
    looks |= {"low_reach": True, "in_words": True}
    visit = replace(NEW, **looks).open("a", WALK)

    for move in (
        visit.forward(),
        visit.back(),
        visit.home(),
        visit.show("help"),
        visit.show("help").close(),
        visit.toggle(1),
        visit.open("z", ("z",)),
    ):
        assert {name: getattr(move, name) for name in looks} == looks
        assert move.language == "en"


def test_a_new_visit_has_nothing_of_the_old():
    """Every field is as at first, whatever the patient before has done."""
    fresh = Visit("en", WALK)
    looks = {"text_size": "large", "theme": "dim", "still": True}
    old = replace(fresh, low_reach=True, in_words=True, seed=7, **looks)
    old = old.open("a", WALK).forward().look("1").toggle(1).show_word("drip")
    old = replace(old, versions={"a": "short"}, hidden=True)

    new = Visit(old.language, old.walk)

    assert all(
        getattr(old, name) != getattr(new, name)
        for name in Visit.__struct_fields__
        if name not in {"language", "walk"}
    )
    assert new == fresh


def test_the_walk_remembers_where_it_was_left():
    visit = Visit("en", WALK).open(WALK[0], WALK).forward()
    topic = visit.home().open("z", ("z",))

    assert topic.walked_to == WALK[1]
    assert Visit("en", WALK).open(WALK[-2], WALK).forward().walked_to == ""
    assert Visit("en", WALK).open(WALK[-1], WALK).back().walked_to == ""


def test_what_is_looked_at_stays_looked_at():
    visit = NEW.open("a", WALK).look("2").look("1").look("")

    assert visit.place == Place("a", WALK)
    assert visit.deeds.looked == {"a/1", "a/2"}
    assert visit.forward().back().deeds.looked == {"a/1", "a/2"}


def test_the_open_piece_is_no_place_of_its_own():
    visit = NEW.open("a", WALK).look("2").look("3")

    assert visit.place.piece == "3"
    assert visit.back().place is None
    assert visit.forward().place == Place("b", WALK)
    assert visit.forward().back().place.piece == "3"


def test_next_leads_through_the_points_once_the_first_is_open():
    points = ("1", "2", "end")
    visit = NEW.open("a", WALK)
    pieces = []
    visit = visit.enter("1")
    while visit.place.page == "a":
        pieces.append(visit.place.piece)
        visit = visit.forward(points)

    assert pieces == ["1", "2", "end"]
    assert visit.place == Place("b", WALK)
    assert visit.back().place.piece == "end"
    assert visit.back().back().back().back().place == Place("a", WALK)


def test_next_passes_the_points_when_none_is_open():
    assert NEW.open("a", WALK).forward(("1", "2")).place == Place("b", WALK)


def test_who_reads_in_words_still_has_a_list_of_questions():
    visit = NEW.open("a", WALK).put_in_words(in_words=True)
    at_list = visit.open("my-questions", ())

    assert visit.shows_words
    assert not at_list.shows_words
    assert at_list.put_in_words(in_words=True).shows_words
    assert (
        not at_list.put_in_words(in_words=True).put_in_words(in_words=False).shows_words
    )
    assert at_list.put_in_words(in_words=True).back().shows_words
    assert not visit.put_in_words(in_words=False).shows_words


def test_places_of_one_page_differ_by_their_piece_alone():
    here = Place("a", WALK)

    assert here.is_same_page(Place("a", WALK, "3"))
    assert not here.is_same_page(Place("a", ("a",)))
    assert not here.is_same_page(None)


def test_at_home_there_is_nothing_to_open():
    assert NEW.look("1") == NEW
    assert NEW.enter("1") == NEW


def test_in_words_back_leads_past_the_points_of_a_page():
    visit = NEW.open("a", WALK).forward()
    for point in ("1", "2", "end"):
        visit = visit.enter(point)

    assert visit.back().place == Place("b", WALK, "2")
    assert replace(visit, in_words=True).back().place == Place("a", WALK)
