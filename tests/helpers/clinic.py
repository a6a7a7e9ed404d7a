"""A clinic whose content changes, breaks or goes away while its kiosk runs."""

import os
import shutil
import signal
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from zlib import crc32

import shiboken6
from checked import checked
from minimal import PLAIN, page_text, write_content
from msgspec.structs import replace
from patient import Patient
from PySide6.QtCore import QProcess

from kiosk.content.files.stamps import fingerprint
from kiosk.content.snapshot import write_snapshot
from kiosk.content.tables.phrases_file import phrases_to_translate
from kiosk.settings.settings import (
    ASSETS,
    ContentSettings,
    Settings,
    SpeechSettings,
    StateSettings,
)
from kiosk.ui.app import screen_of
from kiosk.ui.reload.watcher import Contents

HOLD = """
import os, signal, sys

def hold(event, made):
    if event == "open" and os.path.basename(str(made[0])).startswith(".kiosk-"):
        os.kill(os.getpid(), signal.SIGSTOP)

sys.addaudithook(hold)
"""
"""Python runs this when it starts, if it finds it as sitecustomize."""


def pages(words):
    """Return two pages, their names and their texts."""
    return {
        name: page_text(
            f"The {words} words of page {name}. {PLAIN}", title=f"Page {name}"
        )
        for name in ("one", "two")
    }


def settings_of(content, state):
    return Settings(
        content=ContentSettings(folder=str(content)),
        state=StateSettings(folder=str(state)),
    )


class Clinic:
    """A clinic's kiosk: its content folder, its state folder, and what staff read."""

    def __init__(self, folder, qapp, qtbot):
        self.content = write_content(folder / "content", pages("first"))
        self.state = folder / "state"
        self.reports = []
        self._qapp, self._qtbot = qapp, qtbot
        self._on = self._is_known = False

    @property
    def kept(self):
        """Return where the last good library is."""
        of = crc32(os.fsencode(self.content.absolute()))
        return self.state / f"library-{of:08x}.snapshot"

    @property
    def newer(self):
        """Return where the library that waits is."""
        return self.kept.with_suffix(".new")

    def page(self, name):
        return self.content / "en" / f"{name}.md"

    def write(self, name, words):
        text = page_text(f"{words} {PLAIN}", title=f"Page {name}")
        self.page(name).write_text(text)

    def translate(self, language, name):
        """Copy every page into another language, words and all."""
        shutil.copytree(self.content / "en", self.content / language)
        phrases = phrases_to_translate().replace('"English"', f'"{name}"')
        (self.content / f"phrases.{language}.toml").write_text(phrases)

    def stock(self):
        """Leave what an earlier start would have left, without its second."""
        of = fingerprint(self.content, ASSETS)
        self.kept.parent.mkdir(exist_ok=True)
        found = checked(self.content)
        shown, warnings = found.shown(), len(found.warnings)
        kept = {"fingerprint": of, "footings": shown.footings(), "warnings": warnings}
        write_snapshot(shown.shown(), self.kept, **kept)
        self._is_known = True

    def switch_on(self, today=date.today, speech=SpeechSettings(), **times):  # noqa: B008
        """Start the kiosk as ``kiosk run`` does, in a folder that it knows."""
        if not self._is_known:
            self.stock()
        self.start(today, speech, **times)

    def start_anew(self, **times):
        """Start it where there is nothing to show, and wait for what comes of it."""
        self.start(**times)
        self._qtbot.waitUntil(self.is_settled, timeout=20_000)

    def is_settled(self):
        """Tell whether there is something to show, or staff were told why not."""
        shown = self.kiosk.property("place") != "closed"
        told = any("in the content:" in one for one in self.reports)
        return not self.is_checking() and (shown or told)

    def start(self, today=date.today, speech=SpeechSettings(), **times):  # noqa: B008
        settings = replace(settings_of(self.content, self.state), speech=speech)
        self.contents = Contents(settings, self.reports.append, self._qapp, **times)
        self.screen = screen_of(
            self.contents,
            settings,
            self.reports.append,
            windowed=True,
            today=today,
        )
        self.screen.window.show()
        self._qtbot.waitUntil(self.screen.window.isExposed)
        self.screen.follow(self.contents)
        self.check = self.contents.findChild(QProcess)
        self.patient = Patient(self.screen, self._qtbot)
        self.kiosk = self.screen.bridge
        self._on = True

    def switch_off(self):
        if self._on:
            self._qtbot.waitUntil(lambda: not self.is_checking())
            self.screen.close()
            self.contents.close()
            shiboken6.delete(self.contents)
            self._on = False

    def is_checking(self):
        return self.check.state() != QProcess.ProcessState.NotRunning

    def look(self):
        """Look as the timer does: the files have changed, and are at rest.

        A look that was under way may have seen the files as they were before.
        """
        for _ in range(3):
            if not self.is_checking():  # then nobody looks
                self.look_once()

    def look_once(self):
        with self._qtbot.waitSignal(self.contents.looked):
            self.contents.look()

    def notice(self, meanwhile=lambda: None):
        """Look, and wait until the files have been compiled, well or ill.

        *meanwhile* is done while the compiler runs.
        """
        with self._qtbot.waitSignal(self.check.finished, timeout=10_000):
            self.look()
            meanwhile()

    @contextmanager
    def compiling(self):
        """Hold the compiler up when it has compiled, and begins to write."""
        with self.held():
            self.look()
            self._qtbot.waitUntil(self._is_held)
        yield
        if self.is_checking():
            os.kill(self.check.processId(), signal.SIGCONT)

    @contextmanager
    def held(self):
        """Let each compiler that starts stop as it begins to write."""
        before, folder = os.environ.get("PYTHONPATH", ""), self.state.with_name("hold")
        folder.mkdir(exist_ok=True)
        (folder / "sitecustomize.py").write_text(HOLD)
        os.environ["PYTHONPATH"] = f"{folder}{os.pathsep}{before}"
        yield
        os.environ["PYTHONPATH"] = before

    def _is_held(self):
        stat = Path(f"/proc/{self.check.processId()}/stat")
        return self.is_checking() and stat.read_text().rpartition(")")[2][1] == "T"

    def read(self, name):
        """Return the words on a page as a visitor finds them, amid their visit."""
        self.kiosk.follow(f"page:{name}")
        self._qtbot.waitUntil(lambda: f"Page {name}" in self.patient.words())
        return next(w for w in self.patient.words() if w.endswith(f" of page {name}."))

    def visit(self, name):
        """Return the words on a page as the next visitor finds them."""
        self.kiosk.finish()
        self.kiosk.begin()
        words = self.read(name)
        self.kiosk.finish()
        return words
