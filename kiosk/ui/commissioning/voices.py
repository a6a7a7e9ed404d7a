"""The voice, tried in each language without a sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.doctor.finding import Finding
from kiosk.settings.settings import SpeechSettings
from kiosk.ui.speech.dispatcher import fault_of_dispatcher
from kiosk.ui.speech.process import how_to_get_a_voice
from kiosk.ui.speech.trial import try_voice

WITHIN = 9_000
"""Milliseconds for one language: the first voice of a session begins after some."""

_NONE_FOR = "this system has no voice for "
_TRY = "Try it aloud: kiosk voice --try --language {}"


def look_at_voices(
    speech: SpeechSettings, languages: Iterable[str]
) -> Iterator[Finding]:
    """Let the voice of the settings say each language's name with no volume."""
    if not speech.aloud:
        yield Finding(
            "voice.off", "Nothing is read aloud here: [speech] aloud = false."
        )
        return
    for language in languages:
        why = try_voice(speech.program, language, volume=0, within=WITHIN)
        if why and _NONE_FOR not in why:
            yield _silent(why, speech.program)
            return  # it would be silent in the others as well
        yield _lacks(language) if why else _speaks(language)


def _speaks(language: str) -> Finding:
    said = f"The voice speaks {language!r}, as far as can be told without hearing it."
    return Finding("voice.fine", f"{said} {_TRY.format(language)}")


def _lacks(language: str) -> Finding:
    return Finding(
        "voice.language",
        f"There are pages in {language!r}, and no voice for it: they are read aloud"
        " only where there are recordings.",
        "Add one: espeak-ng has most languages (package speech-dispatcher-espeak-ng);"
        " Windows has them in its settings. Or record the pages: kiosk narrate",
    )


def _silent(why: str, program: str) -> Finding:
    """Tell a program that fails, a service that is dead, and one that is not there."""
    seen = f"Nothing is read aloud: {why}."
    if program:
        mend = f"Mend it, or take 'program' out of [speech]. {_TRY.format('en')}"
        return Finding("voice.fails", seen, mend)
    if dead := fault_of_dispatcher():
        return Finding("voice.dead", seen, f"{dead} {_TRY.format('en')}")
    return Finding("voice.missing", seen, how_to_get_a_voice())
