"""``kiosk voice``: the process that speaks, which the kiosk starts for itself."""

from __future__ import annotations

import argparse
import shlex
import shutil

from kiosk.cli.ground.command import FINE, Commands, add_command, add_language
from kiosk.errors import KioskError
from kiosk.settings.settings import Settings


def add(commands: Commands) -> None:
    text = "Speak what is asked for on standard input; the kiosk starts it."
    voice = add_command(commands, "voice", _voice, text)
    voice.set_defaults(begins=False, needs_settings=lambda options: options.is_trial)
    text = "say one word as the kiosk would, and tell what is wrong if that fails"
    voice.add_argument("--try", action="store_true", dest="is_trial", help=text)
    add_language(voice)


def program_fault(program: str) -> str:
    """Say what is wrong with the *program* of the settings; "" if nothing is.

    Raise KioskError where it cannot even be read.
    """
    try:
        name, *_ = shlex.split(program) or [""]
    except ValueError as error:
        text = f"'program' of [speech] lacks a quote: {program}"
        raise KioskError(text) from error
    if not name or shutil.which(name):
        return ""
    return f"there is no program {name}. Mend 'program' of [speech] in the settings"


def _voice(options: argparse.Namespace, settings: Settings) -> int:
    if options.is_trial:
        return _try(options.language or settings.content.language, settings)
    from kiosk.ui.speech.child import speak  # noqa: PLC0415  only it needs sound

    return speak()


def _try(language: str, settings: Settings) -> int:
    from kiosk.ui.speech.process import nothing_speaks  # noqa: PLC0415  as above
    from kiosk.ui.speech.trial import try_voice  # noqa: PLC0415  as above

    program = settings.speech.program
    if why := program_fault(program) or try_voice(program, language):
        raise KioskError(nothing_speaks(why, program))
    print(f"A word was said in {language!r}. If nobody heard it, turn the sound up.")
    return FINE
