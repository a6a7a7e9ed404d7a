"""Looks at each subject in a process of its own: what hangs holds up nobody."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from time import monotonic

import msgspec

from kiosk.doctor.finding import Finding

WITHIN = 12.0
"""Seconds that all the looks may take, side by side; a voice that hangs takes 9."""

LATE = {
    "screen": Finding(
        "display.late",
        "The display does not answer.",
        "Start the kiosk's session again, or the machine.",
    ),
    "voice": Finding(
        "voice.late",
        "Nobody could try the voice in time.",
        "Look again when the machine has less to do, or try it alone:"
        " kiosk voice --try",
    ),
    "printer": Finding(
        "printer.late",
        "The print system does not answer.",
        "Ask it by hand: lpstat -p. If it hangs too, start it again:"
        " systemctl restart cups",
    ),
    "content": Finding(
        "content.late",
        "The content could not be looked at in time.",
        "If the folder lies on a share, see whether that answers: ls FOLDER. If there"
        " is much content, look at it alone: kiosk check",
    ),
    "machine": Finding(
        "machine.late",
        "The state folder, the content, or the system itself does not answer.",
        "See whether the disks and shares that these lie on answer: ls FOLDER.",
    ),
}
"""The subjects, and what is told of one that takes too long."""

_Process = subprocess.Popen[bytes]


def examine(
    commands: Mapping[str, Sequence[str]], within: float = WITHIN
) -> list[Finding]:
    """Run a command for each subject; return what they say, a Finding a line."""
    end = monotonic() + within
    started: dict[str, _Process] = {}
    try:
        for name, command in commands.items():
            started[name] = _start(command)
        return [
            finding
            for name, process in started.items()
            for finding in _told(name, process, end)
        ]
    finally:
        for process in started.values():
            _kill(process)


def _start(command: Sequence[str]) -> _Process:
    return subprocess.Popen(  # noqa: S603  ourselves
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # what it has started ends with it
    )


def _told(name: str, process: _Process, end: float) -> Iterator[Finding]:
    try:
        said, errors = process.communicate(timeout=max(0.2, end - monotonic()))
    except subprocess.TimeoutExpired:
        yield from _findings(_ended(process))
        yield LATE[name]
        return
    yield from _findings(said)
    if process.returncode:
        yield _broken(name, process.returncode, errors)


def _ended(process: _Process) -> bytes:
    """End *process*; return what it has said.

    One that waits for a share cannot even be killed: it is left to itself.
    """
    _kill(process)
    try:
        return process.communicate(timeout=0.3)[0]
    except subprocess.TimeoutExpired as late:
        return late.output or b""


def _kill(process: _Process) -> None:
    if process.returncode is not None:
        return
    with suppress(OSError):
        if os.name == "nt":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def _findings(said: bytes) -> Iterator[Finding]:
    """Read what is a finding; the last line of one that was killed may be half."""
    for line in said.splitlines():
        with suppress(msgspec.DecodeError):
            yield msgspec.json.decode(line, type=Finding)


def _broken(name: str, code: int, errors: bytes) -> Finding:
    lines = errors.decode(errors="replace").strip().splitlines()
    how = f"signal {-code}" if code < 0 else f"code {code}"
    why = f" It said: {lines[-1]}" if lines else ""
    return Finding(
        "look.broken",
        f"The look at the {name} broke off with {how}.{why}",
        "Send this line to who maintains Quiet Room.",
    )
