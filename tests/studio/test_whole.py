"""The studio as staff use it: each task of their guide, from a key to the screen.

One window, in which all is done by keys, clicks, drags and drops; what comes of it is
seen in the true kiosk beside it, in the draft, and in what patients are shown.
"""

from datetime import date
from pathlib import Path
from threading import Event

import pytest
from bilingual import bilingual
from disk import full_disk
from minimal import PLAIN, page_text
from phone import take
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from kiosk.errors import KioskError
from kiosk.history.here import Here
from kiosk.history.workspace import Workspace
from kiosk.settings.settings import ContentSettings, Settings, StateSettings
from kiosk.studio.desk import Desk
from kiosk.studio.pictures.dialog import PictureDialog
from kiosk.studio.pictures.room_dialog import RoomDialog
from kiosk.studio.window.leaving import STAY, Unsaved
from kiosk.studio.window.opening import opened
from kiosk.studio.window.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # no display

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 12, 1)
CONTROL = Qt.KeyboardModifier.ControlModifier
WORD = Path(__file__).parents[1] / "data" / "pastes" / "word-365.html"
ROOM = """\
::: room
picture: mark.svg
alt: A calm room with a lamp.

### {lamp} {{A1}}
icon: sun-dim
ask: {ask}
at: 20%, 30%
{words} {{A1}}

### {chair} {{A1}}
icon: armchair
ask: {ask}
at: 70%, 60%
{words} {{A1}}
:::
"""
GLOSSARY = f"## Dose\nThe door is green. {PLAIN}\n"
ENGLISH = {"lamp": "Lamp", "chair": "Chair", "ask": "May I sit?", "words": "Here."}
SPANISH = {"lamp": "Luz", "chair": "Silla", "ask": "¿Me siento?", "words": "Aquí."}


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    folder = bilingual(tmp_path_factory.mktemp("whole") / "content")
    for code in ("en", "es"):
        (folder / f"glossary.{code}.md").write_text(GLOSSARY, "utf-8")
    twin = folder / "es" / "twin.md"
    twin.write_text(text_of(twin).replace("suave", "verde"), "utf-8")
    for code, words in (("en", ENGLISH), ("es", SPANISH)):
        text = page_text(ROOM.format(**words), title="Bare")
        (folder / code / "bare.md").write_text(text, "utf-8")
    return folder


def text_of(path):
    return path.read_text("utf-8")


def kinds_on(window):
    return [type(block).__name__ for block in page_on(window).blocks.rows]


def room_on(window):
    return window.desk.library.editions["en"].pages["bare"].blocks[0]


def typed_on(window):
    page = window.desk.whole.library.editions["en"].pages["typed"]
    return page.blocks[0].text.markup


def opened_dialog(kind):
    """Return the dialog that has opened just now."""
    (found,) = [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, kind) and one.isVisible()
    ]
    return found


def words_on(window):
    blocks = page_on(window).blocks.rows
    return [block.text.markup for block in blocks if hasattr(block, "text")]


def page_on(window):
    return window.preview.player.kiosk.page


def click(widget):
    QTest.mouseClick(widget, LEFT)


def part(window, name):
    """Press the button of one part on top of the window."""
    (found,) = [
        one
        for one in window.rail.findChildren(QWidget)
        if getattr(one, "text", str)() == name
    ]
    click(found)


def drop(widget, path, at):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    actions, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, actions, mime, LEFT, none)
    QGuiApplication.sendEvent(widget, enter)
    event = QDropEvent(QPointF(at), actions, mime, LEFT, none)
    QGuiApplication.sendEvent(widget, event)
    return event.isAccepted()


def child(widget, name):
    return widget.findChild(object, name)


def use(dialog, qtbot, **alts):
    """Say what a picture shows, and put it in."""
    qtbot.waitUntil(lambda: dialog.details.name.text() != "")
    for code, words in alts.items():
        field = child(dialog, f"alt-{code}")
        field.setFocus()
        QTest.keyClicks(field, words)
    qtbot.waitUntil(child(dialog, "use").isEnabled)
    click(child(dialog, "use"))


