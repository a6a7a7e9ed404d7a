"""Our side: how the kiosk is started, and where a finger finds its way."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from program import Launch

HOUSE = Path(__file__).resolve().parents[2]
CONTENT = HOUSE / "content"
PICTURES = HOUSE / "assets" / "pictures" / "day"
BUILT = HOUSE / "build" / "dist" / "quiet-room"

TURNS = 17  # the walk has 18 pages
WALK = ("Touch to begin", "Walk me through it.", *("Next",) * TURNS)
"""What a finger taps from the attract screen to the last page, by accessible name."""


class Kiosk(NamedTuple):
    """The kiosk on one content folder, with a state folder of its own."""

    launch: Launch
    state: Path

    def has_snapshot(self) -> bool:
        return any(self.state.glob("*.snapshot"))


def kiosk(
    folder: Path,
    content: Path,
    environment: Mapping[str, str],
    program: Sequence[str] = (sys.executable, "-m", "kiosk"),
) -> Kiosk:
    state = folder / "state"
    settings = folder / "settings.toml"
    state.mkdir(parents=True)
    lines = [
        "[content]",
        f"folder = {json.dumps(str(content))}",
        "[state]",
        f"folder = {json.dumps(str(state))}",
    ]
    settings.write_text("\n".join(lines) + "\n", "utf-8")
    command = [*program, "run", "--settings", str(settings)]
    return Kiosk(Launch(command, environment, HOUSE), state)


def bare_window(environment: Mapping[str, str]) -> Launch:
    script = Path(__file__).with_name("bare_window.py")
    return Launch([sys.executable, str(script)], environment, HOUSE)


def built_size() -> int | None:
    """Return the bytes of the built folder, or None where nothing was built."""
    if not BUILT.is_dir():
        return None
    files = (path.lstat() for path in BUILT.rglob("*") if not path.is_dir())
    return sum({(file.st_dev, file.st_ino): file.st_size for file in files}.values())
