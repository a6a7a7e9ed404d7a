"""What a voice of Linux needs, and what of that is here."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.ui.speech.dispatcher import START_SOUND, address_of_dispatcher

_NEEDED = {
    "speech-dispatcher": ["usr/bin/speech-dispatcher"],
    "speech-dispatcher-espeak-ng": [
        "usr/lib/speech-dispatcher-modules/sd_espeak-ng*",
        "usr/lib*/*/speech-dispatcher-modules/sd_espeak-ng*",
    ],
    "libspeechd2": ["usr/lib/*/libspeechd.so.2", "usr/lib*/libspeechd.so.2"],
    "pulseaudio": ["usr/bin/pulseaudio", "usr/bin/pipewire-pulse"],
}
"""Packages of Debian and Ubuntu, as docs/it.md has them, and a file of each: one of
these does, as PipeWire does for PulseAudio."""


def lacking(root: Path = Path("/")) -> list[str]:
    """Return the packages that this machine, its files at *root*, has not."""
    return [
        package
        for package, files in _NEEDED.items()
        if not any(next(root.glob(file), None) for file in files)
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
            f" {START_SOUND}"
        )
    place = address_of_dispatcher() or "its address"
    return (
        f"All that it needs is installed, but no speech-dispatcher answers at {place}."
        f" See why it does not start: {folder}/speech-dispatcher/log."
    )
