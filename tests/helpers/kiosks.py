"""Kiosks that are well, and one for each way not to be: what they tell.

``AILING`` has for each alert what is told minute by minute, and how many minutes it
takes until the alert fires: it does not, five minutes before.
"""

import re
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from kiosk.health.exposition import as_exposition
from kiosk.health.health import Content, Health, LastUpdate, Pages, Starts

ALERTS = Path(__file__).parents[2] / "docs" / "monitoring" / "alerts.yml"
BEGAN = 1_800_000_000
MINUTE, HOUR, DAY = 1, 60, 1440

WELL = Health(
    kiosk="well",
    owner="Jane Doe, ext. 12",
    version="0.1.0",
    qt="6.11.3",
    beat=BEGAN,
    frame_drawn=True,
    state="shown",
    content=Content(
        source="/srv/quiet-room/content",
        sum="b0efcc4e",
        taken=date(2027, 1, 15),
        release=True,
        languages={
            "en": Pages(shown=31, held_back=0, reviews_due=0, reviews_overdue=0)
        },
    ),
    touch_present=True,
    starts=Starts(begun=7, failed=0),
    disk_free=7_400_000_000,
    update=LastUpdate(looked="2027-01-15", good="2027-01-15"),
)
"""It tells the same as the last one, but for its beat."""


def named_alerts():
    return re.findall(r"alert: (\w+)", ALERTS.read_text("utf-8"))


def health(alert, minute):
    """Return what a kiosk tells so many minutes after it fell ill with *alert*."""
    change, _ = AILING[alert]
    at = BEGAN + 60 * minute
    well = replace(WELL, kiosk=alert, beat=at)
    return change(well, minute)


def exposed(alert, minute):
    return as_exposition(health(alert, minute))


def _with(**changes):
    return lambda well, _: replace(well, **changes)


def _content(**changes):
    return lambda well, _: replace(well, content=replace(well.content, **changes))


def _pages(**changes):
    pages = replace(WELL.content.languages["en"], **changes)
    return _content(languages={"en": pages})


def _update(**changes):
    return lambda well, _: replace(well, update=replace(well.update, **changes))


AILING = {
    "QuietRoomSilent": (_with(beat=BEGAN), 5),
    "QuietRoomNoPicture": (_with(frame_drawn=False), 5),
    "QuietRoomClosed": (_with(state="closed"), 15),
    "QuietRoomSafeMode": (_with(state="safe_mode"), 5),
    "QuietRoomFailing": (
        lambda well, minute: replace(well, starts=Starts(begun=9, failed=minute // 60)),
        3 * HOUR + 5,
    ),
    "QuietRoomTouchGone": (_with(touch_present=False), 10),
    "QuietRoomTouchAstray": (_with(touches_without_effect=True), 5),
    "QuietRoomScreenDark": (_with(screen_lit=False), 3 * DAY),
    "QuietRoomContentErrors": (_content(errors=2), HOUR),
    "QuietRoomContentStuck": (_content(renews=False), 2 * HOUR),
    "QuietRoomPagesHeldBack": (_pages(held_back=9), DAY),
    "QuietRoomReviewsDue": (_pages(reviews_due=2), HOUR),
    "QuietRoomReviewsOverdue": (_pages(reviews_overdue=2), HOUR),
    "QuietRoomShowsSamples": (_content(release=False), DAY),
    "QuietRoomDiskLow": (_with(disk_free=900_000_000), HOUR),
    "QuietRoomClockWrong": (_with(clock_trusted=False), 15),
    "QuietRoomSettingsWrong": (_with(settings_good=False), 5),
    "QuietRoomUpdatesStuck": (_update(good="", fault="No."), DAY),
}

MACHINES = ("QuietRoomUnreachable", "QuietRoomNotWatched")
"""Alerts of a machine that tells of no kiosk."""
