"""What was shown is looked at and brought back; of two texts one is kept."""

import pytest
from letters import letters_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # no display

LEFT = Qt.MouseButton.LeftButton
GREEN = "The door is green."


@pytest.fixture(scope="module")
def opened(desk, qapp):
    """Open the one panel of this module; there are three versions."""
    from kiosk.studio.look import dress
    from kiosk.studio.versions.panel import VersionsPanel

    for colour in ("blue", "red"):
        write(desk, "en/door.md", f"The door is {colour}.")
        if colour == "red":
            write(desk, "en/lamp.md", "The lamp is cold.")
        desk.workspace.publish("Ann", f"Now {colour}")
    made = VersionsPanel(desk, "Bob")
    dress(made)
    made.resize(1280, 660)
    made.show()
    yield made
    made.close()


@pytest.fixture
def panel(opened):
    opened.tabs.setCurrentIndex(0)
    return opened


def write(desk, name, words):
    """Write *words* in place of the page's own, as the editor does."""
    head = (desk.draft / name).read_bytes().rpartition(b"---\n")[0]
    desk.read(name)
    desk.save(name, head + f"---\n{words}\n".encode())


def says(folder, name):
    return (folder / name).read_text("utf-8").rpartition("---\n")[2].strip()


def choose(things, words):
    (row,) = [n for n, text in enumerate(things.rows) if words in text]
    things.setCurrentRow(row)


def agree(panel, qtbot):
    with qtbot.waitSignal(panel.errand.ended):
        QTest.mouseClick(panel.asking.yes, LEFT)


def test_a_version_says_who_when_why_and_what_it_changed(panel, qtbot):
    assert [row.splitlines()[1] for row in panel.history.versions.rows] == [
        "Now red",
        "Now blue",
        "As it was at first",
    ]
    assert "· Ann" in panel.history.versions.rows[0]
    choose(panel.history.versions, "Now red")
    assert panel.history.files.rows == [
        "Door (English)\nchanged",
        "Lamp (English)\nchanged",
    ]
    told = panel.history.compared.toPlainText()
    assert "− The door is blue." in told
    assert "+ The door is red." in told
    assert "+ The lamp" not in told
    panel.history.files.setFocus()
    QTest.keyClick(panel.history.files, Qt.Key.Key_Down)
    assert "+ The lamp is cold." in panel.history.compared.toPlainText()


def test_one_file_comes_back_after_one_question_and_so_does_all(panel, desk, qtbot):
    history = panel.history
    choose(history.versions, "Now blue")
    choose(history.files, "Door")
    QTest.mouseClick(history.one, LEFT)
    assert "Patients see Door (English) as it was" in panel.asking.words.text()
    QTest.mouseClick(panel.asking.no, LEFT)
    assert says(desk.shown, "en/door.md") == "The door is red."

    QTest.mouseClick(history.one, LEFT)
    with qtbot.waitSignal(desk.published):
        agree(panel, qtbot)
    assert says(desk.shown, "en/door.md") == "The door is blue."
    assert says(desk.shown, "en/lamp.md") == "The lamp is cold."
    assert says(desk.draft, "en/door.md") == "The door is blue."
    newest = desk.workspace.history.versions()[-1]
    assert (newest.number, newest.who) == (4, "Bob")

    qtbot.waitUntil(lambda: len(history.versions.rows) == 4)
    choose(history.versions, "As it was at first")
    QTest.mouseClick(history.all, LEFT)
    agree(panel, qtbot)
    assert says(desk.shown, "en/door.md").startswith(GREEN)
    assert says(desk.shown, "en/lamp.md").startswith("The lamp is warm.")


def test_a_publication_is_undone_and_that_is_undone_too(panel, desk, qtbot):
    write(desk, "en/typed.md", "The wall is white.")
    desk.on_disk(lambda: desk.workspace.publish("Ann", "White"))
    desk.take_in()
    qtbot.waitUntil(lambda: "White" in panel.history.versions.rows[0])
    choose(panel.history.versions, "Ann\nWhite")
    QTest.mouseClick(panel.history.undo, LEFT)
    assert "1 file goes back" in panel.asking.words.text()
    agree(panel, qtbot)
    assert says(desk.shown, "en/typed.md").startswith(GREEN)
    qtbot.waitUntil(lambda: "Undo version" in panel.history.versions.rows[0])

    panel.history.versions.setCurrentRow(0)
    QTest.mouseClick(panel.history.undo, LEFT)
    agree(panel, qtbot)
    assert says(desk.shown, "en/typed.md") == "The wall is white."


