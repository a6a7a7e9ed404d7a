"""Reading aloud, by a real child process whose voice follows a script."""

import sys
import time
from math import hypot
from pathlib import Path

import pytest
from checkers.targets import size_faults
from dresses import PROOF, SHAPED, few
from glance import Glance
from keypad import NEXT, SPEECH, Keypad
from listener import Voice, aloud, state
from msgspec.structs import replace
from needs import check_targets, check_words
from scripted_voice import LENGTH
from sound import ogg

from kiosk.content.speech.narrate import note_person
from kiosk.content.speech.recordings import recordings_in
from kiosk.content.speech.sentences import Sentence, manner_of, page_aloud
from kiosk.settings.settings import (
    ContentSettings,
    Settings,
    SpeechSettings,
    VisitSettings,
)
from kiosk.ui.tour import SHAPES

PAGE = "people"
SILENT_WITHIN = 0.25  # seconds from a touch on


@pytest.fixture
def visit(show, shipped, tmp_path):
    """Return a function that begins a visit at a page, with a voice of this kind."""

    def visit(
        how,
        count=0,
        *,
        page=PAGE,
        shape="landscape",
        report=pytest.fail,
        **more,
    ):
        voice = Voice(tmp_path / "heard")
        times = more.pop("times", VisitSettings())
        library = more.pop("library", shipped)
        settings = replace(
            Settings(), speech=voice.program(how, count), visit=times, **more
        )
        patient = show(shape, library=library, settings=settings, report=report)
        patient.touch("begin")
        patient.kiosk.follow(f"page:{page}")
        patient.voice = voice
        return patient

    return visit


def read(patient, until="speaking", name="readAloud"):
    """Touch "Read aloud", and wait until that has come to something."""
    patient.touch(name)
    patient.qtbot.waitUntil(lambda: state(patient) == until, timeout=15_000)


def sentences(shipped, page=PAGE):
    """Return what a page says, with what stands over its main point."""
    edition = shipped.editions["en"]
    title, *rest = page_aloud(edition.pages[page], manner_of(edition))
    return [title, Sentence("message", "The main point"), *rest]


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
    wanted = [sentence.text for sentence in sentences(shipped)]
    said = aloud(patient)

    assert said[: len(wanted)] == wanted
    assert "You can touch:" in said[len(wanted) :]
    patient.appear("readAloud")
    assert not patient.has("speechStop")


@pytest.mark.parametrize("shape", few(SHAPES))
def test_the_block_that_is_read_is_marked_and_in_view(visit, shipped, shape):
    said = sentences(shipped)
    last = next(n for n, one in enumerate(said) if one.block == "action")
    patient = visit("stays", last, shape=shape)
    read(patient)
    patient.qtbot.waitUntil(
        lambda: patient.kiosk.speech.property("block") == "action", timeout=15_000
    )

    mark = patient.item("spokenMark")
    patient.at_rest(mark)
    (box,) = (one for one in patient.items() if one.objectName() == "askAction")
    block = patient.place(box.parentItem())

    assert abs(patient.place(mark).top() - block.top()) < 2
    assert abs(patient.place(mark).height() - block.height()) < 2
    assert patient.place(mark).right() <= block.left()
    assert patient.in_view(mark).height() > 0.9 * patient.place(mark).height()


@pytest.mark.parametrize(
    "name", few(["next", "home", "comfort", "help", "moreBelow"], 2)
)
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


@PROOF
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


@PROOF
def test_a_piece_that_is_open_is_read_alone(visit):
    patient = visit("says", page="your-day")
    patient.touch("nextStep")
    said = aloud(patient)

    assert said[0] == "Check in."
    title = said.index("Your day, step by step")
    assert 0 < title < said.index("You can touch:")  # the rest of the screen
    assert "Step 2 of 13" in said


STAGES = {  # what opens a piece, and where its mark stands
    "quiet-room": (lambda kiosk: kiosk.hand.look("2"), "callout"),
    "your-day": (lambda kiosk: kiosk.hand.look("2"), "stepTitle"),
    "side-effects": (lambda kiosk: kiosk.hand.look("2"), "effectCard"),
    "your-choice": (lambda kiosk: kiosk.hand.enter("1"), "pointTitle"),
}


