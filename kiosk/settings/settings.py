"""Settings: what a clinic or its IT may change."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from kiosk.settings.keys import KeysSettings
from kiosk.settings.update import UpdateSettings
from kiosk.settings.who import KioskSettings

BUILT = getattr(sys, "frozen", False)
"""Whether this is the packaged program."""

HOUSE = Path(sys.executable).parent if BUILT else Path(__file__).resolve().parents[2]
"""The folder with ``content`` and ``assets``: the checkout, or the built folder."""

SHIPPED = HOUSE / "content"
"""The sample that comes with the program; a clinic works on a copy of its own."""

GUIDE = HOUSE / "docs" / "staff.md"
"""The guide for staff, with its pictures beside it."""

ASSETS = HOUSE / "assets"
"""Pictures, fonts and icons."""


def ourselves(*words: str) -> list[str]:
    """Return the command that runs *words* in another process of this program.

    A built one has a second program for that, which has a console on Windows.
    """
    if BUILT:
        return [str(Path(sys.executable).with_stem("kiosk-cli")), *words]
    return [sys.executable, "-m", "kiosk", *words]


PUBLIC_KEY = r"^[0-9a-f]{64}\Z"
PublicKey = Annotated[str, Meta(pattern=PUBLIC_KEY)]
"""As ``kiosk sign-off --new-key`` tells it."""


class ContentSettings(Struct, frozen=True, kw_only=True):
    """Where the content is.  *language* is the one a visit begins in.

    With *release* only pages are shown that a clinician has signed.  Where there are
    *signers*, each with the public part of a key, only with that key.
    """

    folder: Annotated[str, Meta(min_length=1)] = str(SHIPPED)
    language: str = "en"
    release: bool = False
    signers: dict[str, PublicKey] = {}


LEAST_INCHES, MOST_INCHES = 7.0, 120.0
"""Diagonals of a panel that a finger fits on, and that a room has."""


class ScreenSettings(Struct, frozen=True, kw_only=True):
    """The panel.  Sizes on the screen are worked out in millimetres from *diagonal*.

    *diagonal* is in inches.  *attract* ``"neutral"`` names no drug and no diagnosis
    where the room can see it; ``"open"`` says what the kiosk is about.
    """

    diagonal: Annotated[float, Meta(ge=LEAST_INCHES, le=MOST_INCHES)] = 21.5
    attract: Literal["neutral", "open"] = "neutral"


class VisitSettings(Struct, frozen=True, kw_only=True):
    """Seconds without a touch before "Still there?", and to answer it.

    *help_ask_after* holds on pages that tell how to get help.
    """

    ask_after: Annotated[float, Meta(ge=30, le=600)] = 90
    answer_within: Annotated[float, Meta(ge=20, le=300)] = 30
    help_ask_after: Annotated[float, Meta(ge=120, le=1800)] = 120


class TakeHomeSettings(Struct, frozen=True, kw_only=True):
    """How patients take their questions home.

    *code* is what the QR code says: a ``"mail"`` draft to nobody, plain ``"text"``,
    or ``"off"``.  *printer* is a name as ``lpstat -e`` gives it; empty: no printing.
    """

    code: Literal["mail", "text", "off"] = "mail"
    printer: Annotated[str, Meta(pattern=r"^[^\s#]*\Z")] = ""


class SpeechSettings(Struct, frozen=True, kw_only=True):
    """Reading aloud: whether this clinic wants it, and what speaks.

    *program* is a program that takes the orders of ``kiosk voice``; empty: that.
    """

    aloud: bool = True
    program: str = ""


class TranslationsSettings(Struct, frozen=True, kw_only=True):
    """Where the words of the screen are in other languages: ``kiosk_es.qm``."""

    folder: Annotated[str, Meta(min_length=1)] = str(ASSETS / "translations")


class StateSettings(Struct, frozen=True, kw_only=True):
    """Where the kiosk keeps the compiled content.  Empty: the user's state folder."""

    folder: str = ""


class LogsSettings(Struct, frozen=True, kw_only=True):
    """Where the kiosk writes down what it tells.  Empty: in its state folder."""

    folder: str = ""


class HealthSettings(Struct, frozen=True, kw_only=True):
    """Where it stands how the kiosk is.  Empty: ``health`` in the state folder."""

    folder: str = ""


PIN_HASH = (
    r"^(\$argon2id\$v=19\$m=[0-9]{1,6},t=[0-9]{1,2},p=[0-9]{1,2}"
    r"\$[A-Za-z0-9+/]{11,64}\$[A-Za-z0-9+/]{16,128})?\Z"
)
"""What is kept of a PIN."""


class StaffSettings(Struct, frozen=True, kw_only=True):
    """The staff's PIN, for many kiosks at once.  Empty: as ``kiosk pin`` has set it."""

    pin: Annotated[str, Meta(pattern=PIN_HASH)] = ""


class CountsSettings(Struct, frozen=True, kw_only=True):
    """Whether the kiosk counts how much it is used: sums of a day, and no visit."""

    keep: bool = True


class Settings(Struct, frozen=True, kw_only=True):
    """All settings.  The defaults are right for a 21.5 inch panel in a waiting room."""

    content: ContentSettings = ContentSettings()
    screen: ScreenSettings = ScreenSettings()
    visit: VisitSettings = VisitSettings()
    take_home: TakeHomeSettings = TakeHomeSettings()
    keys: KeysSettings = KeysSettings()
    speech: SpeechSettings = SpeechSettings()
    translations: TranslationsSettings = TranslationsSettings()
    state: StateSettings = StateSettings()
    update: UpdateSettings = UpdateSettings()
    logs: LogsSettings = LogsSettings()
    health: HealthSettings = HealthSettings()
    counts: CountsSettings = CountsSettings()
    kiosk: KioskSettings = KioskSettings()
    staff: StaffSettings = StaffSettings()


def with_content(settings: Settings, folder: Path) -> Settings:
    """Return *settings* with another content *folder*."""
    content = msgspec.structs.replace(settings.content, folder=str(folder))
    return msgspec.structs.replace(settings, content=content)


OWN_HOME = "/var/lib/quiet-room"
"""The home of the user that is there for the kiosk alone."""


def is_own_user() -> bool:
    """Tell if this runs as the user that is there for the kiosk alone."""
    return os.environ.get("HOME") == OWN_HOME


def state_folder(settings: Settings) -> Path:
    """Return where the compiled content is kept.

    For a user without a home that is a folder that nobody can make, and who wants to
    make it hears so.  The kiosk's own user has it right in its home, as its unit says,
    in each command that is carried out as that user.
    """
    if settings.state.folder:
        return Path(settings.state.folder)
    if is_own_user() and not os.environ.get("XDG_STATE_HOME"):
        return Path(OWN_HOME)
    from platformdirs import user_state_path  # noqa: PLC0415  slow to import

    try:
        return user_state_path("quiet-room", appauthor=False)
    except RuntimeError:  # nobody knows the home
        return Path(os.devnull, "quiet-room")


def log_folder(settings: Settings) -> Path:
    """Return where the kiosk writes down what it tells."""
    return Path(settings.logs.folder or state_folder(settings) / "logs")


def health_folder(settings: Settings) -> Path:
    """Return where it stands how the kiosk is, for what watches kiosks to read."""
    return Path(settings.health.folder or state_folder(settings) / "health")


def counts_folder(settings: Settings) -> Path:
    """Return where it stands how much the kiosk is used."""
    return state_folder(settings) / "counts"
