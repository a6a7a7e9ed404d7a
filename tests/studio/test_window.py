"""The window for staff: what is typed is on the kiosk beside it, and in the draft."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from kiosk.studio.preview.places import area_of, words_under

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # no display


def shown_words(window):
    return [block.text.markup for block in window.preview.player.kiosk.page.blocks.rows]


def text_of(path):
    return path.read_text("utf-8")


def test_a_word_that_is_typed_is_on_the_kiosk_and_in_the_draft(
    window, content, draft, qtbot
):
    window.open("typed", "en")
    qtbot.waitUntil(lambda: shown_words(window) == ["The door is green."])
    before = window.preview.view.image.copy()
    editor = window.writing.main.editor
    editor.take_to(8, 13)
    QTest.keyClicks(editor, "very ")

    qtbot.waitUntil(lambda: shown_words(window) == ["The door is very green."])
    qtbot.waitUntil(lambda: window.preview.view.image != before)
    saved = draft / "en" / "typed.md"
    qtbot.waitUntil(lambda: "is very green" in text_of(saved), timeout=1500)
    assert "very" not in text_of(content / "en" / "typed.md")


def test_undo_goes_back_past_a_save_and_another_page(window, draft, qtbot):
    window.open("undone", "en")
    editor = window.writing.main.editor
    editor.take_to(8, 13)
    QTest.keyClicks(editor, "very ")
    window.writing.save()
    assert "very green" in text_of(draft / "en" / "undone.md")

    window.open("lamp", "en")
    window.open("undone", "en")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.writing.save()

    assert "very" not in text_of(draft / "en" / "undone.md")
    qtbot.waitUntil(lambda: shown_words(window) == ["The door is green."])


def test_a_page_that_another_wrote_is_taken_in_as_one_step_to_undo(
    window, draft, qtbot
):
    window.open("bare", "en")
    sheet, path = window.writing.sheet, draft / "en" / "bare.md"
    before = sheet.text
    path.write_text(before.replace("green", "blue").replace("Bare", "Red"), "utf-8")
    with qtbot.waitSignal(sheet.reloaded):
        sheet.look()

    assert "blue" in sheet.text
    window.writing.main.editor.undo()
    assert sheet.text == before


def test_both_versions_are_shown_where_two_people_type(window, content, draft, qtbot):
    window.open("door", "en")
    sheet, editor = window.writing.sheet, window.writing.main.editor
    editor.take_to(8, 13)
    QTest.keyClicks(editor, "my ")
    path = draft / "en" / "door.md"
    path.write_text(sheet.text.replace("my green", "their red"), "utf-8")
    window.writing.save()

    assert "my green" in sheet.text
    assert "their red" in text_of(path)  # ours waits beside, on the disk
    aside = content.glob(".studio/aside/*/en/door.md")
    assert ["my green" in text_of(one) for one in aside] == [True]
    bar = window.writing.main.bar
    assert bar.isVisible()

    QTest.mouseClick(bar.keep, Qt.MouseButton.LeftButton)
    assert "my green" in text_of(path)
    assert not bar.isVisible()
    assert any(
        "their red" in text_of(one) for one in content.rglob(".studio/kept/**/door.md")
    )


def test_a_page_with_a_fault_stays_on_the_kiosk_as_it_was(window, qtbot):
    window.open("faulty", "en")
    qtbot.waitUntil(lambda: shown_words(window) == ["The door is green."])
    editor = window.writing.main.editor
    editor.take_to(8, 1)
    QTest.keyClicks(editor, "{{clinic.nothing}} ")

    qtbot.waitUntil(window.preview.fault.isVisible)
    assert "Line 8" in window.preview.fault.text()
    assert shown_words(window) == ["The door is green."]
    state = window.pages.tree.state_in_words
    qtbot.waitUntil(lambda: state("faulty", "en").startswith("fault"), timeout=20_000)
    fresh = window.findings.fresh
    rows = [fresh.topLevelItem(n) for n in range(fresh.topLevelItemCount())]
    (row,) = [one for one in rows if "clinic.nothing" in one.text(2)]
    assert "1 fault" in window.findings.tabs.tabText(0)

    window.open("lamp", "en")
    fresh.setCurrentItem(row)
    QTest.keyClick(fresh, Qt.Key.Key_Return)

    assert window.writing.sheet.name == "en/faulty.md"
    assert editor.line == 8
    assert [mark.line for mark in editor.marks if mark.level == "error"] == [8]


def test_a_line_and_its_place_on_the_kiosk_lead_to_each_other(window, qtbot):
    window.open("lamp", "en")
    editor, view = window.writing.main.editor, window.preview.view
    editor.take_to(2)
    title = view.marked
    editor.take_to(8)
    assert not view.marked.isEmpty()
    assert view.marked != title

    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.on_widget(title))

    assert editor.line == 2


def test_the_kiosk_is_walked_and_comes_back_with_the_next_line(window):
    window.open("lamp", "en")
    kiosk = window.preview.player.kiosk
    kiosk.home()

    window.writing.main.editor.take_to(8)

    assert kiosk.page.id == "lamp"
    assert kiosk.place == "page"


def test_the_kiosk_is_laid_out_for_each_shape_and_each_text_size(window, qtbot):
    window.open("lamp", "en")
    preview, kiosk = window.preview, window.preview.player

    def seen():
        return {one.property("text"): one for one in words_under(kiosk.root)}

    sizes, feet = {}, {}
    for shape in ("Portrait", "Landscape", "Small"):
        preview.shape.setCurrentText(shape)
        qtbot.waitUntil(lambda: preview.view.image.size().toTuple() == kiosk.size)
        sizes[shape] = seen()["Lamp"].property("font").pixelSize()
        feet[shape] = kiosk.size[1] - area_of(seen()["Next"]).top()
        assert area_of(seen()["Next"]).right() < kiosk.size[0]
    assert sizes["Small"] < sizes["Landscape"]
    assert feet["Portrait"] > 1.5 * feet["Landscape"]  # it has two rows there
    preview.text_size.setCurrentText("Largest")
    assert seen()["Lamp"].property("font").pixelSize() > sizes["Small"]
    preview.text_size.setCurrentIndex(0)
    preview.shape.setCurrentIndex(0)


def test_words_are_found_on_all_pages_by_keys_alone(window):
    window.open("lamp", "en")
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.pages.search, "puerta VERDE")
    assert window.pages.places.count() == 1
    QTest.keyClick(window.pages.search, Qt.Key.Key_Down)
    QTest.keyClick(window.pages.places, Qt.Key.Key_Return)

    assert window.writing.sheet.name == "es/twin.md"
    assert window.writing.main.editor.line == 8


def test_two_languages_stand_side_by_side_and_what_is_newer_is_marked(window, qtbot):
    window.open("twin", "en")
    window.writing.tools.both.setChecked(True)
    main, twin = window.writing.main, window.writing.twin
    assert twin.sheet.name == "es/twin.md"
    main.editor.take_to(10, 13)
    QTest.keyClicks(main.editor, "very ")

    qtbot.waitUntil(lambda: main.behind == {10})
    assert twin.behind == frozenset()
    window.writing.save()
    state = window.pages.tree.state_in_words
    qtbot.waitUntil(lambda: state("twin", "es").startswith("twin is older"))
    twin.editor.take_to(10)
    QTest.keyClicks(twin.editor, "x")
    qtbot.waitUntil(lambda: main.behind == frozenset())


def test_a_fact_completes_itself_with_what_it_says(window, qtbot):
    window.open("fact", "en")
    editor, completion = window.writing.main.editor, window.writing.main.completion
    editor.take_to(8, 1)
    QTest.keyClicks(editor, "Strong. {str")
    assert [row.split()[0] for row in completion.rows] == ["A1"]
    assert "It is a strong medicine." in completion.rows[0]
    QTest.keyClick(completion.popup, Qt.Key.Key_Return)

    assert window.writing.sheet.line_text(8).startswith("Strong. {A1")
    editor.undo()


def test_a_word_nobody_knows_is_marked_mended_and_learnt(window, content, qtbot):
    window.open("spelled", "en")
    editor = window.writing.main.editor
    editor.take_to(8, 1)
    QTest.keyClicks(editor, "The medcine, Zorvane and quxly. ")

    def unknown():
        return [mark.word for mark in editor.marks if mark.word]

    qtbot.waitUntil(lambda: unknown() == ["medcine", "quxly"], timeout=10_000)
    editor.add_word.emit("quxly")
    qtbot.waitUntil(lambda: unknown() == ["medcine"])
    assert text_of(content / ".studio" / "words.en.txt") == "quxly\n"
    QTest.keyClick(editor, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert "The medicine," in window.writing.sheet.line_text(8)


def test_a_block_from_the_menu_compiles(window, qtbot):
    window.open("bare", "en")
    editor = window.writing.main.editor
    editor.moveCursor(QTextCursor.MoveOperation.End)
    for action in window.writing.tools.blocks.actions():
        action.trigger()
        typed = window.desk.type("en/bare.md", window.writing.sheet.data)
        assert not typed.problems, action.text()
        editor.undo()


def test_a_tip_says_what_is_marked_where_one_points(window, qtbot):
    window.open("bare", "en")
    editor = window.writing.main.editor
    editor.take_to(8, 1)
    QTest.keyClicks(editor, "Two  spaces. ")
    window.writing.main.paint()
    (mark,) = [one for one in editor.marks if one.mend]
    editor.take_to(8, mark.start + 1)
    place = editor.cursorRect().center()

    assert "One space is enough" in editor.tip_at(place.x(), place.y())
    assert editor.tip_at(*QPoint(2, 2).toTuple()) == ""
    editor.mend_here()
    assert window.writing.sheet.line_text(8).startswith("Two spaces.")


def test_a_translation_is_older_after_english_alone_was_published(window, draft, qtbot):
    window.open("twin", "en")
    window.writing.tools.both.setChecked(True)
    main, twin = window.writing.main, window.writing.twin
    twin.sheet.take(window.desk.text_shown("es/twin.md"))
    main.editor.take_to(8, 13)
    QTest.keyClicks(main.editor, "dark ")
    window.writing.save()
    with qtbot.waitSignal(window.desk.dated):
        desk = window.desk
        desk.on_disk(lambda: desk.workspace.publish("Ann", "English alone"))
        desk.take_in()

    qtbot.waitUntil(lambda: 8 in main.behind)
    state = window.pages.tree.state_in_words
    qtbot.waitUntil(lambda: state("twin", "es").startswith("twin is older"))


def test_a_table_is_written_as_it_is_where_a_finding_leads_there(window, draft):
    window.go_to("facts.toml", 2, 1)

    assert window.writing.sheet.name == "facts.toml"
    editor = window.writing.main.editor
    assert editor.line == 2
    QTest.keyClicks(editor, "# ")
    window.writing.save()
    assert "\n# plain" in text_of(draft / "facts.toml")
    editor.undo()
    window.writing.save()


def test_it_is_said_who_else_is_in_a_page_before_one_types(window, content, qtbot):
    from kiosk.history.here import Here

    other = Here(content, "Jane")
    other.at("en/lamp.md")
    window.open("door", "en")
    window.open("lamp", "en")
    qtbot.waitUntil(window.writing.company.isVisible)
    assert window.writing.company.text().startswith("Jane is in this page too, on ")

    other.leave()
    window.desk.greet()
    qtbot.waitUntil(window.writing.company.isHidden)
