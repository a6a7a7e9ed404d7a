"""How new content comes, and whether that goes well."""

import json
from datetime import date

import pytest

from kiosk.doctor.updates import look_at_updates
from kiosk.settings.settings import Settings, StateSettings
from kiosk.settings.update import UpdateSettings

TODAY = date(2026, 11, 30)
WELL = {
    "pack": 7,
    "made": "2026-11-20",
    "channel": "north",
    "looked": "2026-11-30",
    "good": "2026-11-30",
}


def test_without_a_site_content_comes_by_hand():
    finding = look_at_updates(Settings(), TODAY)

    assert finding.id == "updates.by-hand"


@pytest.mark.parametrize(
    ("told", "wanted", "words"),
    [
        ({}, "updates.never", "http://site"),
        (WELL, "updates.fine", "Pack 7 of north, of 2026-11-20, is shown."),
        ({**WELL, "fault": "No answer."}, "updates.failing", "No answer."),
        ({**WELL, "good": "2026-11-16"}, "updates.fine", "2026-11-16"),
        ({**WELL, "good": "2026-11-15"}, "updates.old", "since 2026-11-15"),
        ({"looked": "2026-11-30", "fault": "No answer."}, "updates.old", "well ever"),
    ],
)
def test_how_the_last_looks_went(tmp_path, told, wanted, words):
    settings = Settings(
        update=UpdateSettings(url="http://site", channel="north"),
        state=StateSettings(folder=str(tmp_path)),
    )
    if told:
        (tmp_path / "packs").mkdir()
        (tmp_path / "packs" / "status.json").write_text(json.dumps(told))

    finding = look_at_updates(settings, TODAY)

    assert finding.id == wanted
    assert words in finding.seen
