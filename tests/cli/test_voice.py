"""``kiosk voice --try``, and what ``kiosk run`` tells of a voice that is not there."""

import resource
import shlex
import sys
from pathlib import Path

import pytest

from kiosk.ui.speech.packages import lacking

ROOT = Path(__file__).parents[2]
SCRIPTED = ROOT / "tests" / "helpers" / "scripted_voice.py"
NOBODY = "/nowhere/voice --loud"
NO_PROGRAM = (
    "kiosk: Nothing can be read aloud here: there is no program /nowhere/voice."
    " Mend 'program' of [speech] in the settings."
)


@pytest.fixture
def attempt(process, tmp_path):
    """Return a function that tries a voice which does what it is told.

    It gives what became of that, and the orders that the voice got.
    """

    def attempt(how, *arguments):
        log = tmp_path / "log"
        program = shlex.join(map(str, (sys.executable, SCRIPTED, log, how)))
        became = process("voice", "--try", *arguments, KIOSK_SPEECH_PROGRAM=program)
        return became, [line.split("\t")[2] for line in log.read_text().splitlines()]

    return attempt


def test_a_voice_that_speaks(attempt):
    (code, output, errors), orders = attempt("says", "--language", "es")

    assert (code, errors) == (0, "")
    assert output.startswith("A word was said in 'es'.")
    assert "language es" in orders
    assert "say 1 español de España" in orders


def test_a_voice_that_cannot_speak(attempt):
    (code, output, errors), _ = attempt("none")

    assert (code, output) == (2, "")
    assert "read aloud here: this system has no voice. Try it with: " in errors
    assert errors.endswith("kiosk voice --try\n")


def test_without_a_voice_it_is_told_what_to_install(process, tmp_path):
    """By the real voice, which nothing answers; what is installed is not named."""
    nowhere = f"unix_socket:{tmp_path}/nothing"
    code, output, errors = process("voice", "--try", SPEECHD_ADDRESS=nowhere)

    assert (code, output) == (2, "")
    assert "read aloud here: Connection to speech-dispatcher failed. " in errors
    missing = " ".join(lacking())
    advice = f"apt-get install -y {missing}." if missing else "needs is installed, but "
    assert advice in errors


def test_a_program_that_is_not_there(process):
    code, output, errors = process("voice", "--try", KIOSK_SPEECH_PROGRAM=NOBODY)

    assert (code, output) == (2, "")
    assert errors.startswith(NO_PROGRAM)


def test_a_program_that_lacks_a_quote(process, start, until):
    variables = {"KIOSK_SPEECH_PROGRAM": "voice 'one", "QT_QPA_PLATFORM": "offscreen"}
    told = "kiosk: 'program' of [speech] lacks a quote: voice 'one\n"

    assert process("voice", "--try", **variables) == (2, "", told)
    kiosk = start("run", **variables)
    assert kiosk.stderr.readline() == told
    until(lambda: core_limit(kiosk) == (1, 1), "it runs, and all of it is loaded")


def core_limit(program):
    return resource.prlimit(program.pid, resource.RLIMIT_CORE)


def test_a_program_that_is_not_there_is_told_when_the_kiosk_starts(start):
    variables = {"KIOSK_SPEECH_PROGRAM": NOBODY, "QT_QPA_PLATFORM": "offscreen"}
    program = start("run", **variables)

    assert program.stderr.readline() == f"{NO_PROGRAM}\n"