def test_what_both_have_changed_is_settled_by_writing_one_of_both(panel, desk, qtbot):
    name = "en/undone.md"
    mine, theirs = "The door is mine.", "The door is theirs."
    page = (desk.shown / name).read_bytes()
    write(desk, name, mine)
    (desk.shown / name).write_bytes(page.replace(b"green", b"theirs"))
    with qtbot.waitSignal(panel.waiting):
        desk.look()
    panel.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(panel.decide.list.rows) == 1)
    assert panel.tabs.tabText(1) == "To decide (1)"
    choose(panel.decide.list, "Undone (English)")
    told = panel.decide.compared.toPlainText()
    assert f"− {mine}" in told
    assert f"+ {theirs}" in told

    QTest.mouseClick(panel.decide.write, LEFT)
    own = panel.decide.own
    assert mine in own.toPlainText()
    QTest.keyClick(own, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(own, "And theirs.")
    with qtbot.waitSignal(panel.errand.ended):
        QTest.mouseClick(panel.decide.done, LEFT)

    assert says(desk.draft, name) == f"{mine}\nAnd theirs."
    qtbot.waitUntil(lambda: panel.decide.list.rows == [])
    assert desk.on_disk(desk.workspace.outside) == ()


def test_a_text_that_was_laid_aside_goes_back_for_the_one_that_was_there(
    panel, desk, qtbot
):
    name = "en/bare.md"
    write(desk, name, "The first text.")
    path = desk.draft / name
    path.write_bytes(path.read_bytes().replace(b"first", b"other"))
    desk.settle(name, path.read_bytes().replace(b"other", b"second"))
    panel.tabs.setCurrentIndex(2)
    panel.hide()
    panel.show()
    choose(panel.laid.list, "Bare (English)")
    assert "+ The other text." in panel.laid.compared.toPlainText()
    QTest.mouseClick(panel.laid.put, LEFT)
    agree(panel, qtbot)

    assert says(desk.draft, name) == "The other text."
    kept = [
        one.read_text("utf-8") for one in desk.shown.rglob(".studio/kept/**/bare.md")
    ]
    assert any("The second text." in one for one in kept)


def test_of_a_copy_and_its_page_one_is_kept(panel, desk, qtbot):
    page = (desk.shown / "en" / "fact.md").read_bytes()
    copy = desk.shown / "en" / "fact (conflicted copy 2026-11-30).md"
    copy.write_bytes(page.replace(b"green", b"pink"))
    panel.tabs.setCurrentIndex(1)
    panel.hide()
    panel.show()
    choose(panel.decide.list, "A copy left")
    assert "pink" in panel.decide.compared.toPlainText()
    QTest.mouseClick(panel.decide.theirs, LEFT)
    agree(panel, qtbot)

    assert not copy.exists()
    assert says(desk.shown, "en/fact.md").startswith("The door is pink.")


def test_all_versions_go_to_another_git(panel, desk, qtbot, tmp_path):
    from dulwich.repo import Repo

    Repo.init_bare(str(tmp_path), default_branch=b"main").close()
    QTest.keyClicks(panel.history.url, str(tmp_path))
    with qtbot.waitSignal(panel.errand.ended):
        QTest.mouseClick(panel.history.push, LEFT)

    assert panel.bar.said.text() == "All versions are there now."
    panel.history.url.setText(str(tmp_path / "none"))
    with qtbot.waitSignal(panel.errand.failed):
        QTest.mouseClick(panel.history.push, LEFT)
    assert panel.bar.said.text()


def test_each_letter_of_the_keyboard_leads_to_one_thing(panel):
    letters = letters_in(panel)

    assert letters
    assert sorted(letters) == sorted({*letters})
