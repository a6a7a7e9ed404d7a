"""Reading aloud, by a real child process whose voice follows a script."""

import os
import shlex
import sys
import time
from contextlib import suppress
from math import hypot
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace
from needs import check_size, check_targets, check_words, on_top

from kiosk.content.spoken import manner_of, page_aloud
from kiosk.settings import Settings, SpeechSettings
from kiosk.ui.tour import SHAPES

SCRIPT = Path(__file__).with_name("scripted_voice.py")
PAGE = "people"
SILENT_WITHIN = 0.25  # seconds from a touch on


class Heard(NamedTuple):
    when: float
    process: int
    order: str


class Voice:
    """What the program heard that is to speak."""

    def __init__(self, log):
        self.log = log

    def all(self):
        if not self.log.exists():
            return []
        lines = self.log.read_text("utf-8").splitlines()
        return [
            Heard(float(when), int(process), order)
            for when, process, order in (line.split("\t") for line in lines)
        ]

    def orders(self, kind):
        return [one for one in self.all() if one.order.partition(" ")[0] == kind]

    def said(self):
        return [one.order.split(" ", 2)[2] for one in self.orders("say")]

    def lives(self):
        """Tell whether the last process that began is still there."""
        with suppress(ProcessLookupError):
            os.kill(self.orders("begins")[-1].process, 0)
            return True
        return False


@pytest.fixture
def visit(show, tmp_path):
    """Return a function that begins a visit at a page, with a voice of this kind."""

    def visit(how, count=0, *, page=PAGE, shape="landscape", report=pytest.fail):
        voice = Voice(tmp_path / "heard")
        words = [sys.executable, str(SCRIPT), str(voice.log), how, str(count)]
        speech = SpeechSettings(program=shlex.join(words))
        settings = replace(Settings(), speech=speech)
        patient = show(shape, settings=settings, report=report)
        patient.touch("begin")
        patient.kiosk.follow(f"page:{page}")
        patient.voice = voice
        return patient

    return visit


def state(patient):
    return patient.kiosk.reader.property("state")


def read(patient, until="speaking", name="readAloud"):
    """Touch "Read aloud", and wait until that has come to something."""
    patient.touch(name)
    patient.qtbot.waitUntil(lambda: state(patient) == until, timeout=15_000)


def sentences(shipped, page=PAGE):
    edition = shipped.editions["en"]
    return page_aloud(edition.pages[page], manner_of(edition))


def wait_for(patient, order, count=1):
    patient.qtbot.waitUntil(lambda: len(patient.voice.orders(order)) >= count)


def test_nothing_speaks_that_nobody_asked_for(visit):
    patient = visit("says")

    for name in ("next", "next", "back", "help"):
        patient.touch(name)

    assert patient.voice.all() == []
    assert state(patient) == "silent"


def test_a_page_is_read_to_its_end(visit, shipped):
    patient = visit("says")
    read(patient, until="silent")
    wanted = [sentence.text for sentence in sentences(shipped)]

    patient.qtbot.waitUntil(lambda: len(patient.voice.said()) == len(wanted))

    assert patient.voice.said() == wanted
    patient.appear("readAloud")
    assert not patient.has("speechStop")


@pytest.mark.parametrize("shape", ["landscape", "portrait", "small"])
def test_the_block_that_is_read_is_marked_and_in_view(visit, shipped, shape):
    said = sentences(shipped)
    last = next(n for n, one in enumerate(said) if one.block == "action")
    patient = visit("stays", last, shape=shape)
    read(patient)
    patient.qtbot.waitUntil(
        lambda: patient.kiosk.reader.property("block") == "action", timeout=15_000
    )

    mark = patient.item("spokenMark")
    patient.at_rest(mark)
    (box,) = (one for one in patient.items() if one.objectName() == "askAction")
    block = patient.place(box.parentItem())

    assert abs(patient.place(mark).top() - block.top()) < 2
    assert abs(patient.place(mark).height() - block.height()) < 2
    assert patient.place(mark).right() <= block.left()
    assert patient.in_view(mark).height() > 0.9 * patient.place(mark).height()