def choose(menu, words):
    """Choose an entry of a menu by keys."""
    (action,) = [one for one in menu.actions() if one.text().startswith(words)]
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_a_sentence_is_changed_in_both_languages(window, draft, qtbot):
    window.open("twin", "en")
    window.writing.tools.both.click()
    main, twin = window.writing.main.editor, window.writing.twin.editor
    main.take_to(8, 13)
    QTest.keyClicks(main, "very ")
    qtbot.waitUntil(lambda: words_on(window)[0] == "The door is very green.")
    twin.take_to(8, 14)
    QTest.keyClicks(twin, "muy ")
    window.writing.tools.language.setCurrentIndex(1)
    window.writing.tools.language.activated.emit(1)

    qtbot.waitUntil(lambda: words_on(window)[0] == "La puerta es muy verde.")
    QTest.keyClick(main, Qt.Key.Key_S, CONTROL)
    assert "is very green" in text_of(draft / "en" / "twin.md")
    assert "es muy verde" in text_of(draft / "es" / "twin.md")


def test_a_number_is_changed_where_it_is_asked_for(window, draft, qtbot):
    window.open("door", "en")
    editor = window.writing.main.editor
    editor.take_to(8, 1)
    choose(window.writing.tools.answers, "name")
    part(window, "Answers")
    panel = window.answers.panel()
    panel.show_answer("name")
    field = QApplication.focusWidget()
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(field, "Clinic 42")
    part(window, "Pages")

    qtbot.waitUntil(lambda: "Clinic 42" in text_of(draft / "clinic.toml"))
    qtbot.waitUntil(lambda: words_on(window)[0].startswith("Clinic 42The door"))
    assert "{{clinic.name}}" in text_of(draft / "en" / "door.md")


def test_a_picture_is_dropped_into_the_page_of_each_language(
    window, draft, qtbot, tmp_path
):
    window.open("twin", "en")
    editor = window.writing.main.editor
    editor.take_to(10, 3)
    photo = take(tmp_path / "chair.jpg", 6, size=(900, 600))
    with qtbot.waitSignal(window.picturing.changed):
        assert drop(editor.viewport(), photo, editor.cursorRect().center())
        use(
            opened_dialog(PictureDialog), qtbot, en="A soft chair.", es="Un sill suave."
        )

    qtbot.waitUntil(lambda: "Picture" in kinds_on(window))
    assert "![A soft chair.](chair.jpg)" in window.writing.sheet.text
    assert "![Un sill suave.](chair.jpg)" in text_of(draft / "es" / "twin.md")
    assert (draft / "pictures" / "chair.jpg").is_file()
    QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: "Picture" not in kinds_on(window))
    window.open("twin", "es")  # each page has its own step to undo
    QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)
    assert "chair.jpg" not in window.writing.sheet.text


def test_our_room_is_photographed_and_its_spots_are_dragged(
    window, draft, qtbot, tmp_path
):
    window.open("bare", "en")
    choose(window.writing.tools.blocks, "Our room")
    room = opened_dialog(RoomDialog)
    click(child(room, "photo"))
    dialog = opened_dialog(PictureDialog)
    drop(dialog.drop, take(tmp_path / "Our room.jpg", size=(1600, 900)), QPoint(9, 9))
    with qtbot.waitSignal(dialog.changed):
        use(dialog, qtbot, en="Our calm green room.", es="Nuestra sala tranquila.")
    before = text_of(draft / "en" / "bare.md")
    drag(room.view, "1", QPoint(0, -60))
    with qtbot.waitSignal(room.changed):
        click(child(room, "save"))
    click(child(room, "cancel"))

    assert "picture: our-room.jpg" in before
    assert "at: 20%, 30%" in before
    for code in ("en", "es"):
        text = text_of(draft / code / "bare.md")
        assert "picture: our-room.jpg" in text
        assert "at: 20%, 30%" not in text
        assert "at: 70%, 60%" in text
    assert window.writing.sheet.text == text_of(draft / "en" / "bare.md")
    qtbot.waitUntil(lambda: room_on(window).picture == "our-room.jpg")
    assert room_on(window).spots[0].y < 0.3
    for _ in range(2):  # the places, and the photo
        QTest.keyClick(window.writing.main.editor, Qt.Key.Key_Z, CONTROL)
    assert "picture: mark.svg" in window.writing.sheet.text