@pytest.mark.parametrize("shape", few(["landscape", "portrait"]))
@pytest.mark.parametrize("page", few(STAGES))
def test_the_piece_that_is_read_is_marked(visit, page, shape):
    patient = visit("stays", page=page, shape=shape)
    opens, name = STAGES[page]
    opens(patient.kiosk)
    read(patient)

    check_marked(patient, name)


@PROOF
def test_a_check_question_and_its_reply_are_marked(visit):
    patient = visit("stays", page="your-choice")
    patient.kiosk.hand.enter("1")
    patient.kiosk.hand.respond(False)
    read(patient)
    check_marked(patient, "checkQuestion")

    patient.kiosk.hand.answer(0)
    patient.qtbot.waitUntil(lambda: state(patient) == "silent")
    assert not patient.has("spokenMark")
    read(patient)
    check_marked(patient, "reply")


@pytest.mark.parametrize("page", few(["quiet-room", "your-day", "your-choice"]))
def test_the_title_of_a_stage_is_marked(visit, page):
    patient = visit("stays", page=page)
    read(patient)

    check_marked(patient, "title")


def check_marked(patient, name):
    """Tell whether the mark is to be seen, beside what has this name."""
    mark = patient.item("spokenMark")
    patient.at_rest(mark)
    place, words = patient.place(mark), patient.place(patient.item(name))
    assert patient.in_view(mark).height() > 20
    assert place.top() < words.bottom()
    assert place.bottom() > words.top()
    assert place.left() < words.left() + 20


@PROOF
def test_help_over_the_calm_screen_is_read(visit):
    patient = visit("stays")
    for name in ("hide", "help"):
        patient.touch(name)

    read(patient, name="readSheetAloud")

    assert patient.voice.said() == ["You can get help right now"]


@PROOF
def test_what_a_sheet_says_marks_nothing_beneath(visit):
    patient = visit("stays", page="get-help-now")
    patient.kiosk.show("help")
    read(patient, name="readSheetAloud")

    assert not patient.has("spokenMark")


@pytest.fixture
def recorded(tmp_path, shipped):
    """Return a library and settings under which a person has recorded the page."""
    folder, edition = tmp_path / "content", shipped.editions["en"]
    (folder / "en").mkdir(parents=True)
    (folder / "en" / f"{PAGE}.ogg").write_bytes(ogg(40))
    note_person(edition, folder / "en", edition.pages[PAGE], "Ann")
    heard = replace(edition, recordings=recordings_in(folder / "en", edition))
    library = replace(shipped, editions={**shipped.editions, "en": heard})
    return {"library": library, "content": ContentSettings(folder=str(folder))}


@PROOF
def test_what_a_person_recorded_is_marked_about_where_it_is(visit, shipped, recorded):
    patient = visit("stays", **recorded)
    reader, seen = patient.kiosk.speech, []
    reader.changed.connect(lambda: seen.append(reader.property("block")))
    read(patient)
    patient.qtbot.waitUntil(lambda: seen[-1] == "action", timeout=LENGTH + 5000)

    (page,) = (p for p in [shipped.editions["en"].pages[PAGE]])
    said = page_aloud(page, manner_of(shipped.editions["en"]))
    blocks = list(dict.fromkeys(one.block for one in said))
    seen = list(dict.fromkeys(filter(None, seen)))
    assert seen == [block for block in blocks if block in seen]
    assert len(seen) > 3
    assert patient.voice.said() == []


def test_after_a_recording_the_rest_of_the_screen_is_said(visit, recorded):
    patient = visit("says", **recorded)

    said = aloud(patient)

    assert len(patient.voice.orders("play")) == 1
    assert "You can touch:" in said
    assert "The people you will meet" not in said


