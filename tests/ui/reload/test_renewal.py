"""How far the renewal of the library is: no files, no clock, no screen."""

from math import inf

import pytest

from kiosk.ui.reload.renewal import Renewal, State

OLD, NEW, NEWER = "old", "new", "newer"
WATCHING = Renewal(shown=OLD, seen=OLD).watch()


def look(renewal, seen, now=0):
    return renewal.look(now).looked(seen)


def compiling(seen=NEW):
    return look(look(WATCHING, seen), seen)


def test_nothing_is_begun_before_it_is_told_to_watch():
    assert Renewal().state == State.RESTING
    assert Renewal().look(0).state == State.RESTING


def test_files_that_are_as_they_were_are_only_looked_at():
    assert WATCHING.look(0).state == State.LOOKING
    assert look(WATCHING, OLD).state == State.WATCHING


def test_files_that_changed_are_compiled_once_they_have_come_to_rest():
    changed = look(WATCHING, NEW)
    changed_again = look(changed, NEWER)
    at_rest = look(changed_again, NEWER)

    assert changed.state == changed_again.state == State.SETTLING
    assert (at_rest.state, at_rest.tried) == (State.COMPILING, NEWER)


def test_a_file_that_is_put_back_is_not_compiled():
    assert look(look(WATCHING, NEW), OLD).state == State.WATCHING


def test_one_thing_is_done_at_a_time():
    for busy in (WATCHING.look(0), compiling(), compiling().compiled(well=True)):
        assert busy.look(1000) == busy


def test_a_newer_library_is_taken():
    taking = compiling().compiled(well=True)
    taken = taking.taken(NEW)

    assert taking.state == State.TAKING
    assert (taken.state, taken.shown) == (State.WATCHING, NEW)
    assert look(taken, NEW).state == State.WATCHING


def test_what_was_compiled_in_vain_is_not_compiled_again_before_it_changes():
    wrong = compiling().compiled(well=False)

    assert wrong.state == State.WATCHING
    assert look(wrong, NEW).state == State.WATCHING
    assert look(look(wrong, NEWER), NEWER).state == State.COMPILING


def test_amid_a_visit_nothing_is_begun():
    for idle in (WATCHING, look(WATCHING, NEW)):
        resting = idle.rest()

        assert resting.state == State.RESTING
        assert resting.look(1000) == resting


def test_a_look_that_was_under_way_begins_nothing_amid_a_visit():
    seen = look(WATCHING, NEW).look(1).rest().looked(NEW)

    assert seen.state == State.RESTING
    assert look(seen.watch(), NEW).state == State.COMPILING


def test_a_newer_library_waits_for_the_end_of_the_visit():
    waiting = compiling().rest().compiled(well=True)

    assert waiting.state == State.WAITING
    assert waiting.look(1000) == waiting
    assert waiting.watch().state == State.TAKING


def test_a_mistake_that_is_found_amid_a_visit_waits_for_nothing():
    assert compiling().rest().compiled(well=False).state == State.RESTING


def test_who_comes_and_goes_meanwhile_holds_nothing_up():
    assert compiling().rest().watch().compiled(well=True).state == State.TAKING
    assert WATCHING.look(0).rest().watch().looked(OLD).state == State.WATCHING


@pytest.mark.parametrize("now", [9.9, 10, 11])
def test_what_the_content_is_not_at_fault_for_is_tried_again_in_time(now):
    failed = compiling().fail(again_at=10).compiled(well=False)
    again = look(failed, NEW, now)

    assert again.state == (State.COMPILING if now >= 10 else State.WATCHING)
    assert (again.again_at == inf) == (now >= 10)


def test_a_change_is_tried_before_that_and_nothing_after_it():
    failed = compiling().fail(again_at=10).compiled(well=False)
    changed = look(look(failed, NEWER), NEWER)

    assert changed.state == State.COMPILING
    assert look(changed.compiled(well=False), NEWER, now=11).state == State.WATCHING


def test_a_library_that_cannot_be_read_any_more_is_compiled_anew():
    distrusted = WATCHING.rest().distrust()

    assert distrusted.state == State.RESTING
    assert look(distrusted.watch(), OLD).state == State.COMPILING


def test_where_there_is_nothing_to_show_the_first_files_are_compiled_at_once():
    first = Renewal().watch()
    wrong = look(first, NEW).compiled(well=False)

    assert first.is_first
    assert look(first, NEW).state == State.COMPILING
    assert not wrong.is_first
    assert look(wrong, NEW).state == State.WATCHING
    assert look(wrong, NEWER).state == State.SETTLING