@pytest.mark.parametrize("name", ["next", "home", "comfort", "help", "moreBelow"])
def test_any_touch_silences_it_at_once(visit, name):
    patient = visit("stays", 2)
    read(patient)
    patient.settle()
    where = patient.place(patient.appear(name)).center()

    touched = time.monotonic()
    patient.touch_at(where)
    wait_for(patient, "stop")

    assert patient.voice.orders("stop")[0].when - touched < SILENT_WITHIN
    patient.qtbot.waitUntil(lambda: state(patient) == "silent")
    assert not patient.has("spokenMark")


def test_a_voice_that_does_not_stop_is_ended_at_once(visit):
    patient = visit("deaf")
    read(patient)
    patient.settle()
    where = patient.place(patient.item("title")).center()

    touched = time.monotonic()
    patient.touch_at(where)
    patient.qtbot.waitUntil(lambda: not patient.voice.lives())

    assert time.monotonic() - touched < SILENT_WITHIN + 0.1  # that of looking
    assert state(patient) == "silent"


def test_it_pauses_and_goes_on_with_the_same_sentence(visit, shipped):
    patient = visit("stays", 2)
    read(patient)
    third = sentences(shipped)[2].text

    patient.touch("speechPause")
    wait_for(patient, "stop")

    assert state(patient) == "paused"
    patient.touch("speechPause")
    patient.qtbot.waitUntil(lambda: state(patient) == "speaking")
    assert patient.voice.said()[-2:] == [third, third]


def test_a_block_can_be_said_again_from_its_beginning(visit, shipped):
    said = sentences(shipped)
    inside = next(
        n
        for n in range(2, len(said))
        if said[n].block == said[n - 1].block == said[n - 2].block
    )
    first = next(one for one in said if one.block == said[inside].block)
    patient = visit("stays", inside)
    read(patient)
    patient.qtbot.waitUntil(lambda: patient.voice.said()[-1:] == [said[inside].text])

    patient.touch("speechAgain")

    patient.qtbot.waitUntil(lambda: patient.voice.said()[-1] == first.text)


def test_it_is_slower_or_faster_until_the_visit_ends(visit):
    patient = visit("stays")
    read(patient)

    for name in ("speechSlower", "speechFaster", "speechFaster", "speechFaster"):
        patient.touch(name)
        patient.qtbot.waitUntil(lambda: state(patient) == "speaking")
    assert not patient.item("speechFaster").property("enabled")
    rates = [one.order for one in patient.voice.orders("rate")]
    assert rates == ["rate 0", "rate -1", "rate 0", "rate 1", "rate 2"]
    before = patient.voice.orders("begins")

    patient.kiosk.finish()
    patient.qtbot.waitUntil(lambda: not patient.voice.lives())
    patient.touch("begin")
    patient.kiosk.follow(f"page:{PAGE}")
    read(patient)

    assert len(before) == 1
    assert len(patient.voice.orders("begins")) == 2
    assert patient.voice.orders("rate")[-1].order == "rate 0"


def test_it_is_softer_or_louder_until_the_visit_ends(visit):
    """The loudness is the kiosk's own: the next patient is not shouted at."""
    patient = visit("stays")
    read(patient)

    for name in ("speechSofter", "speechLouder", "speechLouder"):
        patient.touch(name)
        patient.qtbot.waitUntil(lambda: state(patient) == "speaking")
    assert not patient.item("speechLouder").property("enabled")
    volumes = [one.order for one in patient.voice.orders("volume")]
    assert volumes == ["volume 0.8", "volume 0.6", "volume 0.8", "volume 1.0"]

    patient.kiosk.finish()
    patient.qtbot.waitUntil(lambda: not patient.voice.lives())
    patient.touch("begin")
    patient.kiosk.follow(f"page:{PAGE}")
    read(patient)

    assert patient.voice.orders("volume")[-1].order == "volume 0.8"


def test_a_piece_that_is_open_is_read_alone(visit):
    patient = visit("says", page="your-day")
    patient.touch("nextStep")
    read(patient, until="silent")

    patient.qtbot.waitUntil(lambda: len(patient.voice.said()) == 3)
    assert patient.voice.said()[0] == "1: Check in."