def test_a_recording_that_cannot_be_had_is_told_once_and_said_live(
    visit, shipped, recorded
):
    """The share is gone: the screen has asked it for nothing."""
    told = []
    patient = visit("play", **recorded, report=told.append)
    folder = recorded["content"].folder
    asked = []
    sys.addaudithook(lambda _, said: asked.append(said) if folder in str(said) else 0)

    said = [aloud(patient), aloud(patient)]

    path = Path(folder, "en", f"{PAGE}.ogg")
    assert told == [
        f"A recording is not played: {path}: this system has no voice.",
    ]
    title, *_ = sentences(shipped)
    assert [one[0] for one in said] == [title.text] * 2
    assert asked == []


@PROOF
def test_where_only_recordings_are_heard_that_is_no_fault(visit, recorded):
    patient = visit("say", **recorded)  # what staff are told fails the test

    aloud(patient)

    assert patient.appear("readAloud").property("text") == "Read aloud"


@pytest.mark.parametrize(
    ("sheet", "first"),
    [("help", "You can get help right now"), ("word:drip-iv", "Drip (I V)")],
)
def test_help_and_words_to_know_are_read_and_stopped(visit, sheet, first):
    patient = visit("stays")
    patient.lay(sheet)
    read(patient, name="readSheetAloud")

    assert patient.voice.said() == [first]
    assert not patient.has("speechStop")
    assert patient.item("readSheetAloud").property("text") == "Stop"
    patient.touch("readSheetAloud")
    patient.qtbot.waitUntil(lambda: state(patient) == "silent")
    assert patient.item("readSheetAloud").property("text") == "Read aloud"


IMPATIENT = VisitSettings(ask_after=0.8, answer_within=30)


def test_who_listens_is_not_asked_whether_they_are_there(visit):
    patient = visit("stays", times=IMPATIENT)
    read(patient)
    for _ in range(6):  # every 250 ms
        with patient.qtbot.waitSignal(patient.kiosk.speech.heard):
            pass

    assert not patient.has("stay")
    patient.kiosk.speech.stop()
    patient.appear("stay")


def test_the_question_whether_they_are_there_is_said_to_who_has_listened(visit):
    patient = visit("stays", 1, times=IMPATIENT)
    patient.appear("stay")
    assert patient.voice.all() == []  # nobody has asked for a voice
    patient.touch("stay")
    read(patient)
    patient.kiosk.speech.stop()

    patient.appear("stay")
    patient.qtbot.waitUntil(lambda: "Still there?" in patient.voice.said())
    patient.touch("stay")

    patient.qtbot.waitUntil(lambda: state(patient) == "silent")
    assert not patient.has("stay")
    assert patient.has("readAloud")


def test_the_speech_key_reads_the_question_and_gives_its_time_anew(visit):
    patient = visit("stays", 2, times=IMPATIENT)
    patient.appear("stay")

    Keypad(patient).press(SPEECH)

    patient.qtbot.waitUntil(lambda: "Still there?" in patient.voice.said())
    assert patient.has("stay")


def test_the_speech_key_begins_a_visit_and_reads_it(show, tmp_path):
    voice = Voice(tmp_path / "heard")
    patient = show(settings=replace(Settings(), speech=voice.program("stays")))

    Keypad(patient).press(SPEECH)

    patient.qtbot.waitUntil(lambda: bool(voice.said()))
    assert voice.said() == ["Where would you like to start?"]


def test_where_nothing_is_shown_the_speech_key_says_whom_to_ask(show, tmp_path):
    voice = Voice(tmp_path / "heard")
    settings = replace(Settings(), speech=voice.program("stays"))
    patient = show(settings=settings, library=None)

    Keypad(patient).press(SPEECH)

    patient.qtbot.waitUntil(lambda: bool(voice.said()))
    assert voice.said() == ["Please ask staff"]


def test_keys_pause_and_reach_the_buttons(visit):
    patient = visit("stays")
    keypad = Keypad(patient)
    keypad.press(SPEECH)
    patient.qtbot.waitUntil(lambda: state(patient) == "speaking")
    patient.settle()

    # A key pauses it, or nobody could reach its buttons by keys
    patient.qtbot.waitUntil(
        lambda: bool(keypad.press(NEXT)) or state(patient) == "paused"
    )
    keypad.choose("speechPause")

    patient.qtbot.waitUntil(lambda: state(patient) == "speaking")
    keypad.press(SPEECH)
    patient.qtbot.waitUntil(lambda: state(patient) == "silent")


