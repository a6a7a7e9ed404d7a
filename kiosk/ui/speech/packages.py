"""What a voice of Linux needs, and what of that is here."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.settings.settings import is_own_user
from kiosk.ui.speech.dispatcher import address_of_dispatcher, start_sound

_NEEDED = {
    "speech-dispatcher": ["usr/bin/speech-dispatcher"],
    "speech-dispatcher-espeak-ng": [
        "usr/lib/speech-dispatcher-modules/sd_espeak-ng*",
        "usr/lib*/*/speech-dispatcher-modules/sd_espeak-ng*",
    ],
    "libspeechd2": ["usr/lib/*/libspeechd.so.2", "usr/lib*/libspeechd.so.2"],
    "pulseaudio": ["usr/bin/pulseaudio"],
}
"""Packages of Debian and Ubuntu, as docs/it.md has them, and a file of each: one of
these does."""

_AS_GOOD = {"pulseaudio": ["usr/bin/pipewire-pulse"]}
"""What does as well in a session: for the kiosk's own user only PulseAudio starts."""


def lacking(root: Path = Path("/")) -> list[str]:
    """Return the packages that this machine, its files at *root*, has not."""
    others = {} if is_own_user() else _AS_GOOD
    return [
        package
        for package, files in _NEEDED.items()
        if not any(
            next(root.glob(file), None) for file in files + others.get(package, [])
        )
    ]


def why_asleep() -> str:
    """Say what may keep a speech-dispatcher that is installed from starting."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    if not folder:
        return (
            "All that it needs is installed, but XDG_RUNTIME_DIR is not set: this user"
            " has no session, and so no sound. Start the kiosk in one, as pam_systemd"
            " makes it."
        )
    if not Path(folder, "pulse", "native").exists():
        return (
            f"All that it needs is installed, but no sound server listens in {folder}."
            f" {start_sound()}"
        )
    place = address_of_dispatcher() or "its address"
    return (
        f"All that it needs is installed, but no speech-dispatcher answers at {place}."
        f" See why it does not start: {folder}/speech-dispatcher/log."
    )
