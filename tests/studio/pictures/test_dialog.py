"""A picture is put in through the real dialog: dropped, pasted, cut, named, said."""

import pytest
from phone import take
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from kiosk.studio.pictures.dialog import PictureDialog
from kiosk.studio.pictures.page_lines import HEADER, TEXT
from kiosk.studio.pictures.shelf import Where

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(draft, qtbot):
    return opened(PictureDialog(draft.shelf, Where("page", HEADER)), qtbot)


def opened(dialog, qtbot):
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def drop(widget, path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    actions = Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), actions, mime, LEFT, none)
    QGuiApplication.sendEvent(widget, enter)
    event = QDropEvent(QPointF(9, 9), actions, mime, LEFT, none)
    QGuiApplication.sendEvent(widget, event)
    return enter.isAccepted() and event.isAccepted()


def button(dialog, name):
    return dialog.findChild(object, name)


def say(dialog, **alts):
    for code, words in alts.items():
        field = dialog.findChild(object, f"alt-{code}")
        field.setFocus()
        QTest.keyClicks(field, words)


def use(dialog, qtbot):
    qtbot.waitUntil(button(dialog, "use").isEnabled)
    with qtbot.waitSignal(dialog.changed) as caught:
        QTest.mouseClick(button(dialog, "use"), LEFT)
    return caught.args[0]


def test_a_dropped_photo_goes_into_both_pages(draft, dialog, qtbot, tmp_path):
    assert drop(dialog.drop, take(tmp_path / "Soft chair.JPG", 6, size=(1600, 1000)))
    qtbot.waitUntil(lambda: dialog.details.name.text() == "soft-chair.jpg")
    say(dialog, en="A soft chair.", es="Un sill suave.")

    files = use(dialog, qtbot)

    assert files == ("pictures/soft-chair.jpg", "en/page.md", "es/page.md")
    assert "Before: " in button(dialog, "sizes").text()
    assert "1000 by 1600 dots" in button(dialog, "sizes").text()
    editions = draft.load().editions
    assert editions["en"].pages["page"].picture == "soft-chair.jpg"
    assert editions["es"].pages["page"].alt == "Un sill suave."
    image = QImage(str(draft.folder / "pictures/soft-chair.jpg"))
    assert image.width() / image.height() == pytest.approx(0.8, abs=0.01)


def test_a_pasted_picture_goes_into_the_text(draft, qtbot):
    row = draft.text("es/page.md").splitlines().index("Uno.")
    dialog = opened(PictureDialog(draft.shelf, Where("page", TEXT, "es", row)), qtbot)
    image = QImage(1200, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)

    QTest.keyClick(dialog.drop, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.details.name.text() == "page.jpg")
    say(dialog, en="A teal square.", es="Un cuadro azul.")
    use(dialog, qtbot)

    assert "Uno.\n\n![Un cuadro azul.](page.jpg)\n\nDos." in draft.text("es/page.md")
    assert "One.\n\n![A teal square.](page.jpg)\n\nTwo." in draft.text("en/page.md")


def test_no_other_picture_is_written_over(draft, dialog, qtbot, tmp_path):
    draft.own_picture("chair.jpg", b"of last year")
    drop(dialog.drop, take(tmp_path / "chair.jpg", size=(900, 600)))
    qtbot.waitUntil(lambda: dialog.details.name.text() == "chair-2.jpg")
    say(dialog, en="A soft chair.")
    qtbot.waitUntil(button(dialog, "use").isEnabled)

    dialog.details.name.clear()
    QTest.keyClicks(dialog.details.name, "Chair.jpg")

    assert not button(dialog, "use").isEnabled()
    assert "has this name already" in button(dialog, "use").toolTip()
    assert (draft.folder / "pictures/chair.jpg").read_bytes() == b"of last year"


