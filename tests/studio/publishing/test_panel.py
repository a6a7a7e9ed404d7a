"""Content goes out of the window: to the screen, as web pages, a booklet, a pack."""

import pytest
from letters import letters_in
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # no display

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def opened(desk, qapp):
    from kiosk.studio.look import dress
    from kiosk.studio.publishing.panel import PublishPanel

    made = PublishPanel(desk, "Ann")
    dress(made)
    made.resize(1280, 660)
    made.show()
    yield made
    made.close()


@pytest.fixture
def panel(opened, desk, qtbot):
    if desk.whole is None:
        with qtbot.waitSignal(desk.judged, timeout=20_000):
            desk.begin()
    opened.bar.say("")
    return opened


def press(panel, qtbot, button):
    with qtbot.waitSignal(panel.errand.ended, timeout=10_000):
        QTest.mouseClick(button, LEFT)


def make(panel, qtbot, begin):
    """Begin to make something, and wait till both steps of it are over."""
    begin()
    qtbot.waitUntil(lambda: bool(panel.bar.said.text()), timeout=10_000)


def write(desk, name, old, new):
    data = (desk.draft / name).read_bytes()
    assert old in data
    desk.read(name)
    desk.save(name, data.replace(old, new))


def test_it_says_what_changes_and_shows_it_to_patients(panel, desk, qtbot):
    assert not panel.showing.publish.isEnabled()
    assert not panel.behind.isVisible()
    write(desk, "en/lamp.md", b"The lamp is warm.", b"The lamp is cool.")
    qtbot.waitUntil(panel.showing.publish.isEnabled)
    assert panel.showing.changes.text() == "• Lamp (English): changed"
    assert panel.behind.isVisible()
    QTest.keyClicks(panel.showing.why, "Cooler")
    with qtbot.waitSignal(panel.shown) as caught:
        press(panel, qtbot, panel.showing.publish)

    assert b"is cool" in (desk.shown / "en" / "lamp.md").read_bytes()
    version = desk.workspace.history.versions()[-1]
    assert (version.who, version.why) == ("Ann", "Cooler")
    assert caught.args == [version.number]
    assert "next patient" in panel.bar.said.text()
    qtbot.waitUntil(lambda: not panel.showing.publish.isEnabled())


def test_what_patients_would_not_see_is_told_before(panel, desk, qtbot):
    with qtbot.waitSignal(desk.judged, timeout=20_000):
        write(desk, "es/twin.md", b"La puerta", b"{{clinic.nothing}} La puerta")
    qtbot.waitUntil(lambda: "Spanish" in panel.showing.told.text())

    assert "Gemelo (Spanish), line 8: " in panel.showing.told.text()
    assert "clinic.nothing" in panel.showing.told.text()
    write(desk, "es/twin.md", b"{{clinic.nothing}} La puerta", b"La puerta")


def test_web_pages_are_made_of_what_is_shown(panel, qtbot, tmp_path):
    out = tmp_path / "site"
    QTest.keyClicks(panel.web.folder.line, str(out))
    make(panel, qtbot, lambda: QTest.mouseClick(panel.web.make, LEFT))

    assert "web pages in English and Spanish are in" in panel.bar.said.text()
    assert "The lamp is cool." in (out / "en" / "lamp.html").read_text("utf-8")


def test_web_pages_that_would_lie_in_the_content_are_refused(panel, desk, qtbot):
    panel.web.folder.line.setText(str(desk.shown / "site"))
    make(panel, qtbot, lambda: QTest.mouseClick(panel.web.make, LEFT))

    assert "is in the folder of the content" in panel.bar.said.text()
    assert not (desk.shown / "site").exists()


def test_of_content_with_faults_nothing_is_made_and_they_are_told(
    panel, desk, qtbot, tmp_path
):
    page = desk.shown / "en" / "door.md"
    before = page.read_bytes()
    page.write_bytes(before.replace(b"The door", b"{{clinic.nothing}} The door"))
    panel.web.folder.line.setText(str(tmp_path / "site"))
    make(panel, qtbot, lambda: QTest.mouseClick(panel.web.make, LEFT))
    page.write_bytes(before)

    told = panel.bar.said.text()
    assert told.startswith("What patients see now has faults.")
    assert "• Door (English), line 8: " in told
    assert not (tmp_path / "site").exists()
    assert panel.height() == 660


def test_what_release_mode_holds_back_is_told_before_anything_is_made(
    panel, desk, qtbot, tmp_path
):
    sample = desk.settings
    desk.settings = replace(sample, content=replace(sample.content, release=True))
    panel.web.folder.line.setText(str(tmp_path / "site"))
    make(panel, qtbot, lambda: QTest.mouseClick(panel.web.make, LEFT))
    desk.settings = sample

    told = panel.bar.said.text()
    assert told.startswith("Nothing may be shown:\n• ")
    assert "and 7 more. Nobody has signed them." in told, told
    assert "kiosk sign-off PAGE" not in told
    assert not (tmp_path / "site").exists()


