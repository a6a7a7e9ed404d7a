"""A kiosk that shows what is published, while it runs."""

import subprocess
import sys
from pathlib import Path

import pytest
from clinic import Clinic
from dresses import few
from fleet import Fleet, content_of
from msgspec.structs import replace

from kiosk.content.files.atomic import only_writer
from kiosk.settings.load import load_settings
from kiosk.settings.settings import ContentSettings, Settings
from kiosk.settings.update import UpdateSettings
from kiosk.ui.reload.updates import Updates, surroundings

ROOT = Path(__file__).parents[3]
FIRST, SECOND = (f"The {which} words of page one." for which in ("newer", "newest"))


@pytest.fixture
def clinic(tmp_path, qapp, qtbot, monkeypatch):
    """Return a clinic whose kiosk gets packs from a stick that is away."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for name in ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    clinic = Clinic(tmp_path, qapp, qtbot)
    site = tmp_path / "publisher/site"
    root = str(site / "root.json")
    clinic.update = UpdateSettings(folder=str(site), root=root, channel="north")
    clinic.stock()
    yield clinic
    clinic.switch_off()


def test_what_the_pointer_names_is_shown(clinic, qtbot):
    """As another process leaves it; until the first pack, the clinic's own folder."""
    clinic.start()
    assert clinic.visit("one") == "The first words of page one."
    pack = clinic.state / "packs/1-0123456789ab"
    content_of(pack, FIRST)

    with qtbot.waitSignal(clinic.contents.renewed, timeout=20_000):
        (pack.parent / "current").write_text(f"{pack.name}\n")

    assert clinic.visit("one") == FIRST
    assert clinic.reports == []


def carry_out(*words):
    command = [sys.executable, "-m", "kiosk", *map(str, words)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    return ended.returncode, ended.stdout, ended.stderr


@pytest.fixture
def fleet(tmp_path, clinic):
    """Return who publishes for the clinic, with one pack."""
    fleet = Fleet(tmp_path / "publisher", carry_out)
    fleet.begin()
    fleet.publish(FIRST)
    return fleet


@pytest.fixture
def updates(clinic, fleet):
    """Return the clock of a kiosk whose chance says: now."""
    clinic.start()
    settings = clinic.contents._settings  # noqa: SLF001  as the kiosk was started
    return Updates(settings, clinic.reports.append, clinic.contents, lambda: 0.0)


@pytest.mark.proof
def test_a_kiosk_shows_each_pack_and_leaves_one_that_spoils(
    clinic, fleet, updates, qtbot
):
    """The whole way: fetched by itself, shown, and fallen back when it is damaged."""
    with qtbot.waitSignal(clinic.contents.renewed, timeout=60_000):
        pass
    assert clinic.visit("one") == FIRST
    updates.end()

    fleet.publish(SECOND)
    around = ("KIOSK_STATE_FOLDER", "KIOSK_UPDATE_FOLDER", "KIOSK_UPDATE_ROOT")
    with pytest.MonkeyPatch.context() as kiosk:
        values = (clinic.state, fleet.site, fleet.site / "root.json")
        for name, value in zip(around, values, strict=True):
            kiosk.setenv(name, str(value))
        kiosk.setenv("KIOSK_UPDATE_CHANNEL", "north")
        with qtbot.waitSignal(clinic.contents.renewed, timeout=60_000):
            assert carry_out("update")[0] == 0
    assert clinic.visit("one") == SECOND
    assert clinic.reports == []

    (order,) = clinic.state.glob("packs/2-*/order.toml")
    with qtbot.waitSignal(clinic.contents.renewed, timeout=60_000):
        order.write_bytes(b"\0" * 500)  # as a power cut leaves a file
    assert clinic.visit("one") == FIRST
    assert "Pack 1 is shown again." in clinic.reports[-1]


@pytest.fixture
def shown_pack(clinic, qtbot):
    """Return a function that starts a kiosk which shows its only pack."""

    def shown_pack():
        pack = clinic.state / "packs/1-0123456789ab"
        content_of(pack, FIRST)
        (pack.parent / "current").write_text(f"{pack.name}\n")
        clinic.start()
        with qtbot.waitSignal(clinic.contents.renewed, timeout=20_000):
            pass
        return pack

    return shown_pack


@pytest.mark.parametrize("every", few([60, 0]))
def test_the_only_pack_is_damaged(clinic, qtbot, shown_pack, every):
    """A stick is away, or a timer of the system looks: what was last made stays."""
    clinic.update = replace(clinic.update, every=every)
    pack = shown_pack()

    (pack / "order.toml").write_bytes(b"\0" * 500)
    told = "Pack 1 could not be loaded here. There is no older one"
    qtbot.waitUntil(lambda: told in "".join(clinic.reports), timeout=20_000)

    assert clinic.visit("one") == FIRST


@pytest.mark.proof
def test_a_pack_is_left_when_another_update_has_ended(clinic, qtbot, shown_pack):
    """One that a timer of the system began may take its time."""
    pack = shown_pack()

    with only_writer(pack.parent):
        (pack / "order.toml").write_bytes(b"\0" * 500)
        busy = "Another command has been writing"
        qtbot.waitUntil(lambda: busy in "".join(clinic.reports), timeout=60_000)

    told = "Pack 1 could not be loaded here."
    qtbot.waitUntil(lambda: told in "".join(clinic.reports), timeout=90_000)


def test_who_fetches_is_told_whose_keys_count():
    """Or a pack would pass of which this kiosk shows nothing."""
    signers = {"José Díaz": "9f0c" * 16}
    content = ContentSettings(release=True, signers=signers)

    lines = surroundings(Settings(content=content)).toStringList()
    told = (line.partition("=") for line in lines if line.startswith("KIOSK_"))
    found = load_settings(None, {name: said for name, _, said in told})

    assert (found.content.release, found.content.signers) == (True, signers)
