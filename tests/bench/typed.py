"""Prints how long a key takes to the pixels of the kiosk in `kiosk studio`.

    .venv/bin/python tests/bench/typed.py [KEYS]

Keys are typed into pages of the shipped content, in a window of 1920 x 1080 that no
display shows; what is measured ends when the picture of the kiosk is another.
"""

import os
import shutil
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402  after the display
from PySide6.QtTest import QTest  # noqa: E402

from kiosk.history.workspace import Workspace  # noqa: E402
from kiosk.settings.settings import Settings  # noqa: E402
from kiosk.studio.desk import Desk  # noqa: E402
from kiosk.studio.window.app import widgets_application  # noqa: E402
from kiosk.studio.window.window import Window  # noqa: E402

PAGES = ("what-is-ketamine", "side-effects", "your-day", "cost")
RESTS = (0.13, 0.13, 0.13, 0.13, 1.2)
"""Seconds between two keys: a word at a time, and then a pause."""


def wait(seconds):
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def until(signal, seconds=5):
    """Let things go on until *signal* comes."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(seconds * 1000, loop.quit)
    loop.exec()
    signal.disconnect(loop.quit)


def times_of(window, keys):
    """Return the seconds of each key: until it is taken, and until it is seen."""
    taken, seen = [], []
    for page in PAGES:
        window.open(page, "en")
        editor = window.writing.main.editor
        editor.take_to(3, 14)
        wait(1.5)
        for number in range(keys // len(PAGES)):
            began = perf_counter()
            QTest.keyClicks(editor, "x")
            taken.append(perf_counter() - began)
            until(window.preview.view.drawn)
            seen.append(perf_counter() - began)
            wait(RESTS[number % len(RESTS)])
    return taken, seen


def share(times, part):
    return sorted(times)[min(len(times) - 1, int(len(times) * part))] * 1000


def main():
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    app = widgets_application()
    with TemporaryDirectory() as folder:
        content = shutil.copytree(ROOT / "content", Path(folder) / "content")
        window = Window(Desk(Workspace(content), Settings(), date(2026, 12, 1)))
        window.resize(1920, 1080)
        window.show()
        until(window.desk.judged, 60)
        wait(1)
        taken, seen = times_of(window, keys)
        window.close()
        app.processEvents()
    for name, times in (("a key is taken", taken), ("key to pixels", seen)):
        p50, p95 = share(times, 0.5), share(times, 0.95)
        print(f"{name}: median {p50:.0f} ms, p95 {p95:.0f} ms, {len(times)} keys")  # noqa: T201


if __name__ == "__main__":
    main()
