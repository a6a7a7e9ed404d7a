"""Every word of every screen can be heard, in both languages."""

import re

import pytest
from dresses import PROOF
from every_screen import visit
from listener import Voice, aloud
from msgspec.structs import replace
from patient import plain

from kiosk.content.speech.sentences import manner_of, speakable
from kiosk.settings.settings import Settings, VisitSettings

TOLD_IN_WORDS = "had"  # beside the picture of 100 people; a sentence has it in parts
FOR_STAFF = "forStaff"  # English under a Spanish question: not for this voice
PATIENT = VisitSettings(ask_after=3600)


@pytest.fixture
def patient(show, tmp_path):
    voice = Voice(tmp_path / "heard")
    speech = voice.program("says")
    patient = show(settings=replace(Settings(), speech=speech, visit=PATIENT))
    patient.voice = voice
    patient.touch("begin")
    patient.kiosk.wear("standard", "daylight", True, False)
    return patient


def words(text):
    return re.findall(r"\w+", text.lower())


def check_heard(patient, stop):
    """Read it aloud; all that is in view, and on top, has to be said."""
    manner = manner_of(patient.kiosk.edition)
    seen = [
        (item.objectName(), words(speakable(plain(text.replace("<br>", " ")), manner)))
        for item in patient.items()
        if item.inherits("QQuickText") and item.isEnabled()
        if item.objectName() != FOR_STAFF
        if (text := item.property("text"))
    ]
    said = words(" ".join(aloud(patient)))
    whole = f" {' '.join(said)} "
    assert seen, stop
    for name, text in seen:
        is_said = f" {' '.join(text)} " in whole
        assert is_said or (name == TOLD_IN_WORDS and {*text} <= {*said}), (stop, text)


@PROOF
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_word_of_every_screen_is_said(patient, language):
    patient.kiosk.languages.ask(language)

    for stop in visit(patient):
        check_heard(patient, stop)


def test_what_can_no_longer_be_picked_is_still_said(patient):
    kiosk = patient.kiosk
    kiosk.openQuestions()
    for number in range(1, 6):
        kiosk.hand.ask(f"my-questions/{number}")
    kiosk.show("pick")
    greyed = patient.appear("pick-6")

    assert not greyed.isEnabled()
    assert greyed.property("text") in " ".join(aloud(patient))


def test_what_lies_under_a_sheet_is_not_said(patient):
    patient.kiosk.follow("page:people")
    patient.kiosk.show("finish")

    assert aloud(patient)[0] == "All done?"
    assert not {"The people you will meet", "Next"} & {*aloud(patient)}
