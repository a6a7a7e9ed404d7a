"""What stands on the screen of a machine: a picture that grim takes of it."""

import os
import shutil
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

from machine import Machine
from PySide6.QtGui import QImage
from waiting import wait_until

IS_HERE = bool(shutil.which("grim"))
_COLOURS = 5
"""More than a console has, or a screen that nobody draws to."""


class Glass:
    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def expect_filled(self) -> None:
        """Expect a bright picture, without a black frame, in more than some colours."""
        if IS_HERE:
            wait_until(self._is_filled, "there is a picture on the screen")

    def _is_filled(self) -> bool:
        colours = self._colours()
        whole = sum(colours.values())
        return len(colours) > _COLOURS and colours["#000000"] < whole / 100

    def _colours(self) -> Counter[str]:
        """Return how much of the screen each colour has."""
        place = f"/proc/{self._machine.number}/root/run/quiet-room"
        session = {"XDG_RUNTIME_DIR": place, "WAYLAND_DISPLAY": "wayland-0"}
        with tempfile.TemporaryDirectory() as room:
            picture = Path(room, "screen.png")
            taken = subprocess.run(
                ["grim", picture],
                env=os.environ | session,
                capture_output=True,
                check=False,
            )
            if taken.returncode:  # the screen is not there yet
                return Counter()
            image = QImage(str(picture))
        return Counter(
            image.pixelColor(x, y).name()
            for x in range(0, image.width(), 4)
            for y in range(0, image.height(), 4)
        )