def drag(view, spot, way):
    """Drag one spot, by its number, with the mouse."""
    key = [*view.places][int(spot) - 1]
    start = view.point(key).toPoint()
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + way)
    QTest.mouseRelease(view, LEFT, pos=start + way)


def test_what_word_has_copied_is_pasted_as_a_list_and_a_table(window, draft, qtbot):
    window.open("lamp", "en")
    mime = QMimeData()
    mime.setHtml(WORD.read_text("utf-8"))
    mime.setText("Before your visit")
    QGuiApplication.clipboard().setMimeData(mime)
    column = window.writing.main
    column.editor.take_to(8, 1)
    QTest.keyClick(column.editor, Qt.Key.Key_V, CONTROL)

    assert "- Herbs too" in window.writing.sheet.text
    assert "2 things were left out" in child(column.editor.paster, "left-out").text()
    qtbot.waitUntil(lambda: "Bullets" in kinds_on(window))
    click(child(column.editor.paster, "plain"))
    assert "- Herbs too" not in window.writing.sheet.text
    assert window.writing.sheet.text.count("Before your visit") == 1
    for _ in range(2):
        QTest.keyClick(column.editor, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: words_on(window) == ["The lamp is warm."])


def test_words_for_a_picture_are_kept_as_one_goes_elsewhere(window, draft, qtbot):
    part(window, "Pictures")
    panel = window.pictures.panel().pictures
    rows = [panel.list.item(n).text() for n in range(panel.list.count())]
    assert rows == ["chair.jpg\nNot used", "our-room.jpg\nOn 1 page"]
    panel.list.setCurrentRow(1)
    field = child(panel, "words-0")
    field.selectAll()
    QTest.keyClicks(field, "too few")
    part(window, "Pages")
    part(window, "Pictures")
    field = child(panel, "words-0")
    assert field.text() == "too few"
    assert [*window.pictures.panel().unsaved()] == ["our-room.jpg.txt"]
    QTest.keyClicks(field, " words no more")
    part(window, "Pages")

    assert "alt: too few words no more" in text_of(draft / "es" / "bare.md")
    assert window.pictures.panel().unsaved() == {}


def test_the_name_is_asked_once_and_told_to_others(window, content, qtbot, tmp_path):
    from kiosk.studio.window.naming import remembered

    bar = window.name
    assert bar.isVisible()
    bar.name.selectAll()
    QTest.keyClicks(bar.name, "Ann Lee")
    QTest.keyClick(bar.name, Qt.Key.Key_Return)

    assert not bar.isVisible()
    assert window.me.text() == "You: Ann Lee"
    assert remembered(window.desk.settings) == "Ann Lee"
    other = Here(content, "Bob")
    qtbot.waitUntil(lambda: [one.who for one in other.others()] == ["Ann Lee"])
    other.leave()


