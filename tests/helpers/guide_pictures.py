"""Draws the pictures of docs/staff.md from the real window: ``make guide``.

Each is the window as somebody sees it at that task, on a copy of the shipped content.
"""

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 12, 1)
SIZE = (1280, 720)
QUALITY = 82


def wait_for(ready, seconds=120):
    """Let the window work until *ready* gives something."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtWidgets import QApplication

    end = QDeadlineTimer(seconds * 1000)
    while not ready():
        if end.hasExpired():
            raise TimeoutError(ready)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def calm():
    """Let what is painted late be painted."""
    from PySide6.QtCore import QTimer

    rest = []
    QTimer.singleShot(1200, lambda: rest.append(True))
    wait_for(lambda: rest)


def settle(window):
    """Wait until the kiosk and the checks have caught up."""
    heard = []
    window.desk.judged.connect(lambda: heard.append(True))
    window.desk.judge.ask(at_once=True)
    wait_for(lambda: heard)
    calm()


def open_window(content):
    from kiosk.history.workspace import Workspace
    from kiosk.settings.settings import ContentSettings, Settings, SpeechSettings
    from kiosk.studio.desk import Desk
    from kiosk.studio.look import dress
    from kiosk.studio.window.window import Window

    settings = Settings(
        content=ContentSettings(folder=str(content)), speech=SpeechSettings(aloud=False)
    )
    window = Window(Desk(Workspace(content), settings, TODAY, "Ann Lee"))
    window.resize(*SIZE)
    window.show()
    dress(window)
    wait_for(lambda: window.desk.findings.all and window.preview)
    return window


def over(window, popup):
    """Return the window with what has popped up over it."""
    from PySide6.QtGui import QPainter

    picture = window.grab()
    painter = QPainter(picture)
    place = popup.mapToGlobal(popup.rect().topLeft()) - window.mapToGlobal(
        window.rect().topLeft()
    )
    painter.drawPixmap(place, popup.grab())
    painter.end()
    return picture


def framed(picture):
    """Draw a line round it: a dialog has the colour of the paper."""
    from PySide6.QtGui import QColor, QPainter

    painter = QPainter(picture)
    painter.setPen(QColor("#8A9A97"))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return picture


def part(window, name):
    """Press the button of a part, as staff do."""
    from PySide6.QtWidgets import QToolButton

    (button,) = [b for b in window.rail.findChildren(QToolButton) if b.text() == name]
    button.click()


def photo(folder):
    """Make a photo of a room, from our drawing of one."""
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(1600, 1200, QImage.Format.Format_RGB32)
    image.fill(0xF2E3CE)
    painter = QPainter(image)
    drawing = ROOT / "assets/pictures/day/hero-armchair.svg"
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    path = Path(folder) / "our room.jpg"
    assert image.save(str(path), quality=90)
    return path


def write_over(editor, old, new):
    """Mark *old* where it stands, and type *new*."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    cursor = editor.document().find(old)
    assert not cursor.isNull(), old
    editor.setTextCursor(cursor)
    if new:
        QTest.keyClicks(editor, new)
    else:
        QTest.keyClick(editor, Qt.Key.Key_Delete)


# What is drawn, task by task


def set_up(window):
    part(window, "Answers")
    panel = window.answers.panel()
    panel.show_step(1)
    wait_for(lambda: panel.desk.looked)
    calm()
    return window.grab()


def sentence(window):
    from PySide6.QtTest import QTest

    part(window, "Pages")
    window.open("cost", "en")
    editor = window.writing.main.editor
    write_over(editor, "Ask for the full price in writing.", "")
    QTest.keyClicks(editor, "Ask for the full price in writing, before you come.")
    window.writing.save()
    window.writing.tools.both.setChecked(True)
    settle(window)
    editor.go_to(editor.line + 1, 1)
    calm()
    return window.grab()


def number(window):
    from PySide6.QtTest import QTest

    window.writing.tools.both.setChecked(False)
    window.open("what-it-may-feel-like", "en")
    main = window.writing.main
    cursor = main.editor.document().find("with the spray. With a dummy")
    main.editor.setTextCursor(cursor)
    calm()
    line = main.editor.line
    main.editor.go_to(line, len(main.sheet.line_text(line)))
    QTest.keyClicks(main.editor, " K4")
    calm()
    picture = over(window, main.completion.popup)
    main.completion.popup.hide()
    main.editor.undo()
    return picture


def picture(window):
    dialog = window.picturing.ask(window.photo)
    wait_for(dialog.details.isEnabled)
    calm()
    made = dialog.grab()
    dialog.close()
    return made


def page(window):
    from kiosk.studio.look import dress
    from kiosk.studio.pages.new_page import NewPageDialog

    dialog = NewPageDialog(window.desk, window)
    dress(dialog)
    dialog.titles["en"].setText("Where to park")
    dialog.titles["es"].setText("Dónde estacionarse")
    dialog.section.setCurrentIndex(1)
    dialog.show()
    calm()
    made = dialog.grab()
    dialog.close()
    return made


def room(window):
    dialog = window.picturing.ask_room()
    calm()
    made = dialog.grab()
    dialog.close()
    return made


def sign(window):
    part(window, "Sign")
    panel = window.sign.panel()
    calm()
    panel.pages.choose(("en", "cost"))
    panel.reading.facts.click()
    panel.form.name.setText("Jane Doe")
    panel.form.role.setText("psychiatrist")
    panel.take.click()
    panel.pages.choose(("en", "cost"))
    calm()
    return window.grab()


def publish(window):
    window.keep()
    part(window, "Publish")
    panel = window.publish.panel()
    calm()
    panel.showing.why.setText("Say when to ask for the price")
    calm()
    return window.grab()


def undo(window):
    panel = window.publish.panel()
    panel.showing.asked.emit()
    wait_for(lambda: len(window.desk.workspace.history.versions()) > 1)
    calm()
    part(window, "Versions")
    calm()
    panel = window.versions.panel().history
    panel.versions.setCurrentRow(0)
    panel.files.setCurrentRow(0)
    calm()
    return window.grab()


def practice(_window):
    from kiosk.studio.look import dress
    from kiosk.studio.practice.practice_copy import practice_copy
    from kiosk.studio.window.app import practise

    with practice_copy() as content:
        window = open_window(content)
        banner = practise(window)
        dress(banner)
        window.findings.chosen.emit("en/stopping-and-touch.md", 12, 1)
        calm()
        made = window.grab()
        window.close()
        return made


ALL = {
    "set-up": set_up,
    "sentence": sentence,
    "number": number,
    "picture": picture,
    "page": page,
    "room": room,
    "sign": sign,
    "publish": publish,
    "undo": undo,
    "practice": practice,
}
"""The ends of the pictures' names, in the order in which one window comes to them."""


def draw(names, into):
    """Draw the pictures of these tasks, and those that they need before."""
    from kiosk.authoring.clinic import start_clinic

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder) / "clinic"
        content = start_clinic(place, ROOT / "content", "").content
        window = open_window(content)
        window.photo = photo(folder)  # which staff have at hand
        for name, task in ALL.items():
            if not names or name in names:
                made = framed(task(window))
                path = Path(into) / f"staff-{name}.webp"
                assert made.save(str(path), quality=QUALITY), path
        window.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    sys.path.insert(0, str(ROOT))
    from kiosk.studio.window.app import widgets_application

    app = widgets_application()
    draw(sys.argv[2:], sys.argv[1])
