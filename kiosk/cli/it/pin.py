"""``kiosk pin``: the figures that open the staff screen of this kiosk."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from kiosk.cli.ground.command import FINE, Commands, add_command, say
from kiosk.errors import KioskError
from kiosk.settings.settings import Settings, state_folder

if TYPE_CHECKING:
    from kiosk.staff.kept_pin import KeptPin

_LONGEST = 200
"""Signs of a line that is read; a PIN has far fewer."""


def add(commands: Commands) -> None:
    text = "Set, change or forget the PIN that opens the staff screen of this kiosk."
    sub = add_command(commands, "pin", _pin, text)
    sub.set_defaults(begins=False)
    one = sub.add_mutually_exclusive_group()
    one.add_argument(
        "--forget", action="store_true", help="take it away: the staff screen is closed"
    )
    one.add_argument(
        "--for-settings",
        action="store_true",
        help="keep nothing here; write the lines that set it for many kiosks",
    )
    sub.add_argument(
        "--stdin", action="store_true", help="read it from standard input, one line"
    )


def _pin(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.staff.kept_pin import hash_of  # noqa: PLC0415  as all of one command
    from kiosk.staff.tries import Count  # noqa: PLC0415

    if options.for_settings:
        print(f'[staff]\npin = "{hash_of(_asked(options))}"')
        return FINE
    _refuse_named(settings)
    if options.forget:
        return _forget(settings)
    pin = _asked(options)
    kept, count = _kept(settings), Count(state_folder(settings))
    try:
        kept.keep(pin)
        count.forget()
    except OSError as error:
        text = f"The PIN cannot be kept in {kept.path}: {error.strerror}."
        raise KioskError(f"{text} Run this as the user of the kiosk.") from error
    print("The PIN is set. On the kiosk, press and hold the mark for 3 seconds.")
    return FINE


def _refuse_named(settings: Settings) -> None:
    if settings.staff.pin:
        text = "The settings set the PIN of this kiosk, and go before what is kept."
        raise KioskError(
            f"{text} Change pin in [staff] of settings.toml, or take it out."
        )


def _forget(settings: Settings) -> int:
    kept = _kept(settings)
    try:
        was = kept.forget()
    except OSError as error:
        text = f"The PIN in {kept.path} cannot be taken away: {error.strerror}."
        raise KioskError(f"{text} Run this as the user of the kiosk.") from error
    closed = "The staff screen stays closed until one is set."
    print(f"The PIN is forgotten. {closed}" if was else f"No PIN was set. {closed}")
    return FINE


def _kept(settings: Settings) -> KeptPin:
    from kiosk.staff.gate import pin_of  # noqa: PLC0415  as above

    return pin_of(settings)


def _asked(options: argparse.Namespace) -> str:
    """Return what was typed, or came by a pipe; raise KioskError if it is refused."""
    from kiosk.staff.figures import pin_fault  # noqa: PLC0415  as above

    pin = _from_pipe() if options.stdin else _typed()
    if fault := pin_fault(pin):
        raise KioskError(f"No PIN was set. {fault}")
    return pin


def _from_pipe() -> str:
    return (sys.stdin.readline(_LONGEST) if sys.stdin else "").rstrip("\r\n")


def _typed() -> str:
    from getpass import getpass  # noqa: PLC0415  as above

    if not (sys.stdin and sys.stdin.isatty()):
        text = "There is no terminal to type the PIN in."
        raise KioskError(f"{text} Give it by a pipe: kiosk pin --stdin")
    say("6 to 12 figures. They are not shown while you type.")
    try:
        first, again = getpass("New PIN: "), getpass("The same again: ")
    except EOFError as error:
        raise KioskError("No PIN was set. Nothing was typed.") from error
    if first != again:
        raise KioskError("No PIN was set. The two were not the same. Try it again.")
    return first
