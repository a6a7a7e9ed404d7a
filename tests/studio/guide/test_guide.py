"""docs/staff.md and the window: what it names is there, what it shows is as it is."""

import re
import subprocess
import sys

import guide_pictures
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget, QWidget

from kiosk.checks.subject.readability_formulas import read, sentences_of
from kiosk.content.model.phrases import ENGLISH
from kiosk.settings.settings import GUIDE
from kiosk.studio.guide.tasks import tasks_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # no display

TASKS = {task.name: task.text for task in tasks_in(GUIDE)}
INTRO, *DONE, ODD = TASKS
MOST_LINES = 10
MOST_BYTES = 120 * 1024


def steps(name):
    return re.findall(r"^\d+\. (.*)$", TASKS[name], re.MULTILINE)


def pictures(name):
    return re.findall(r"^!\[(.+?)\]\((.+?)\)$", TASKS[name], re.MULTILINE)


def words_of(name):
    """Return what is read of a task: no signs, and no words for the blind."""
    text = re.sub(r"^!.*$", "", TASKS[name], flags=re.MULTILINE)
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"^(#+ |- |\d+\. )", "", text, flags=re.MULTILINE)
    return re.sub(r"\*\*|`| …|…", "", text)


def sentences(names):
    lines = (line for name in names for line in words_of(name).split("\n"))
    return [one for line in lines for one in sentences_of(line, ENGLISH)]


@pytest.mark.parametrize("name", DONE)
def test_a_task_is_a_picture_and_ten_lines_at_most(name):
    assert 3 <= len(steps(name)) <= MOST_LINES
    ((alt, place),) = pictures(name)
    path = GUIDE.parent / place
    assert 20 <= len(alt) <= 120
    assert path.stat().st_size <= MOST_BYTES
    assert not QImage(str(path)).isNull()


def test_the_guide_is_for_who_reads_as_at_twelve():
    whole = read(sentences(TASKS), "en")

    assert whole.grade <= 6
    assert whole.smog <= 6
    assert max(read(sentences([name]), "en").grade for name in TASKS) <= 6


def test_each_picture_is_drawn_by_the_command_and_shown():
    drawn = {f"pictures/staff-{name}.webp" for name in guide_pictures.ALL}

    assert {place for name in DONE for _, place in pictures(name)} == drawn
    there = {f"pictures/{one.name}" for one in GUIDE.parent.glob("pictures/staff-*")}
    assert there == drawn


def plain(words):
    """Return a label as it is read: no sign for a key, no arrow of a menu."""
    words = re.sub(r"&(.)", r"\1", words).replace("▾", "").strip()
    return re.sub(r"\s*…$", " …", words.split(":")[0] if "looking" in words else words)


def labels(*widgets):
    """Collect all that the widgets show or are called."""
    found = set()
    for top in widgets:
        for one in (top, *top.findChildren(QWidget)):
            for ask in ("text", "title", "windowTitle", "accessibleName"):
                said = one.property(ask)
                found.add(plain(said) if isinstance(said, str) else "")
            found.update(plain(action.text()) for action in one.actions())
            if isinstance(one, QTabWidget):
                tabs = (one.tabText(n) for n in range(one.count()))
                found.update(plain(text.split(":")[0]) for text in tabs)
    return found


@pytest.fixture(scope="module")
def shown_labels(opened):
    """Collect the labels of the window, and of what it opens in each task."""
    from kiosk.studio.pages.new_page import NewPageDialog
    from kiosk.studio.practice.banner import Banner
    from kiosk.studio.practice.lesson import Lesson

    opened.open("lamp", "en")
    panel = opened.answers.panel()
    found = {plain(panel.bar.next.text())}
    panel.show_step(1)
    found.add(plain(panel.bar.next.text()))
    guide_pictures.wait_for(lambda: panel.topics[0].is_open)  # which are samples
    panel.show_step(1)
    found.add(plain(panel.bar.next.text()))
    for one in (opened.pictures, opened.sign, opened.publish, opened.versions):
        one.panel()
    others = (
        NewPageDialog(opened.desk, opened),
        opened.picturing.ask(),
        opened.picturing.ask_room(),
        Banner(Lesson(opened.desk)),
    )
    found |= labels(opened, opened.help, *others)
    for one in others:
        one.close()
    return found


@pytest.mark.parametrize("name", [INTRO, *DONE])
def test_all_that_a_task_names_is_in_the_window(name, shown_labels):
    named = re.findall(r"\*\*(.+?)\*\*", TASKS[name])
    missing = {one for one in named if plain(one) not in shown_labels}

    assert named
    assert not missing


def test_help_opens_the_guide_at_the_task_with_its_picture(window):
    for action in window.help.actions():
        if action.text() == "Change a number":
            action.trigger()
    reader = window.help.reader
    assert reader.list.currentItem().text() == "Change a number"
    document = reader.text.document()
    assert "Change a number" in document.toRawText()
    ((_, place),) = pictures("Change a number")
    kinds = [
        one.toImageFormat() for one in document.allFormats() if one.isImageFormat()
    ]
    assert place in [one.name() for one in kinds]
    assert 0 < document.size().width() <= reader.text.width()

    QTest.keyClick(reader.list, Qt.Key.Key_Down)
    assert "Change a picture" in document.toRawText()
    reader.close()


@pytest.mark.proof
def test_the_pictures_are_still_as_the_window_is(tmp_path):
    command = sys.executable, guide_pictures.__file__, tmp_path
    subprocess.run(command, check=True, capture_output=True)

    for name in guide_pictures.ALL:
        now, then = (
            QImage(str(place / f"staff-{name}.webp"))
            for place in (tmp_path, GUIDE.parent / "pictures")
        )
        assert now.size() == then.size(), name
        assert unlike(now, then) < 12, name


def unlike(one, other):
    """Return by how many of 256 greys two pictures differ, seen from afar."""
    small, grey = QSize(64, 36), QImage.Format.Format_Grayscale8
    pairs = zip(
        *(
            bytes(
                image.scaled(small, mode=Qt.TransformationMode.SmoothTransformation)
                .convertToFormat(grey)
                .constBits()
            )
            for image in (one, other)
        ),
        strict=True,
    )
    differences = [abs(a - b) for a, b in pairs]
    return sum(differences) / len(differences)