def test_two_taps_of_a_hand_that_shakes_are_one(visit):
    patient = visit("stays")
    patient.settle()
    button = patient.appear("readAloud")
    patient.at_rest(button)
    where = patient.place(button).center()

    patient.touch_at(where)
    patient.touch_at(where)

    patient.qtbot.waitUntil(lambda: state(patient) == "speaking")


@pytest.mark.parametrize("how", few(["none", "hangs", "silent"]))
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


@pytest.mark.parametrize("name", few(["speechAgain", "speechStop"]))
def test_one_that_hangs_while_it_starts_is_found_out(visit, name):
    """A touch meanwhile must not let it be "starting" for ever."""
    told = []
    patient = visit("hangs", report=told.append)
    read(patient, until="starting")
    patient.touch(name)
    if state(patient) == "silent":
        read(patient, until="starting")

    patient.qtbot.waitUntil(lambda: state(patient) == "failed", timeout=15_000)

    assert len(told) == 1


@PROOF
def test_an_impatient_hand_does_not_use_up_the_voice(visit):
    """An engine hears nothing while it begins: that is no reason to end it."""
    patient = visit("slow")
    read(patient, until="starting")
    for name in ("speechFaster", "speechFaster", "speechAgain", "speechAgain"):
        patient.touch(name)

    patient.qtbot.waitUntil(lambda: state(patient) == "speaking", timeout=15_000)

    assert len(patient.voice.orders("begins")) == 1


@PROOF
def test_one_that_never_stops_is_ended_as_often_as_is_needed(visit):
    patient = visit("deaf")
    read(patient)
    for number in range(2, 8):
        patient.touch("speechAgain")
        wait_for(patient, "begins", number)
        patient.qtbot.waitUntil(lambda: state(patient) == "speaking", timeout=15_000)


def test_a_voice_that_dies_is_started_again_a_few_times(visit, shipped):
    told = []
    patient = visit("dies", 1, report=told.append)

    read(patient, until="failed")

    begun = patient.voice.orders("begins")
    assert 2 <= len(begun) <= 4
    assert patient.voice.said()[:2] == [one.text for one in sentences(shipped)[:2]]
    assert len(told) == 1


def test_a_voice_that_fails_is_tried_again_after_a_pause(visit):
    """Who asks in between hears so at once, and in the next visit, too."""
    told = []
    patient = visit("none", report=told.append)
    speech = patient.kiosk.speech
    for count in (1, 2):
        speech.toggle()
        patient.qtbot.waitUntil(lambda count=count: len(told) == count)
    tried = len(patient.voice.orders("say"))

    for _ in range(68):
        speech.toggle()
        assert state(patient) == "failed"
    patient.kiosk.finish()
    patient.kiosk.begin()
    patient.kiosk.follow(f"page:{PAGE}")
    speech.toggle()

    assert state(patient) == "failed"
    assert len(patient.voice.orders("say")) == tried == 2
    assert len(told) == 2  # and Notices say it once


@PROOF
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
    patient.kiosk.speech.toggle()
    assert state(patient) == "silent"


def test_it_ends_with_the_screen(visit):
    patient = visit("stays")
    read(patient)

    patient.kiosk.speech.end()

    assert not patient.voice.lives()


@pytest.mark.parametrize(("shape", "size"), SHAPED)
def test_while_it_reads_all_can_be_touched_and_read(visit, shape, size):
    patient = visit("stays", shape=shape)
    patient.kiosk.wear(size, "daylight", True, False)
    read(patient)
    patient.at_rest(patient.appear("speechStop"))
    stop = (shape, size)
    per_mm = hypot(*SHAPES[shape]) / (21.5 * 25.4)

    glance = Glance(patient)
    check_targets(patient, stop)
    check_words(patient, stop)
    for name in ("Pause", "Again", "Slower", "Faster", "Softer", "Louder", "Stop"):
        button = patient.item(f"speech{name}")
        assert [*size_faults(glance.by_item[button], per_mm)] == [], stop
        assert patient.in_reach(button)
