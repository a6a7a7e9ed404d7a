"""``kiosk doctor``: what is to be mended on this kiosk, and how."""

from __future__ import annotations

import argparse
import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.cli.ground.command import (
    CANNOT,
    FINE,
    STOPPED,
    WRONG,
    Commands,
    add_command,
    tell,
    today_here,
)
from kiosk.errors import NO_DISPLAY, DisplayError, KioskError, SettingsError
from kiosk.settings.load import load_settings
from kiosk.settings.settings import Settings, ourselves, with_content

if TYPE_CHECKING:
    from kiosk.doctor.finding import Finding

SUBJECTS = ("screen", "voice", "printer", "content", "machine")
"""What is looked at in a process of its own."""

_LONGEST = 20
"""Seconds after which such a process ends, should nobody have ended it."""


def add(commands: Commands) -> None:
    text = "Look at this kiosk from all sides, and say what to mend and how."
    sub = add_command(commands, "doctor", _doctor, text)
    sub.add_argument("--json", action="store_true", help="for a program to read")
    screen = "try the panel itself: its size, its touch, its sound"
    sub.add_argument("--screen", action="store_true", help=screen)
    sub.add_argument("--look", choices=SUBJECTS, help=argparse.SUPPRESS)
    sub.set_defaults(without_settings=_without_settings, begins=False)


def _without_settings(options: argparse.Namespace, *_: object) -> int:
    """Look all the same: who cannot read the settings needs it most."""
    return _doctor(options, _read(options)[0])


def _doctor(options: argparse.Namespace, settings: Settings) -> int:
    if options.look:
        return _look(options, settings)
    if options.screen:
        return _try_screen(options, settings)
    return _tell(options)


def _look(options: argparse.Namespace, settings: Settings) -> int:
    """Write what is found, a line each, as soon as it is."""
    import msgspec  # noqa: PLC0415  as all that only one command needs

    alarm = getattr(signal, "alarm", lambda _: None)  # Windows has none
    alarm(_LONGEST)
    for finding in _findings(options, settings):
        print(msgspec.json.encode(finding).decode(), flush=True)
    alarm(0)
    return FINE


def _findings(options: argparse.Namespace, settings: Settings) -> Iterator[Finding]:
    match options.look:
        case "screen":
            yield from _screen(settings)
        case "voice":
            yield from _voice(settings)
        case "printer":
            from kiosk.ui.commissioning.printer import look_at_printer  # noqa: PLC0415

            yield from look_at_printer(settings.take_home.printer)
        case "content":
            from kiosk.doctor.content import look_at_content  # noqa: PLC0415
            from kiosk.doctor.setting_sources import look_elsewhere  # noqa: PLC0415

            yield from look_elsewhere(settings, options.settings)
            yield from look_at_content(settings, today_here(settings).day)
        case "machine":
            from kiosk.doctor.machine import look_at_machine  # noqa: PLC0415

            yield from look_at_machine(settings, datetime.now())  # noqa: DTZ005  here


def _screen(settings: Settings) -> Iterator[Finding]:
    from kiosk.cli.screen.show import need_display, need_qt  # noqa: PLC0415  as above
    from kiosk.doctor.finding import Finding  # noqa: PLC0415

    try:
        need_qt()
        need_display()
    except DisplayError as error:
        if str(error) != NO_DISPLAY:
            yield Finding(
                "display.library", str(error), "Install what docs/it.md names."
            )
            return
        yield Finding(
            "display.none",
            "There is no display in this session, and no kiosk of this user runs that"
            " has one.",
            "Look again as the user of the kiosk, while it runs or in its session.",
        )
        return
    from kiosk.ui.commissioning.display import look_at_display  # noqa: PLC0415

    yield from look_at_display(settings.screen.diagonal)


def _voice(settings: Settings) -> Iterator[Finding]:
    from kiosk.cli.screen.voice import program_fault  # noqa: PLC0415
    from kiosk.doctor.finding import Finding  # noqa: PLC0415
    from kiosk.ui.commissioning.voices import look_at_voices  # noqa: PLC0415

    try:
        why = program_fault(settings.speech.program)
    except KioskError as error:
        why = str(error)
    if why and settings.speech.aloud:
        mend = "Mend 'program' of [speech] in the settings, or take it out."
        yield Finding("voice.program", f"Nothing is read aloud: {why}.", mend)
        return
    yield from look_at_voices(settings.speech, _languages(settings))


def _languages(settings: Settings) -> Iterator[str]:
    """Yield the language of a visit, then the others, once the folder has answered."""
    from kiosk.content.files.folder import languages_of  # noqa: PLC0415  as above
    from kiosk.packs.pointer import content_folder  # noqa: PLC0415

    own = settings.content.language
    yield own
    with suppress(OSError):
        yield from (
            code for code in languages_of(content_folder(settings)) if code != own
        )


def _tell(options: argparse.Namespace) -> int:
    """Look at all, side by side, as the kiosk that runs does; tell the worst first."""
    from kiosk.doctor import report  # noqa: PLC0415  as above
    from kiosk.doctor.examination import examine  # noqa: PLC0415
    from kiosk.doctor.running import running, seen_through  # noqa: PLC0415
    from kiosk.doctor.setting_sources import (  # noqa: PLC0415
        look_at_settings,
        setting_sources,
    )

    kiosks = running()
    if kiosk := seen_through(kiosks, os.environ):
        os.environ.update(kiosk.session)
        options.settings = options.settings or kiosk.named
    settings, wrong = _read(options)
    given = {"content.folder": "--content"} if options.content_folder else {}
    sources = setting_sources(settings, options.settings, os.environ, given)
    words = _same_words(options)
    commands = {name: ourselves("doctor", "--look", name, *words) for name in SUBJECTS}
    try:
        findings = [*look_at_settings(sources, wrong, kiosks), *examine(commands)]
    except KeyboardInterrupt:
        return STOPPED
    if options.json:
        print(report.as_json(findings, sources), end="")
    else:
        tell(report.as_text(findings, sources), end="")
    states = {finding.state for finding in findings}
    return WRONG if "fault" in states else CANNOT if "unknown" in states else FINE


def _same_words(options: argparse.Namespace) -> list[str]:
    named = ["--settings", str(options.settings)] if options.settings else []
    content = options.content_folder
    return [*named, "--content", str(content)] if content else named


def _read(options: argparse.Namespace) -> tuple[Settings, SettingsError | None]:
    """Return the settings, or the defaults, and what is wrong with the settings."""
    settings, wrong = Settings(), None
    try:
        settings = load_settings(options.settings, os.environ)
    except SettingsError as error:
        wrong = error
    folder = options.content_folder
    return with_content(settings, folder) if folder else settings, wrong


def _try_screen(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.cli.ground.command import GONE, say  # noqa: PLC0415  as above
    from kiosk.cli.screen.show import need_display, need_qt  # noqa: PLC0415

    need_qt()
    need_display()
    from kiosk.ui.commissioning.screen import run  # noqa: PLC0415

    languages, words = [*_languages(settings)], _same_words(options)
    code, wanted = run(settings, languages, words, say)
    if wanted:
        print(f"By the card, set this in settings.toml:\n\n{wanted}")
    return GONE if code else FINE
