"""A clinician reads pages as patients see them, and signs those that were read."""

import pytest
from letters import letters_in
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from kiosk.content.approval.signatures import FILE
from kiosk.content.loader import compile_content
from kiosk.settings.settings import ASSETS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # no display

LEFT = Qt.MouseButton.LeftButton
_BOX = QPoint(14, 12)
"""Where the box of a row is, in it."""


@pytest.fixture(scope="module")
def opened(desk, qapp):
    """Open the one panel that the tests of this module sign in."""
    from kiosk.studio.look import dress
    from kiosk.studio.signing.panel import SigningPanel

    made = SigningPanel(desk)
    dress(made)
    made.resize(1280, 660)
    made.show()
    loop = QEventLoop()
    desk.compiled.connect(loop.quit)
    QTimer.singleShot(20_000, loop.quit)
    desk.begin()
    loop.exec()
    yield made
    made.end()
    made.close()


@pytest.fixture
def panel(opened):
    """Give the panel, with nothing on the list."""
    for place in opened.pages.chosen:
        opened.pages.tick(place, on=False)
    opened.bar.say("")
    for field in (opened.form.name, opened.form.role):
        field.clear()
    return opened


def read(panel, *places):
    for place in places:
        panel.pages.choose(place)
        QTest.mouseClick(panel.take, LEFT)


def sign(panel, qtbot):
    QTest.keyClicks(panel.form.name, "Jane Doe")
    QTest.keyClicks(panel.form.role, "nurse")
    with qtbot.waitSignal(panel.errand.ended):
        QTest.mouseClick(panel.form.sign, LEFT)


def signatures(draft, today):
    compiled = compile_content(draft, assets=ASSETS, today=today)
    return compiled, compiled.signatures


def write(desk, name, old, new):
    text = (desk.draft / name).read_text("utf-8")
    assert old in text
    desk.read(name)
    desk.save(name, text.replace(old, new).encode())


def test_pages_that_were_read_are_signed_together_in_the_draft(
    panel, desk, qtbot, today
):
    read(panel, ("en", "door"), ("es", "twin"))
    assert panel.form.sign.text() == "&Sign 2 pages"
    with qtbot.waitSignal(desk.compiled):
        sign(panel, qtbot)

    compiled, found = signatures(desk.draft, today)
    assert {*found} == {("en", "door"), ("es", "twin")}
    one = found["en", "door"]
    assert (one.name, one.role, one.key) == ("Jane Doe", "nurse", "")
    assert one.text == compiled.text_hash("en", "door")
    assert not (desk.shown / FILE).exists()
    assert "next publication" in panel.bar.said.text()
    assert panel.pages.chosen == ()
    panel.pages.choose(("en", "door"))
    assert panel.state.text().startswith("Signed by Jane Doe, nurse. It counts until")
    assert "a record" in panel.state.text()


def test_a_page_is_read_as_patients_see_it_with_its_facts_beside(panel):
    panel.pages.choose(("en", "fact"))

    assert panel.reading.kiosk_page == "fact"
    panel.pages.choose(("en", "lamp"))
    assert panel.reading.kiosk_page == "lamp"
    assert "The lamp is warm." in panel.reading.lines.toPlainText()


def test_pages_go_on_the_list_by_keys_alone(panel, qtbot):
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.pages.choose(("en", "door"))
    panel.pages.setFocus()
    QTest.keyClick(panel.pages, Qt.Key.Key_Down)
    assert panel.reading.kiosk_page == "lamp"
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(panel.pages, Qt.Key.Key_Return, control)

    assert panel.pages.chosen == (("en", "lamp"),)
    assert panel.pages.place == ("en", "typed")
    panel.pages.choose(("en", "lamp"))
    QTest.keyClick(panel.pages, Qt.Key.Key_Space)  # the box of the row
    assert panel.pages.chosen == ()


