"""How long a key takes to the pixels of the kiosk in `kiosk studio`, in one process.

``python tests/bench/typed.py KEYS`` prints JSON: the seconds until each key was taken,
and until it was seen; and those that `mkdocs serve` takes from a saved page to the one
it serves: as many pages, in the look that it comes with.  A browser has not even
loaded it then.

Keys are typed into pages of the shipped content; what is measured ends when the
picture of the kiosk is another.
"""

import json
import shutil
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from socket import socket
from subprocess import Popen
from tempfile import TemporaryDirectory
from time import perf_counter
from urllib.request import urlopen

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest

from kiosk.history.workspace import Workspace
from kiosk.settings.settings import Settings
from kiosk.studio.desk import Desk
from kiosk.studio.window.app import widgets_application
from kiosk.studio.window.window import Window

ROOT = Path(__file__).parents[2]
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
    window.go_to_part(window.bench)
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


def reloads(folder, times=10):
    """Return the seconds that `mkdocs serve` takes, from a file to what it serves."""
    shutil.copytree(ROOT / "content" / "en", folder / "docs")
    (folder / "mkdocs.yml").write_text("site_name: Pages\n", "utf-8")
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["-m", "mkdocs", "--quiet", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    place, page = f"http://127.0.0.1:{port}/cost/", folder / "docs" / "cost.md"
    seen = []
    with Popen([sys.executable, *words], cwd=folder) as served:
        for number in range(times):
            began = serves(place, page, f"Words {number}.")
            seen.append(perf_counter() - began)
            wait(1)
        served.terminate()
    return seen[1:]  # the first one waited for the server, too


def serves(place, page, words):
    """Write *words* into *page*, and wait until *place* has them; return when."""
    page.write_text(f"{page.read_text('utf-8')}\n{words}\n", "utf-8")
    began = perf_counter()
    while perf_counter() < began + 60:
        with suppress(OSError), urlopen(place, timeout=5) as answer:  # noqa: S310
            if words in answer.read().decode():
                break
        wait(0.01)
    return began


def main():
    app = widgets_application()
    with TemporaryDirectory() as folder:
        content = shutil.copytree(ROOT / "content", Path(folder) / "content")
        window = Window(Desk(Workspace(content), Settings(), date(2026, 12, 1)))
        window.resize(1920, 1080)
        window.show()
        until(window.desk.judged, 60)
        wait(1)
        taken, seen = times_of(window, int(sys.argv[1]))
        window.close()
        app.processEvents()
        other = reloads(Path(folder) / "site")
    sys.stdout.write(json.dumps({"taken": taken, "seen": seen, "other": other}))


if __name__ == "__main__":
    main()
