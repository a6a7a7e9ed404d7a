"""What one patient does with what can be touched."""

import pytest

from kiosk.visit.deeds import MOST_PICKED, Deeds, shuffled

NEW = Deeds()
LIST = "my-questions"


def test_a_question_is_put_on_the_list_and_taken_off():
    deeds = NEW.ask("room/2", LIST).ask("day/1", LIST)

    assert deeds.asked == ("room/2", "day/1")
    assert deeds.ask("room/2", LIST).asked == ("day/1",)


def test_five_questions_can_be_picked_from_the_list():
    deeds = NEW
    for number in range(7):
        deeds = deeds.ask(f"{LIST}/{number}", LIST)

    assert deeds.picked(LIST) == MOST_PICKED == 5
    assert f"{LIST}/5" not in deeds.asked


def test_one_that_is_taken_off_makes_room():
    deeds = NEW
    for number in range(5):
        deeds = deeds.ask(f"{LIST}/{number}", LIST)
    deeds = deeds.ask(f"{LIST}/0", LIST).ask(f"{LIST}/9", LIST)

    assert f"{LIST}/9" in deeds.asked


def test_what_is_flagged_on_the_way_comes_on_top_of_the_five():
    deeds = NEW
    for number in range(5):
        deeds = deeds.ask(f"{LIST}/{number}", LIST)

    assert len(deeds.ask("room/1", LIST).asked) == 6


def test_both_responses_to_a_point_lead_on_and_one_asks():
    understood = NEW.respond("choice/1", asks=False)
    asking = NEW.respond("choice/1", asks=True)

    assert understood.responded == asking.responded == {"choice/1"}
    assert understood.asked == ()
    assert asking.asked == ("choice/1",)
    assert asking.respond("choice/1", asks=True).asked == ("choice/1",)


def test_an_answer_can_be_chosen_again_and_taken_back():
    deeds = NEW.respond("choice/1", asks=False).answer("choice/1", 2)

    assert deeds.answer("choice/1", 0).answers == {"choice/1": 0}
    assert deeds.reread("choice/1") == NEW


def test_a_tick_comes_and_goes():
    assert NEW.tick("ready/1").ticked == {"ready/1"}
    assert NEW.tick("ready/1").tick("ready/1") == NEW


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 500])
def test_shuffled_gives_each_answer_once(count):
    assert sorted(shuffled(count, "choice/1", 7)) == list(range(count))


def test_shuffled_stays_the_same_in_one_visit():
    assert shuffled(3, "choice/1", 7) == shuffled(3, "choice/1", 7)


def test_shuffled_puts_every_answer_first_about_as_often():
    """Over many visits no place may tell which answer fits."""
    firsts = [shuffled(3, "choice/1", seed)[0] for seed in range(3000)]

    assert all(900 < firsts.count(answer) < 1100 for answer in range(3))