def test_pages_are_read_and_signed_then_shown_and_taken_back(
    window, content, draft, qtbot
):
    window.open("typed", "en")
    editor = window.writing.main.editor
    editor.take_to(8, 13)
    QTest.keyClicks(editor, "pale ")
    part(window, "Sign")
    signing = window.sign.panel()
    assert "pale" in text_of(draft / "en" / "typed.md")  # as one goes elsewhere
    qtbot.waitUntil(lambda: "pale" in typed_on(window))
    signing.pages.choose(("en", "typed"))
    assert "pale green" in signing.reading.lines.toPlainText()
    click(signing.take)
    signing.pages.choose(("es", "twin"))
    click(signing.take)
    QTest.keyClicks(signing.form.name, "Jane Doe")
    QTest.keyClicks(signing.form.role, "nurse")
    with qtbot.waitSignal(signing.signed) as count:
        click(signing.form.sign)
    assert count.args == [2]

    part(window, "Publish")
    publishing = window.publish.panel()
    assert publishing.showing.who.text() == window.desk.who
    QTest.keyClicks(publishing.showing.why, "A paler door")
    qtbot.waitUntil(publishing.showing.publish.isEnabled)
    with qtbot.waitSignal(publishing.shown):
        click(publishing.showing.publish)
    assert "pale green" in text_of(content / "en" / "typed.md")
    assert "Jane Doe" in text_of(content / "signoff.toml")

    part(window, "Versions")
    versions = window.versions.panel()
    qtbot.waitUntil(lambda: versions.history.versions.count() == 2)
    assert "A paler door" in versions.history.versions.item(0).text()
    click(versions.history.undo)
    with qtbot.waitSignal(versions.errand.done):
        click(versions.asking.yes)
    assert "pale" not in text_of(content / "en" / "typed.md")
    part(window, "Pages")
    assert "pale" not in window.writing.sheet.text  # and nobody is asked about it
    assert not window.writing.main.bar.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)
    assert "pale" in window.writing.sheet.text
    editor.undo()


def test_nothing_closes_while_words_could_not_be_saved(window, draft, qtbot, tmp_path):
    window.open("lamp", "en")
    editor = window.writing.main.editor
    editor.take_to(8, 1)
    asked = []

    def answer(words):
        (question,) = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, Unsaved) and one.isVisible()
        ]
        asked.append(question.text())
        (button,) = [one for one in question.buttons() if one.text() == words]
        click(button)

    with full_disk():
        QTest.keyClicks(editor, "Mind: ")
        part(window, "Pictures")
        assert "NOT SAVED: en/lamp.md" in window.statusBar().findChild(QLabel).text()
        part(window, "Pages")
        QTimer.singleShot(0, lambda: answer(STAY))
        window.close()
        assert window.isVisible()
    assert asked == ["Not saved yet: en/lamp.md."]
    saved = draft / "en" / "lamp.md"
    qtbot.waitUntil(lambda: "Mind: The lamp" in text_of(saved))


def test_nothing_closes_amid_long_work_that_nobody_has_stopped(window, qtbot):
    """The work waits until it is stopped, as a slow disk has it wait."""
    part(window, "Publish")
    panel, may_go_on = window.publish.panel(), Event()

    def work(progress):
        progress(1, 4)
        may_go_on.wait(10)
        progress(2, 4)

    panel.errand.start("Walking far", work)
    part(window, "Pages")
    window.close()

    assert window.isVisible()
    assert "Walking far is not done yet" in panel.bar.asking.words.text()
    with qtbot.waitSignal(panel.errand.ended):
        click(panel.bar.asking.no)
        may_go_on.set()
    assert window.isVisible()


def test_a_clinic_that_has_not_begun_is_led_to_its_answers(qapp, qtbot, tmp_path):
    content = bilingual(tmp_path / "content")
    answers = content / "clinic.toml"
    made_up = text_of(answers).replace("Riverside", "Riverside Clinic (sample)")
    answers.write_text(made_up, "utf-8")
    state = StateSettings(folder=str(tmp_path / "state"))
    window = Window(Desk(Workspace(content), Settings(state=state), TODAY, "Ann"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    assert window.answers.panel().isVisible()
    assert not window.name.isVisible()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.bench.isVisible()
    window.close()


def test_content_that_cannot_be_opened_is_told_in_a_window(qapp, qtbot, tmp_path):
    (tmp_path / "content").write_text("no folder", "utf-8")
    folder = ContentSettings(folder=str(tmp_path / "content"))
    told = []

    def read():
        box = opened_dialog(QMessageBox)
        told.append(box.informativeText())
        QTest.keyClick(box, Qt.Key.Key_Return)

    QTimer.singleShot(0, read)
    with pytest.raises(KioskError) as error:
        opened(Settings(content=folder))
    assert told == [str(error.value)]
