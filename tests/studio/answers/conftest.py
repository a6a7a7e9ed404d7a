"""Staff at the panel: they click, type and paste, and read what comes of it."""

import difflib
import re
import shutil

import pytest
from minimal import ALWAYS, NONE, ORDER, PLAIN
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kiosk.content.files.atomic import write_file
from kiosk.errors import KioskError
from kiosk.settings.settings import SHIPPED
from kiosk.studio.answers.panel import AnswersPanel
from kiosk.studio.look import dress

KEPT = ("ways-it-is-given", "quiet-room", "when-to-get-help")
LINK = re.compile(r"\[?\[([^\[\]|]*)(?:\|[^\[\]]*)?\](?:\]|\([\w-]+\.md\))")
HEADER = re.compile(r"^facts: .*$", re.MULTILINE)
FACTS = re.compile(r"(?<=[{ ])[A-Z][0-9]+(?: |(?=\}))(?=[^{]*\})")
SAMPLE = (SHIPPED / "clinic.toml").read_text("utf-8")


class Disk:
    """A draft folder, which may be full."""

    def __init__(self, folder):
        self.folder, self.is_full = folder, False

    def save(self, name, data):
        if self.is_full:
            raise KioskError("The disk is full.")
        write_file(self.folder / name, data)


class Staff:
    """Who sits at the panel, and its file."""

    def __init__(self, panel, disk, qtbot):
        self.panel, self.disk, self.qtbot = panel, disk, qtbot
        self.file = disk.folder / "clinic.toml"
        self.is_stale = True  # what was looked at last is another's

    def at(self, topic):
        """Go to a topic by its row in the list."""
        steps = [page.topic.id for page in self.panel.topics]
        row = self.panel.list.item(steps.index(topic) + 1)
        place = self.panel.list.visualItemRect(row).center()
        viewport = self.panel.list.viewport()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)

    def card(self, key):
        return self.panel.findChild(QWidget, f"card-{key}")

    def field(self, key, language="en"):
        return self.card(key).findChild(QWidget, f"field-{language}")

    def click(self, widget):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def press(self, name):
        self.click(self.panel.findChild(QPushButton, name))

    def write(self, key, words, language="en"):
        """Write an answer in the place of the old one, and go on with Tab."""
        field = self.field(key, language)
        self.click(field.viewport())
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QApplication.clipboard().setText(words)
        if words.isascii():
            QTest.keyClicks(field, words)
        else:
            QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Tab)

    def tick(self, key, name):
        self.click(self.card(key).findChild(QWidget, f"tile-{name}"))

    def undo(self):
        field = QApplication.focusWidget()
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def judged(self):
        """Wait until what was answered has been kept, and looked at."""
        QApplication.processEvents()
        if self.is_stale:
            self.panel.desk.look()
        self.is_stale = False
        self.qtbot.waitUntil(lambda: not self.panel.desk.is_looking, timeout=20_000)

    def verdict(self, key):
        self.judged()
        return self.card(key).findChild(QLabel, "verdict").text()

    def reads(self):
        """Return what patients will read, as it stands beside the questions."""
        self.judged()
        return self.panel.beside.text.toPlainText()

    def state(self, topic):
        """Return what the list says of a topic."""
        self.judged()
        steps = [page.topic.id for page in self.panel.topics]
        return self.panel.list.item(steps.index(topic) + 1).text().split("\n")[1]

    def told(self):
        """Return what is said of the last answer, above the buttons or beside them."""
        QApplication.processEvents()
        notice = self.panel.bar.notice
        return notice.text() if notice.isVisible() else self.panel.bar.told.text()

    def changed(self, before=SAMPLE):
        """Return the lines of the file that are other than before."""
        QApplication.processEvents()  # as one leaves a field, the focus moves first
        after = self.file.read_text("utf-8")
        lines = difflib.ndiff(before.splitlines(), after.splitlines())
        return [line for line in lines if line[0] in "+-"]


def with_few_pages(folder):
    """Leave three pages, without links and facts: what is read often is to be small."""
    for path in folder.glob("e?/*.md"):
        if path.stem in KEPT:
            text = LINK.sub(r"\1", path.read_text("utf-8"))
            text = HEADER.sub(PLAIN[1:-1], FACTS.sub("", text).replace("{}", PLAIN))
            path.write_text(text, "utf-8")
        elif path.stem in ALWAYS:
            path.write_text(ALWAYS[path.stem], "utf-8")
        else:
            path.unlink()
    pages = ", ".join(f'"{page}"' for page in KEPT)
    files = {"order": ORDER.format(pages=pages), "facts": NONE, "sources": NONE}
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    for path in (*folder.glob("glossary.*"), folder / "must_tell.toml"):
        path.unlink()


@pytest.fixture(scope="package")
def disk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("draft") / "content"
    shutil.copytree(SHIPPED, folder)
    with_few_pages(folder)
    return Disk(folder)


@pytest.fixture(scope="package")
def panel(disk, qapp):
    """Open one panel for all: to read all pages for the first time takes a second."""
    panel = AnswersPanel(disk.folder, disk.save)
    dress(panel)
    panel.resize(1280, 720)
    panel.show()
    yield panel
    panel.close()


@pytest.fixture
def staff(panel, disk, qtbot):
    """Begin with the answers that the kiosk ships with."""
    disk.is_full = False
    panel.show_step(0)
    write_file(disk.folder / "clinic.toml", SAMPLE.encode())
    panel.desk.read_again()
    panel.undo_stack.clear()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return Staff(panel, disk, qtbot)
