"""The room's spots: dragged in a real window, written into all languages."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.studio.pictures.room_dialog import RoomDialog
from kiosk.studio.pictures.spots import Place, spots_of, with_places


@pytest.fixture
def dialog(draft, qtbot):
    dialog = RoomDialog(draft.shelf, "other")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def drag(dialog, key, by):
    view = dialog.view
    start = view.point(key).toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.5, 1):
        QTest.mouseMove(view, start + QPoint(*(round(part * way) for way in by)))
    end = start + QPoint(*by)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def click(dialog, name):
    button = dialog.findChild(object, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_spot_is_dragged_and_saved_in_both_languages(draft, dialog, qtbot):
    before = {name: draft.text(name) for name in ("en/other.md", "es/other.md")}
    width = dialog.view.room().width()

    drag(dialog, "call_bell", (round(width * 0.2), 0))
    with qtbot.waitSignal(dialog.changed) as caught:
        click(dialog, "save")

    assert caught.args[0] == ("en/other.md", "es/other.md")
    for name, text in before.items():
        place = spots_of(draft.text(name))[0].place
        assert place.x == pytest.approx(0.4, abs=0.01)
        old = f"at: {100 * place.x:.1f}% {100 * place.y:.1f}%"
        assert draft.text(name).replace(old, "at: 20% 30.5%") == text
    room = draft.load().editions["es"].pages["other"].blocks[0]
    assert room.spots[0].x == pytest.approx(0.4, abs=0.01)


def test_a_spot_is_moved_by_keys(draft, dialog):
    dialog.list.setCurrentRow(1)
    dialog.view.setFocus()
    QTest.keyClick(dialog.view, Qt.Key.Key_Left)
    QTest.keyClick(dialog.view, Qt.Key.Key_Up)
    QTest.keyClick(dialog.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    click(dialog, "save")

    assert "at: 69.1%, 78.0%" in draft.text("en/other.md")


def test_spots_that_overlap_are_refused_as_the_compiler_does(draft, dialog):
    dialog.view._move("call_bell", Place(0.7, 0.75))  # noqa: SLF001  as a drag ends

    assert not dialog.findChild(object, "save").isEnabled()
    assert "too near" in dialog.findChild(object, "note").text()
    places = dialog.view.places
    draft.write("en/other.md", with_places(draft.text("en/other.md"), places))
    assert "too near" in draft.problems()[0]


def test_no_spot_leaves_the_picture(dialog):
    drag(dialog, "call_bell", (-5000, -5000))

    assert dialog.view.places["call_bell"] == Place(0, 0)


def test_what_is_not_in_the_picture_is_taken_away_in_both_languages(draft, dialog):
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    click(dialog, "save")

    for name in ("en/other.md", "es/other.md"):
        assert [one.key for one in spots_of(draft.text(name))] == ["#1"]
        assert "After it." in draft.text(name)
    assert draft.load()


def test_one_spot_stays(dialog):
    for row in range(2):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)

    assert not dialog.findChild(object, "save").isEnabled()


def test_a_photo_becomes_the_room_of_all_languages(draft, dialog, qtbot, tmp_path):
    from phone import take

    photo = dialog.photo_dialog()
    photo.take(take(tmp_path / "Our room.jpg", size=(900, 600)))
    qtbot.waitUntil(lambda: bool(photo.details.name.text()))
    photo.details.set_alts({"en": "Our quiet room.", "es": "Nuestra sala tranquila."})
    qtbot.waitUntil(photo.findChild(object, "use").isEnabled)
    with qtbot.waitSignal(dialog.changed):
        click(photo, "use")

    page = draft.load().editions["es"].pages["other"]
    assert page.picture == "our-room.jpg"
    assert page.blocks[0].picture == "our-room.jpg"
    assert page.blocks[0].alt == "Nuestra sala tranquila."
    assert {spot.layer for spot in page.blocks[0].spots} == {""}
    assert dialog.view.aspect == pytest.approx(1.5, abs=0.01)


def test_what_is_not_saved_is_told_before_it_is_left(draft, dialog):
    drag(dialog, "call_bell", (60, 0))

    click(dialog, "cancel")
    assert dialog.isVisible()
    assert "not saved yet" in dialog.findChild(object, "note").text()
    click(dialog, "cancel")

    assert not dialog.isVisible()
    assert draft.saved == []


@pytest.mark.parametrize(
    ("text", "words"), [(None, "no box ::: room"), (b"\xff\xfe", "cannot be read")]
)
def test_a_page_without_a_room_is_told(draft, qtbot, text, words):
    if text:
        draft.write("en/page.md", text)
    dialog = RoomDialog(draft.shelf, "page")
    qtbot.addWidget(dialog)
    dialog.show()

    assert words in dialog.findChild(object, "note").text()
    assert not dialog.findChild(object, "save").isEnabled()
