"""What is at hand on IT's first day, and how the kiosk says that it is."""

import json
from pathlib import Path

from glass import Glass
from machine import Machine
from publisher import Publisher
from waiting import wait_until

_STATE = "/var/lib/quiet-room"
_BEATS = 130
"""Seconds: two beats, and some."""


class Day:
    def __init__(self, machine: Machine, packs: Publisher, dist: Path) -> None:
        self.machine = machine
        self.packs = packs
        self.dist = dist
        self.glass = Glass(machine)

    def health(self) -> dict:
        """Return how the kiosk says that it is."""
        file = self.machine.file(f"{_STATE}/health/health.json")
        return json.loads(file.read_text("utf-8")) if file.exists() else {}

    def wait_for_state(self, state: str) -> None:
        """Wait until it is told of, which the kiosk does each minute."""
        said = f"it says that it is {state}"
        wait_until(lambda: self.health().get("state") == state, said, _BEATS)

    def wait_until_up(self) -> None:
        wait_until(lambda: self.shown() == "active The kiosk is shown.", "it is up")

    def shown(self) -> str:
        """Return what systemd says of it, and what it says itself."""
        states = ("ActiveState", "StatusText")
        ask = "; ".join(f"systemctl show -P {one} quiet-room" for one in states)
        return " ".join(self.machine.ask(ask).splitlines())

    def pack(self) -> str:
        """Return the number of the pack that is shown, as the kiosk tells."""
        return str(self.health()["update"]["pack"])

    def wait_for_pack(self, number: int) -> None:
        """Wait until it is told of as the one that is shown."""
        said = f"pack {number} is shown"
        wait_until(lambda: self.pack() == str(number), said, _BEATS)

    def process(self) -> str:
        """Return the number of the kiosk, as its machine counts."""
        return self.machine.ask("pgrep -x -u quiet-room kiosk || true").strip()
