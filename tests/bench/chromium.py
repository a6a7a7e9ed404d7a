"""The other side: Debian's Chromium in kiosk mode on pages of its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from string import Template

from program import Launch
from screen import HEIGHT, WIDTH
from waiting import BenchError

FLAGS = (
    "--kiosk --no-sandbox --disable-gpu --no-first-run --disable-quic"
    " --disable-background-networking --disable-component-update --disable-sync"
    f" --window-position=0,0 --window-size={WIDTH + 1},{HEIGHT + 1}"
).split()

_PARAGRAPHS = (
    "Most side effects start soon after the medicine. Most end the same day.",
    "Your heart may beat faster, and your blood pressure may go up for a while.",
    "A nurse checks it before you start, while it works, and before you go home.",
    "You may feel cut off from your body or from the room. This passes.",
    "You may feel sick or dizzy. Tell the nurse, who can give you something for it.",
    "Do not drive until the next day, after a full night of sleep.",
)

PAGES = 2
_LINK = {"left": 1654, "top": 966, "wide": 194, "high": 90}
NEXT = (_LINK["left"] + _LINK["wide"] // 2, _LINK["top"] + _LINK["high"] // 2)
"""Where a finger finds the link on both pages."""

_PAGE = Template("""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>$title</title>
<style>
body { margin: 0; background: #F7F5F0; color: #16292E; font: 30px/42px sans-serif;
       overflow: hidden; user-select: none; }
img { position: absolute; left: 72px; top: 116px; width: 640px; height: 780px; }
main { position: absolute; left: 784px; top: 116px; width: 1064px; }
h1 { margin: 0 0 16px; font-size: 60px; line-height: 68px; }
p { margin: 0 0 16px; }
a { position: absolute; left: ${left}px; top: ${top}px; width: ${wide}px;
    height: ${high}px; line-height: ${high}px; text-align: center;
    background: #1D5559; color: #FFFFFF;
    border-radius: 24px; text-decoration: none; }
</style>
<img src="$picture" alt=""><main><h1>$title</h1>$body</main>
<a href="$next">Next</a>
</html>
""")

_BREATHING = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Breathing</title>
<style>
body { margin: 0; background: #F7F5F0; overflow: hidden; }
i { position: absolute; border-radius: 50%; will-change: transform;
    animation: breathe 10s infinite; }
@keyframes breathe {
  0%, 100% { transform: scale(.88); animation-timing-function: ease-in-out; }
  40% { transform: scale(1); animation-timing-function: ease-in-out; }
}
i:nth-of-type(1) { left: 880px; top: -60px; width: 1180px; height: 1180px;
                   background: #FBF3DF; }
i:nth-of-type(2) { left: 1030px; top: 90px; width: 880px; height: 880px;
                   background: #FCEDC8; }
i:nth-of-type(3) { left: 1180px; top: 240px; width: 580px; height: 580px;
                   background: #FBE4AE; }
</style>
<i></i><i></i><i></i>
</html>
"""


def version() -> str:
    answer = subprocess.run(
        [_program(), "--version"],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    return " ".join(answer.stdout.split()[:2])


def _program() -> str:
    if program := shutil.which("chromium"):
        return program
    raise BenchError("Chromium is missing: apt-get install chromium")


class Chromium:
    """Its profile and its pages, in a folder that the caller removes."""

    def __init__(
        self, folder: Path, pictures: Path, environment: Mapping[str, str]
    ) -> None:
        self._program = _program()
        self._folder = folder
        self._environment = environment
        folder.mkdir(parents=True)
        self._write(pictures)

    def page(self) -> Launch:
        """Open one of the two static pages that lead to each other."""
        return self._launch("one.html")

    def breathing(self) -> Launch:
        """Open the page with the same motion as the attract screen."""
        return self._launch("breathing.html")

    def _launch(self, page: str) -> Launch:
        profile = f"--user-data-dir={self._folder / 'profile'}"
        address = (self._folder / page).as_uri()
        command = [self._program, *FLAGS, profile, address]
        return Launch(command, self._environment, self._folder)

    def _write(self, pictures: Path) -> None:
        one = ("one.html", "Common side effects", "topic-side-effects.svg")
        two = ("two.html", "The room where you stay", "topic-quiet-room.svg")
        for (name, title, picture), (following, _, _) in ((one, two), (two, one)):
            shutil.copy(pictures / picture, self._folder)
            lines = _PARAGRAPHS if name == one[0] else reversed(_PARAGRAPHS)
            body = "".join(f"<p>{line}</p>" for line in lines)
            text = _PAGE.substitute(
                title=title, picture=picture, body=body, next=following, **_LINK
            )
            (self._folder / name).write_text(text, "utf-8")
        (self._folder / "breathing.html").write_text(_BREATHING, "utf-8")
