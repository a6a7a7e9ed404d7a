"""Which speech-dispatcher answers this user, and why that one may not speak."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kiosk.settings.settings import is_own_user

_START_SOUND = (
    "Start one first: systemctl --user start pulseaudio.socket, or with PipeWire"
    " pipewire-pulse.socket."
)
_OWN_SOUND = (
    "The kiosk's own service starts pulseaudio by itself: systemctl restart quiet-room."
)


def start_sound() -> str:
    """Say how a sound server is started: the kiosk's own user has no session."""
    return _OWN_SOUND if is_own_user() else _START_SOUND


class _Peer(NamedTuple):
    """Who listens: the process, and the number of its user."""

    process: int
    user: int


def fault_of_dispatcher() -> str:
    """Say which one answers, and what to do about it; "" where none does."""
    path = address_of_dispatcher()
    peer = _listener(path) if path else None
    if peer is None:
        return ""
    which = f"The speech-dispatcher that answers at {path} is process {peer.process}"
    if peer.user != os.getuid():
        return (
            f"{which} of {_name(peer.user)}, which has not the sound of this user."
            " End that one: systemctl disable --now speech-dispatcherd."
        )
    if not (sound_began := _sound_began()):
        return (
            f"{which}, and this user has no sound server. {start_sound()} Then end this"
            f" one, and it begins anew by itself: kill -9 {peer.process}."
        )
    if _began(peer.process) < sound_began:
        return (
            f"{which}, which began before the sound did. End it, and it begins anew by"
            f" itself: kill -9 {peer.process}."
        )
    return f"{which}. Its voice or the sound of this user does not work."


def address_of_dispatcher() -> str:
    """Return the socket that libspeechd asks; "" where it asks over a network."""
    method, _, place = os.environ.get("SPEECHD_ADDRESS", "").partition(":")
    if method:
        return place if method == "unix_socket" else ""
    cache = os.environ.get("XDG_CACHE_HOME") or f"{os.environ.get('HOME', '')}/.cache"
    folder = os.environ.get("XDG_RUNTIME_DIR") or cache  # as GLib has it
    return str(Path(folder, "speech-dispatcher", "speechd.sock"))


def _listener(path: str) -> _Peer | None:
    import socket  # noqa: PLC0415  costs time, and few need it
    import struct  # noqa: PLC0415  as above

    if not hasattr(socket, "SO_PEERCRED"):
        return None  # no Linux
    with socket.socket(socket.AF_UNIX) as asked, suppress(OSError):
        asked.settimeout(0.2)
        asked.connect(path)
        form = "iII"  # struct ucred: process, user, group
        told = asked.getsockopt(
            socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize(form)
        )
        process, user, _ = struct.unpack(form, told)
        return _Peer(process, user)
    return None


def _name(user: int) -> str:
    import pwd  # noqa: PLC0415  Windows has none

    with suppress(KeyError):
        return pwd.getpwuid(user).pw_name
    return f"user {user}"


def _began(process: int) -> float:
    """Return when *process* did, in seconds since 1970; proc(5) has the 22nd field."""
    with suppress(OSError):
        told = Path(f"/proc/{process}/stat").read_text("ascii", "replace")
        ticks = int(told.rpartition(")")[2].split()[19])
        booted = time.time() - time.clock_gettime(time.CLOCK_BOOTTIME)
        return booted + ticks / os.sysconf("SC_CLK_TCK")
    return time.time()


def _sound_began() -> float:
    """Return when PulseAudio did, or PipeWire in its place; 0 where there is none."""
    with suppress(OSError):
        sound = Path(os.environ.get("XDG_RUNTIME_DIR", ""), "pulse", "native")
        return sound.stat().st_mtime
    return 0
