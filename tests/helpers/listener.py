"""Somebody who listens: what the program that is to speak is told to say."""

import os
import shlex
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kiosk.settings.settings import SpeechSettings

SCRIPT = Path(__file__).with_name("scripted_voice.py")


class Heard(NamedTuple):
    when: float
    process: int
    order: str


class Voice:
    """What the program heard that is to speak."""

    def __init__(self, log):
        self.log = log

    def program(self, how, count=0):
        """Return the settings that let it speak, as scripted_voice.py tells."""
        words = [sys.executable, str(SCRIPT), str(self.log), how, str(count)]
        return SpeechSettings(program=shlex.join(words))

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


def state(patient):
    return patient.kiosk.speech.property("state")


def aloud(patient):
    """Read what is on the screen to its end, by the speech key; return it."""
    before = len(patient.voice.said())
    patient.kiosk.speech.toggle()
    patient.qtbot.waitUntil(lambda: state(patient) == "silent", timeout=15_000)
    return patient.voice.said()[before:]
