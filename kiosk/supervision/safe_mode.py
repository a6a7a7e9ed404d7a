"""With as little of the machine as can be: after starts that did not end well."""

from __future__ import annotations

import os

from msgspec.structs import replace

from kiosk.settings.settings import Settings, SpeechSettings
from kiosk.supervision.starts import (
    SAFE_AT,
    SAFE_WITHIN,
    STILL_AT,
    STILL_WITHIN,
    STOOD,
    Mode,
)

_TOLD: dict[str, str] = {
    "safe": "Safe mode: the kiosk began {safe_at} times within {safe} minutes, and did"
    " not stay up. It shows the last good content, without the graphics card and"
    " without sound.",
    "still": "The kiosk began {still_at} times within {still} minutes, and did not stay"
    ' up. It shows "Please ask staff" and nothing else.',
    "reboot": "The kiosk began {still_at} times within {still} minutes, and did not"
    " stay up. It asks for the machine to be started anew, as it does once a day: exit"
    " code 10.",
}
_AGAIN = (
    " Mend the reason, which stands before this. A start that comes after it was up for"
    f" {int(STOOD // 60)} minutes is a full one again, and so is one on the next day."
)


def told(mode: Mode) -> str:
    """Return what staff and IT are told of *mode*."""
    safe, still = int(SAFE_WITHIN // 60), int(STILL_WITHIN // 60)
    text = _TOLD[mode].format(
        safe_at=SAFE_AT, safe=safe, still_at=STILL_AT, still=still
    )
    return text if mode == "reboot" else text + _AGAIN


def leave_out_sound(settings: Settings) -> Settings:
    """Return *settings* for safe mode."""
    return replace(settings, speech=SpeechSettings(aloud=False))


def leave_out_graphics() -> None:
    """Have Qt paint by itself, whatever it was told to use; before it begins."""
    for name in [name for name in os.environ if name.startswith("QSG_")]:
        del os.environ[name]
    os.environ["QT_QUICK_BACKEND"] = "software"