@pytest.mark.parametrize(
    ("sheet", "first"), [("help", "Get help now"), ("word:drip-iv", "Drip (I V)")]
)
def test_help_and_words_to_know_are_read_and_stopped(visit, sheet, first):
    patient = visit("stays")
    patient.kiosk.show(sheet)
    read(patient, name="readSheetAloud")

    assert patient.voice.said() == [first]
    assert not patient.has("speechStop")
    assert patient.item("readSheetAloud").property("text") == "Stop"
    patient.touch("readSheetAloud")
    patient.qtbot.waitUntil(lambda: state(patient) == "silent")
    assert patient.item("readSheetAloud").property("text") == "Read aloud"


def test_who_listens_is_not_asked_whether_they_are_there(visit):
    patient = visit("stays")
    read(patient)
    with patient.qtbot.waitSignal(patient.kiosk.reader.heard):
        pass


def test_two_taps_of_a_hand_that_shakes_are_one(visit):
    patient = visit("stays")
    patient.settle()
    button = patient.appear("readAloud")
    patient.at_rest(button)
    where = patient.place(button).center()

    patient.touch_at(where)
    patient.touch_at(where)

    patient.qtbot.waitUntil(lambda: state(patient) == "speaking")


@pytest.mark.parametrize("how", ["none", "hangs", "silent"])
def test_where_there_is_no_voice_the_button_says_so(visit, how):
    told = []
    patient = visit(how, report=told.append)

    read(patient, until="failed")

    assert patient.item("readAloud").property("text") == "No voice here. Ask staff."
    assert len(told) == 1
    assert "Nothing can be read aloud here" in told[0]
    assert how == "none" or not patient.voice.lives()


def test_a_program_that_is_not_there_is_no_voice(show, tmp_path):
    told = []
    speech = SpeechSettings(program=str(tmp_path / "nothing"))
    settings = replace(Settings(), speech=speech)
    patient = show(settings=settings, report=told.append)
    patient.touch("begin")
    patient.kiosk.follow(f"page:{PAGE}")

    read(patient, until="failed")

    assert len(told) == 1


def test_a_voice_that_dies_is_started_again_a_few_times(visit, shipped):
    told = []
    patient = visit("dies", 1, report=told.append)

    read(patient, until="failed")

    begun = patient.voice.orders("begins")
    assert 2 <= len(begun) <= 4
    assert patient.voice.said()[:2] == [one.text for one in sentences(shipped)[:2]]
    assert len(told) == 1


def test_the_next_visit_may_have_a_voice_again(visit):
    patient = visit("none", report=lambda _: None)
    read(patient, until="failed")

    patient.kiosk.finish()
    patient.touch("begin")
    patient.kiosk.follow(f"page:{PAGE}")

    assert patient.appear("readAloud").property("text") == "Read aloud"


def test_a_clinic_can_do_without(show):
    speech = SpeechSettings(aloud=False)
    patient = show(settings=replace(Settings(), speech=speech))
    patient.touch("begin")
    patient.kiosk.follow(f"page:{PAGE}")
    patient.appear("sources")

    assert not patient.has("readAloud")
    patient.kiosk.reader.toggle()
    assert state(patient) == "silent"


def test_it_ends_with_the_screen(visit):
    patient = visit("stays")
    read(patient)

    patient.kiosk.reader.end()

    assert not patient.voice.lives()


@pytest.mark.parametrize("size", ["standard", "largest"])
@pytest.mark.parametrize("shape", ["landscape", "portrait", "small"])
def test_while_it_reads_all_can_be_touched_and_read(visit, shape, size):
    patient = visit("stays", shape=shape)
    patient.kiosk.wear(size, "daylight", True, False)
    read(patient)
    patient.at_rest(patient.appear("speechStop"))
    stop = (shape, size)
    per_mm = hypot(*SHAPES[shape]) / (21.5 * 25.4)

    found = list(on_top(patient))
    check_targets(patient, stop)
    check_words(patient, stop)
    for name in ("Pause", "Again", "Slower", "Faster", "Stop"):
        button = patient.item(f"speech{name}")
        check_size(patient, button, per_mm, stop)
        assert patient.in_reach(button)
    assert found
