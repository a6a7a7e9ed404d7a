"""What is made ready while nobody touches, and that nobody can tell it apart."""

import pytest

WALK = ("what-is-ketamine", "what-is-therapy", "ways-it-is-given")


@pytest.fixture
def walker(show):
    patient = show()
    patient.touch("begin")
    patient.keep_still()
    patient.touch("walk")
    return patient


def ready(patient):
    """Return the names of the pages that are laid out, on the screen or beside it."""
    return {leaf.property("id") for leaf in patient.kiosk.property("leaves")} - {""}


def wait_for(patient, page):
    patient.qtbot.waitUntil(lambda: page in ready(patient))


def blocks(patient):
    """Return all that the page on the screen is made of."""
    return [*patient.items(patient.item("title").parentItem())]


def leaf(patient, page):
    """Return *page* as it lies ready."""
    leaves = patient.kiosk.property("leaves")
    return next(one for one in leaves if one.property("id") == page)


def test_next_makes_no_piece_of_the_page(walker):
    """It lay beside, laid out to its last line, before anybody touched."""
    wait_for(walker, WALK[1])
    there = leaf(walker, WALK[1])
    made = []
    there.blocks.rowsInserted.connect(lambda *_: made.append("rows"))
    there.blocks.dataChanged.connect(lambda *_: made.append("data"))

    walker.touch("next")

    assert walker.kiosk.page is there
    assert walker.item("title").property("text") == there.property("title")
    assert made == []


def test_back_finds_the_page_as_it_was_made(walker):
    before = blocks(walker)
    walker.touch("next")
    walker.at_rest(walker.item("title"))
    assert blocks(walker) != before

    walker.touch("back")

    assert blocks(walker) == before


def test_a_page_that_lay_ready_begins_at_its_top(walker):
    """Though whoever left it had read on."""
    walker.touch("moreBelow")
    walker.at_rest(walker.item("scroll"))
    assert walker.item("scroll").property("contentY") > 0
    walker.touch("next")

    walker.touch("back")

    assert walker.item("scroll").property("contentY") == 0


def test_the_stages_are_filled_before_anybody_gets_there(show):
    patient = show(fresh=True)
    patient.touch("begin")
    stages = patient.kiosk.stages
    patient.qtbot.waitUntil(lambda: bool(stages.points.property("count")))
    assert stages.room.property("picture")
    assert stages.day.property("openId")
    assert stages.effects.property("openId")
    made = []
    stages.room.changed.connect(lambda: made.append("room"))

    patient.kiosk.follow("page:quiet-room")

    patient.at_rest(patient.item("scene"))
    assert made == []


def test_what_lies_ready_is_shown_as_the_visit_has_it_now(walker):
    """In words, though it was laid out to be touched, and the other way round."""
    walker.kiosk.follow("page:quiet-room")
    walker.kiosk.follow("page:people")
    wait_for(walker, "quiet-room")
    walker.kiosk.hand.putInWords(True)

    walker.touch("back")
    assert not walker.kiosk.page.property("stage")
    assert walker.item("title").property("text") == walker.kiosk.page.property("title")

    walker.touch("inPictures")
    assert walker.kiosk.page.property("stage") == "room"


def test_two_pages_with_a_stage_of_a_kind_keep_their_own(walker):
    """What both are shown in is there once: Back fills it anew."""
    walker.kiosk.follow("page:studies-depression")
    effects = walker.kiosk.stages.effects
    title, first = effects.property("openTitle"), effects.property("openId")
    walker.kiosk.follow("page:side-effects")
    assert effects.property("openTitle") != title

    walker.kiosk.back()

    assert walker.kiosk.page.property("id") == "studies-depression"
    assert (effects.property("openTitle"), effects.property("openId")) == (title, first)


def test_a_stage_that_lay_ready_in_another_language_is_not_shown(walker):
    walker.kiosk.follow("page:quiet-room")
    room = walker.kiosk.stages.room
    english = room.property("alt")
    walker.kiosk.follow("page:people")
    walker.kiosk.languages.ask("es")
    walker.qtbot.waitUntil(lambda: room.property("alt") != english)
    walker.kiosk.languages.ask("en")

    walker.kiosk.back()

    assert walker.kiosk.page.property("id") == "quiet-room"
    assert room.property("alt") == english


def test_a_step_of_the_visit_is_not_lost_on_what_lies_ready(walker):
    """The way of taking it was chosen on another page than the day's."""
    walker.kiosk.follow("page:your-day")
    day = walker.kiosk.stages.day
    before = day.property("route")
    walker.kiosk.follow("page:quiet-room")
    other = next(one for one in day.property("routes") if one != before)
    walker.kiosk.hand.takeRoute(other)

    walker.kiosk.back()

    assert day.property("route") == other


def test_who_comes_back_by_home_begins_at_the_top(walker):
    walker.touch("moreBelow")
    walker.at_rest(walker.item("scroll"))
    walker.touch("home")
    walker.at_rest(walker.item("walk"))

    walker.touch("walk")

    walker.at_rest(walker.item("scroll"))
    assert walker.item("scroll").property("contentY") == 0


def test_a_page_that_is_reached_by_another_path_says_where_it_stands(walker):
    wait_for(walker, WALK[1])
    count = walker.kiosk.page.property("count")

    walker.kiosk.follow(f"page:{WALK[1]}")

    assert walker.kiosk.page.property("id") == WALK[1]
    assert walker.kiosk.page.property("count") != count


def test_in_another_language_nothing_of_the_first_lies_ready(walker):
    wait_for(walker, WALK[1])
    walker.kiosk.languages.ask("es")
    walker.touch("next")

    english = walker.screen.front.offer.edition("en").pages[WALK[1]].title
    assert walker.kiosk.page.property("id") == WALK[1]
    assert walker.kiosk.page.property("title") != english


def test_nothing_lies_ready_when_the_visit_is_over(walker):
    wait_for(walker, WALK[1])

    walker.kiosk.finish()

    assert ready(walker) == set()
    leaves = walker.kiosk.property("leaves")
    assert [leaf.blocks.rowCount() for leaf in leaves] == [0] * len(leaves)
    stages = walker.kiosk.stages
    assert stages.room.property("picture") == stages.day.property("openId") == ""
    assert stages.effects.property("openId") == ""
    assert stages.points.property("count") == 0