def test_long_work_is_stopped_without_harm_and_closing_asks(panel, desk, qtbot):
    """The work waits until it is stopped, as a slow disk has it wait."""
    from threading import Event

    may_go_on, seen = Event(), []

    def work(progress):
        progress(1, 4)
        may_go_on.wait(10)
        progress(2, 4)
        seen.append("it went on")

    assert panel.bar.ask_to_close()
    panel.errand.start("Walking far", work)
    qtbot.waitUntil(panel.bar.bar.isVisible)
    assert (panel.bar.bar.value(), panel.bar.bar.maximum()) == (1, 4)
    assert not panel.errand.start("Something else", work)
    assert not panel.bar.ask_to_close()
    assert "Walking far is not done yet" in panel.bar.asking.words.text()
    QTest.mouseClick(panel.bar.asking.no, LEFT)
    assert panel.errand.is_running

    panel.bar.ask_to_close()
    with qtbot.waitSignals([panel.errand.stopped, panel.bar.may_close]):
        QTest.mouseClick(panel.bar.asking.yes, LEFT)
        may_go_on.set()
    assert panel.bar.said.text() == "Stopped. All is as it was."
    assert seen == []
    assert panel.bar.ask_to_close()


def test_a_publication_that_is_stopped_changes_nothing(panel, desk, qtbot):
    write(desk, "en/bare.md", b"The door is green.", b"The door is grey.")
    versions = desk.workspace.history.versions()
    qtbot.waitUntil(panel.showing.publish.isEnabled)
    panel.errand.began.connect(lambda _: panel.errand.stop(), _ONCE)
    with qtbot.waitSignal(panel.errand.stopped):
        QTest.mouseClick(panel.showing.publish, LEFT)

    assert b"green" in (desk.shown / "en" / "bare.md").read_bytes()
    assert desk.workspace.history.versions() == versions
    assert b"grey" in (desk.draft / "en" / "bare.md").read_bytes()


_ONCE = Qt.ConnectionType.SingleShotConnection


def test_where_a_part_is_held_back_it_asks_before_anything_is_made(
    panel, desk, qtbot, tmp_path
):
    from signing import ANSWERS, sign

    sample, out = desk.settings, tmp_path / "site"
    desk.settings = replace(sample, content=replace(sample.content, release=True))
    (desk.shown / "clinic.toml").write_text(ANSWERS, "utf-8")
    sign(desk.shown, "get-help-now", "door")
    panel.web.folder.line.setText(str(out))
    QTest.mouseClick(panel.web.make, LEFT)
    qtbot.waitUntil(lambda: panel.asking.isVisible() or panel.bar.said.text() != "")
    desk.settings = sample

    assert panel.bar.said.text() == ""
    assert "Nobody has signed them." in panel.asking.words.text()
    assert not out.exists()
    make(panel, qtbot, lambda: QTest.mouseClick(panel.asking.yes, LEFT))
    pages = {page.name for page in (out / "en").iterdir()}
    assert pages == {"index.html", "door.html", "get-help-now.html"}


def test_a_pack_is_signed_for_a_fleet_and_without_a_site_it_is_said_who_makes_one(
    panel, desk, qtbot, tmp_path
):
    from kiosk.packs.publishing.ceremony import add_channel, begin, seal
    from kiosk.packs.publishing.keys import make_key, signers_in
    from kiosk.packs.publishing.publish import offers
    from kiosk.packs.publishing.repository import SignedSite

    site, keys = tmp_path / "site", tmp_path / "keys"
    card = panel.fleet
    for line, words in ((card.site.line, site), (card.keys.line, keys)):
        line.setText(str(words))
    QTest.keyClicks(card.channel, "north")
    press(panel, qtbot, card.make)
    assert "docs/fleet.md" in panel.bar.said.text()
    assert f"publish init {site} --keys {keys}" in panel.bar.said.text()

    begin(site, keys)
    public = make_key(keys, "north")
    signed = SignedSite(site, signers_in([keys]))
    add_channel(signed, "north", public)
    seal(signed)
    press(panel, qtbot, card.make)
    assert "Pack 1 of north is signed" in panel.bar.said.text(), panel.bar.said.text()
    (offer,) = offers(SignedSite(site, {}), "north")
    assert offer.percent == 100


def test_each_letter_of_the_keyboard_leads_to_one_thing(panel):
    letters = letters_in(panel)

    assert letters
    assert sorted(letters) == sorted({*letters})


@pytest.mark.proof
def test_the_booklet_is_made_as_a_pdf(panel, qtbot, tmp_path):
    from kiosk.studio.publishing.making import Paper

    out = tmp_path / "booklet.pdf"
    paper = Paper("en", "letter", large=False)
    make(panel, qtbot, lambda: panel.make_booklet(paper, out))

    assert out.read_bytes().startswith(b"%PDF")