def test_nobody_signs_what_was_not_read(panel):
    from PySide6.QtWidgets import QTreeWidgetItemIterator

    unread = []
    rows = QTreeWidgetItemIterator(panel.pages)
    while item := rows.value():
        if item.text(0) == "Typed":
            unread.append(item)
        rows += 1
    (item,) = unread
    spot = panel.pages.visualItemRect(item)
    QTest.mouseClick(panel.pages.viewport(), LEFT, pos=spot.topLeft() + _BOX)

    assert panel.pages.place == ("en", "typed")
    assert panel.pages.chosen == ()
    QTest.keyClicks(panel.form.name, "Jane Doe")
    QTest.keyClicks(panel.form.role, "nurse")
    assert not panel.form.sign.isEnabled()
    QTest.mouseClick(panel.take, LEFT)
    assert panel.form.sign.isEnabled()
    QTest.mouseClick(panel.pages.viewport(), LEFT, pos=spot.topLeft() + _BOX)
    assert panel.pages.chosen == ()


def test_a_page_that_changes_comes_off_the_list(panel, desk, qtbot):
    read(panel, ("en", "bare"))
    assert ("en", "bare") in panel.pages.chosen
    panel.pages.choose(("en", "lamp"))
    with qtbot.waitSignal(desk.compiled):
        write(desk, "en/bare.md", "The door is green.", "The door is brown.")

    assert ("en", "bare") not in panel.pages.chosen
    assert "read it again" in panel.bar.said.text()


def test_what_has_changed_since_is_shown_with_signs_and_words(panel, desk, qtbot):
    read(panel, ("en", "undone"))
    with qtbot.waitSignal(desk.compiled):
        sign(panel, qtbot)
    with qtbot.waitSignal(desk.compiled):
        write(desk, "en/undone.md", "The door is green.", "The door is blue.")

    panel.pages.choose(("en", "lamp"))
    panel.pages.choose(("en", "undone"))
    assert panel.state.text() == "Changed since Jane Doe, nurse signed it: words."
    told = panel.reading.changes.toPlainText()
    assert panel.reading.changes.isVisible()
    assert "− gone\nThe door is green." in told
    assert "+ new\nThe door is blue." in told


def test_all_or_nothing_is_signed_and_what_is_wrong_is_told(panel, desk, qtbot, today):
    before = signatures(desk.draft, today)[1]
    read(panel, ("en", "spelled"))
    panel.form.ends.setChecked(True)
    panel.form.until.setDate(panel.form.until.date().addYears(9))
    sign(panel, qtbot)
    panel.form.ends.setChecked(False)

    assert "later than 2027-05-22" in panel.bar.said.text()
    assert signatures(desk.draft, today)[1] == before
    assert panel.pages.chosen == (("en", "spelled"),)


def test_with_a_key_it_is_a_proof(panel, desk, qtbot, today, tmp_path):
    from kiosk.authoring.signing.clinician_keys import make_key

    public = make_key(tmp_path / "jane.pem", "open sesame")
    panel.form.use_key(tmp_path / "jane.pem")
    assert panel.form.passphrase.isVisible()
    read(panel, ("en", "faulty"))
    QTest.keyClicks(panel.form.passphrase, "open")
    sign(panel, qtbot)
    assert "does not open" in panel.bar.said.text()

    panel.form.passphrase.clear()
    QTest.keyClicks(panel.form.passphrase, "open sesame")
    with qtbot.waitSignal(panel.errand.ended):
        QTest.mouseClick(panel.form.sign, LEFT)
    QTest.mouseClick(panel.form.key, LEFT)  # without it again

    assert signatures(desk.draft, today)[1]["en", "faulty"].key == public
    assert "with your key" in panel.bar.said.text()


def test_a_page_with_a_fault_cannot_be_signed(panel, desk, qtbot):
    with qtbot.waitSignal(desk.compiled):
        write(desk, "en/lamp.md", "The lamp", "{{clinic.nothing}} The lamp")
    panel.pages.choose(("en", "door"))
    panel.pages.choose(("en", "lamp"))

    assert "clinic.nothing" in panel.state.text()
    assert not panel.take.isEnabled()
    with qtbot.waitSignal(desk.compiled):
        write(desk, "en/lamp.md", "{{clinic.nothing}} The lamp", "The lamp")
    qtbot.waitUntil(panel.take.isEnabled)


def test_each_letter_of_the_keyboard_leads_to_one_thing(panel):
    letters = letters_in(panel)

    assert letters
    assert sorted(letters) == sorted({*letters})
