"""Pasting into a real editor: words as our Markdown, and plain in one click."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.studio.paste.bar import PasteBar

WORD_365 = Path(__file__).parents[2] / "data" / "pastes" / "word-365.html"
WORD = "<p>Some <b>bold</b> words</p><ul><li>One</li></ul><img src='a.png'>"


class Editor(QPlainTextEdit):
    """As the studio's own, it hands what is pasted to the bar."""

    bar: PasteBar

    def insertFromMimeData(self, source):  # noqa: N802
        self.bar.paste(self, source, {"other"})


@pytest.fixture
def window(qapp, qtbot):
    window = QWidget()
    window.editor, window.bar = Editor(), PasteBar()
    window.editor.bar = window.bar
    layout = QVBoxLayout(window)
    layout.addWidget(window.bar)
    layout.addWidget(window.editor)
    window.resize(900, 400)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def copied(html="", text="", *, image=False):
    mime = QMimeData()
    if html:
        mime.setHtml(html)
    if text:
        mime.setText(text)
    if image:
        picture = QImage(20, 20, QImage.Format.Format_RGB32)
        picture.fill(0)
        mime.setImageData(picture)
    return mime


def paste(window, mime):
    QGuiApplication.clipboard().setMimeData(mime)
    window.editor.setFocus()
    QTest.keySequence(window.editor, QKeySequence(QKeySequence.StandardKey.Paste))


def click(window, name):
    button = window.bar.findChild(QPushButton, name)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_words_come_in_as_markdown_and_the_bar_says_what_did_not(window):
    window.editor.setPlainText("Before.")
    window.editor.moveCursor(window.editor.textCursor().MoveOperation.End)

    paste(window, copied(WORD, "Some bold words\nOne", image=True))

    assert window.editor.toPlainText() == "Before.\n\nSome **bold** words\n\n- One"
    assert window.bar.isVisible()
    assert (
        "1 thing was left out: A picture."
        in window.bar.findChild(QLabel, "left-out").text()
    )


def test_plain_text_is_one_click_and_undo_goes_back(window):
    paste(window, copied(WORD, "Some bold words\nOne"))
    click(window, "plain")

    assert window.editor.toPlainText() == "Some bold words\n\nOne"
    assert not window.bar.isVisible()
    window.editor.undo()
    assert "**bold**" in window.editor.toPlainText()
    window.editor.undo()
    assert window.editor.toPlainText() == ""


def test_what_was_typed_since_is_never_replaced(window):
    paste(window, copied(WORD, "Some bold words"))
    window.editor.moveCursor(window.editor.textCursor().MoveOperation.Start)
    QTest.keyClicks(window.editor, "Well. ")
    window.editor.moveCursor(window.editor.textCursor().MoveOperation.NextWord)
    QTest.keyClicks(window.editor, "very ")

    click(window, "plain")

    assert "**bold**" in window.editor.toPlainText()
    assert "Well." in window.editor.toPlainText()


def test_our_own_lines_are_pasted_as_they_are(window):
    ours = "::: key What counts\nRest at home. {G11}\n:::\n"

    paste(window, copied(f"<pre>{ours}</pre>", ours))

    assert window.editor.toPlainText() == ours


def test_a_few_words_go_into_their_line(window):
    window.editor.setPlainText("Rest  home.")
    cursor = window.editor.textCursor()
    cursor.setPosition(5)
    window.editor.setTextCursor(cursor)

    paste(window, copied("<span>at</span>", "at"))

    assert window.editor.toPlainText() == "Rest at home."
    assert not window.bar.isVisible()


@pytest.mark.parametrize("as_file", [False, True])
def test_a_picture_is_handed_on(window, qtbot, tmp_path, as_file):
    mime = copied(image=not as_file)
    if as_file:
        mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "room.JPG"))])

    with qtbot.waitSignal(window.bar.pictured) as caught:
        paste(window, mime)

    found = caught.args[0]
    assert found == (tmp_path / "room.JPG",) if as_file else found.width() == 20
    assert window.editor.toPlainText() == ""


def test_the_bar_is_worked_by_keys(window):
    paste(window, copied(WORD_365.read_text("utf-8"), "Words"))
    for _ in range(4):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
        if window.focusWidget().objectName() == "plain":
            break
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)

    assert window.editor.toPlainText() == "Words"


def test_what_has_no_words_takes_none_away(window):
    window.editor.setPlainText("Keep me.")
    window.editor.selectAll()

    paste(window, copied("<img src='a.png'>"))

    assert window.editor.toPlainText() == "Keep me."
    told = window.bar.findChild(QLabel, "left-out").text()
    assert "A picture. Add it with Pictures." in told
    assert not window.bar.findChild(QPushButton, "plain").isVisible()


def test_a_line_of_the_header_stays_one_line(window):
    window.editor.setPlainText("---\ntitle: \n---\n\nWords.")
    cursor = window.editor.textCursor()
    cursor.setPosition(11)
    window.editor.setTextCursor(cursor)

    paste(window, copied("<h1>Going <b>home</b></h1><ul><li>safely</li></ul>", "Going"))

    text = window.editor.toPlainText()
    assert text == "---\ntitle: Going home safely\n---\n\nWords."


def test_a_list_of_a_pdf_has_whole_letters(window):
    paste(window, copied(text="- Feeling cut o\ufb00\n- A heart\u2011beat\n"))

    assert window.editor.toPlainText() == "- Feeling cut off\n- A heart-beat\n"