@pytest.mark.qt_log_ignore("JPEG")
def test_a_broken_file_is_told_and_another_may_be_chosen(dialog, qtbot, tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing")
    drop(dialog.drop, tmp_path / "a.jpg")
    qtbot.waitUntil(lambda: "damaged" in button(dialog, "note").text())

    drop(dialog.drop, take(tmp_path / "b.jpg", size=(900, 600)))

    qtbot.waitUntil(lambda: dialog.details.name.text() == "b.jpg")
    assert not button(dialog, "note").isVisible()


def test_the_frame_is_moved_by_mouse_and_keys(dialog, qtbot, tmp_path):
    drop(dialog.drop, take(tmp_path / "a.jpg", size=(1600, 1000)))
    qtbot.waitUntil(lambda: dialog.details.name.text() == "a.jpg")
    crop = dialog.cutting.crop
    place, start = crop.place(), crop.part
    middle = place.center().toPoint()

    QTest.mousePress(crop, LEFT, pos=middle)
    QTest.mouseMove(crop, middle + QPoint(round(place.width() * 0.1), 0))
    QTest.mouseRelease(crop, LEFT, pos=middle)
    assert crop.part.x() == pytest.approx(start.x() + 0.1, abs=0.01)
    assert not button(dialog, "use").isEnabled()  # until the new part is ready
    QTest.keyClick(crop, Qt.Key.Key_Minus)
    QTest.keyClick(crop, Qt.Key.Key_Right)

    assert crop.part.width() < start.width()
    shape = crop.part.width() * 1600 / (crop.part.height() * 1000)
    assert shape == pytest.approx(0.8)
    QTest.keyClick(crop, Qt.Key.Key_Plus)
    for _ in range(80):
        QTest.keyClick(crop, Qt.Key.Key_Right)
    assert crop.part.right() == pytest.approx(1)


@pytest.mark.parametrize(
    "size", [(2400, 1600), pytest.param((6000, 4000), marks=pytest.mark.proof)]
)
def test_the_window_stays_alive_while_a_photo_is_read(dialog, qtbot, tmp_path, size):
    large = QImage(*size, QImage.Format.Format_RGB32)
    large.fill(QColor("olive"))
    large.save(str(tmp_path / "large.jpg"))
    ticks = []
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()

    dialog.take(tmp_path / "large.jpg")
    qtbot.waitUntil(lambda: dialog.details.name.text() == "large.jpg")

    assert len(ticks) >= 3  # one, if all of it had been done between two of them
    assert f"{size[0]} by {size[1]} dots" in button(dialog, "sizes").text()


def test_a_picture_that_cannot_be_saved_is_told(draft, dialog, qtbot, tmp_path):
    (draft.folder / "pictures").mkdir()
    (draft.folder / "pictures/a.jpg").mkdir()
    drop(dialog.drop, take(tmp_path / "b.jpg", size=(900, 600)))
    qtbot.waitUntil(lambda: dialog.details.name.text() == "b.jpg")
    say(dialog, en="A soft chair.")
    dialog.details.name.setText("a.jpg")
    qtbot.waitUntil(button(dialog, "use").isEnabled)

    QTest.mouseClick(button(dialog, "use"), LEFT)

    assert "cannot be written" in button(dialog, "note").text()
    assert "picture:" not in draft.text("en/page.md")


def test_a_dialog_that_is_closed_at_once_leaves_nothing_behind(draft, qtbot, tmp_path):
    large = QImage(3000, 2000, QImage.Format.Format_RGB32)
    large.fill(QColor("olive"))
    large.save(str(tmp_path / "large.jpg"))
    dialog = PictureDialog(draft.shelf, Where("page", HEADER))
    dialog.show()
    dialog.take(tmp_path / "large.jpg")

    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
        dialog.deleteLater()

    assert draft.saved == []


def test_a_file_is_chosen_from_a_folder(dialog, qtbot, tmp_path, monkeypatch):
    path = take(tmp_path / "Lamp.png", size=(900, 600))
    chosen = (str(path), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: chosen)

    QTest.mouseClick(button(dialog, "choose"), LEFT)

    qtbot.waitUntil(lambda: dialog.details.name.text() == "lamp.png")


def test_words_are_no_picture(dialog):
    QGuiApplication.clipboard().setText("Only words")

    QTest.mouseClick(button(dialog, "paste"), LEFT)

    assert "no picture in that" in button(dialog, "note").text()


def test_all_of_it_is_reached_by_tab(dialog, qtbot, tmp_path):
    dialog.take(take(tmp_path / "a.jpg", size=(900, 600)))
    qtbot.waitUntil(lambda: dialog.details.name.text() == "a.jpg")
    say(dialog, en="A soft chair.")
    qtbot.waitUntil(button(dialog, "use").isEnabled)

    dialog.cutting.crop.setFocus()
    reached = set()
    for _ in range(12):
        reached.add(dialog.focusWidget().objectName())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)

    assert reached >= {"crop", "shape", "another", "name", "where", "alt-en", "use"}
