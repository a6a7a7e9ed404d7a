"""What is told of a kiosk, and why each of it is worth a line.

All of it but *beat* and *frame_drawn* is as it was at the full hour, or at the turn of
the day: what a visit puts off, or brings about, then tells of none.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

State = Literal["shown", "waiting", "closed", "safe_mode"]
"""Pages are shown; the first ones are being compiled; "Please ask staff" stands there;
or the kiosk runs with as little of the machine as can be, after it ended too often."""

STATES: tuple[State, ...] = ("shown", "waiting", "closed", "safe_mode")


class Pages(Struct, frozen=True, kw_only=True):
    """The pages of one language; one that is lent by English counts there."""

    shown: int
    """Zero is a language that is not offered: staff think that it is."""

    held_back: int
    """What release mode keeps from patients, until a clinician does something."""

    reviews_due: int
    """Within 30 days: time to ask a clinician before a page goes away by itself."""

    reviews_overdue: int
    """These pages have gone away, or were never to be there in release mode."""


class Content(Struct, frozen=True, kw_only=True):
    """What stands on the screen."""

    source: str = ""
    """The folder that it came from: one that was set by mistake is found so."""

    sum: str = ""
    """The same on all kiosks that show the same: a fleet is as one, or it is not."""

    pack: str = ""
    """The signed pack, where content comes in packs."""

    taken: date | None = None
    """The day on which it was compiled: its age.  No finer, as no visit is to be seen
    that it had to wait for."""

    release: bool = False
    """Whether only signed pages are shown.  Without, patients may read samples."""

    errors: int = 0
    """In the files: what was edited last is not on the screen, or not all of it."""

    warnings: int = 0
    """What somebody should look at; nothing is held up by it."""

    renews: bool = True
    """False: the folder does not answer, or cannot be compiled.  The screen is as it
    was, and looks well; edits do not arrive."""

    languages: dict[str, Pages] = {}


class LastUpdate(Struct, frozen=True, kw_only=True):
    """What became of the last look for a newer pack; all of it may be unknown.

    Read from ``packs/status.json`` in the state folder.  *pack* is the number of the
    one that is shown, and *channel* whose it is; *looked* is the day of the last look,
    *good* of the last one that went well, and *fault* why this one did not, in words.
    """

    pack: int = 0
    channel: str = ""
    looked: str = ""
    good: str = ""
    fault: str = ""


class Starts(Struct, frozen=True, kw_only=True):
    """How often the kiosk began, and how often that did not end well.

    Read from ``starts.json`` in the state folder.
    """

    begun: int | None = None
    failed: int | None = None
    mode: str = "normal"


class Health(Struct, frozen=True, kw_only=True):
    """How the kiosk is."""

    kiosk: str
    """Which one: two on one machine are two."""

    owner: str = ""
    """Who to call.  An alert that names nobody is nobody's."""

    version: str = ""
    """Of the program: which kiosks still wait for an upgrade."""

    qt: str = ""
    """Of Qt: a fault of one is met by all that have it."""

    beat: Annotated[int, Meta(ge=0, lt=2**33)]
    """The minute in which this was written, in seconds since 1970.  It grows old when
    the kiosk has ended, hangs, or cannot write: the one sign for all three."""

    frame_drawn: bool
    """Whether a picture was drawn since the last beat, when one was asked for.  A
    process that runs and draws nothing looks alive to all but patients.  Who has the
    screen switched off draws nothing, and is well."""

    state: State
    """What patients have before them."""

    content: Content = Content()

    touch_present: bool = False
    """Whether there is a touch panel.  Its cable is what comes loose first, and
    the attract screen goes on looking well."""

    touches_without_effect: bool = False
    """Whether yesterday's touches did nothing for ten minutes, more than ten times: a
    panel that is wet, worn or out of true.  Ten or less is not told: that may have
    been one patient."""

    screen_lit: bool = True
    """Whether the screen was on at any time yesterday, as far as that was seen.  A
    panel that was unplugged is found after a day; one that is dark at night, or between
    two visits, tells nothing."""

    settings_good: bool = True
    """Whether the settings could be read.  With a mistake in them older ones run, and
    what IT has set since is not so."""

    starts: Starts = Starts()
    """One that ends and is started again each hour looks well whenever one looks."""

    disk_free: int | None = None
    """Bytes where the state folder is, to 100 MB: without room no update arrives."""

    clock_trusted: bool = True
    """Whether the clock can be right: a wrong one lets signatures lapse, or stops
    updates."""

    update: LastUpdate = LastUpdate()
