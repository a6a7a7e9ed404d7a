"""Web pages, the booklet and a pack, made of what is shown.

What the kiosk refuses to show is in none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from kiosk.booklet import sheets
from kiosk.booklet.typeset import typeset
from kiosk.checks.runner import check_content
from kiosk.content.approval.release import released
from kiosk.content.files.atomic import write_file
from kiosk.content.files.folder import is_below
from kiosk.content.model.library import Library
from kiosk.content.tables import booklet_words
from kiosk.errors import ContentError, KioskError
from kiosk.settings.settings import ASSETS, Settings
from kiosk.steps import Progress
from kiosk.studio.file_words import faults_told, language_words, titles_in
from kiosk.studio.publishing.reasons import command, in_words
from kiosk.web.site import Exported, export_site
from kiosk.web.wishes import wish_of


class Ready(NamedTuple):
    """What may be shown of the *folder*, and *reasons*: what may not, and why."""

    folder: Path
    library: Library
    reasons: tuple[str, ...]
    today: date
    release: bool


def ready_of(
    folder: Path, settings: Settings, today: date, progress: Progress
) -> Ready:
    """Look at all that is shown, or raise KioskError where nothing may be."""
    library = _sound(folder, today, progress)
    content = settings.content
    if not content.release:
        return Ready(folder, library, (), today, release=False)
    less, told = released(library, today, content.signers)
    titles = titles_in(library)
    reasons = tuple(in_words(one, titles) for one in told)
    if less is None:
        raise KioskError("\n• ".join(("Nothing may be shown:", *reasons)))
    return Ready(folder, less, reasons, today, release=True)


def _sound(folder: Path, today: date, progress: Progress) -> Library:
    """Return what is shown, or raise KioskError with each fault in it."""
    checked = check_content(folder, assets=ASSETS, today=today, progress=progress)
    try:
        return checked.sound()
    except ContentError as error:
        told = faults_told(error.problems, folder, titles_in(checked.library))
        text = f"What patients see now has faults. Mend them, and show it first:{told}"
        raise KioskError(text) from error


def web_pages(ready: Ready, out: Path, progress: Progress) -> str:
    """Put web pages into the folder *out*; return what is told of it."""
    if is_below(out.expanduser(), ready.folder):
        raise KioskError(f"{out} is in the folder of the content. Choose another one.")
    codes = tuple(ready.library.editions)
    wish, _ = wish_of(ready.folder, codes, ready.today, release=ready.release)
    made = export_site(ready.library, out, wish, assets=ASSETS, progress=progress)
    return _told(made)


def _told(made: Exported) -> str:
    samples = (
        f" {made.samples} of them say that they are samples." if made.samples else ""
    )
    languages = " and ".join(map(language_words, made.languages))
    return (
        f"{made.pages} web pages in {languages} are in {made.folder}.{samples} Give the"
        " whole folder to who looks after your site. To look at them, open index.html"
        " in it."
    )


def _sayings(folder: Path, code: str) -> booklet_words.Sayings:
    return booklet_words.read_sayings(folder, code) or booklet_words.ENGLISH


class Paper(NamedTuple):
    """How the booklet is wanted."""

    language: str
    paper: sheets.Paper
    large: bool


def booklet(ready: Ready, paper: Paper, out: Path, progress: Progress) -> str:
    """Write the booklet into the file *out*; return what is told of it."""
    edition = ready.library.editions.get(paper.language)
    if edition is None or not edition.walk:
        raise KioskError("There is no page of the walk that may be printed.")
    wish = sheets.Wish(
        today=ready.today,
        sayings=_sayings(ready.folder, paper.language),
        paper=paper.paper,
        large=paper.large,
        release=ready.release,
    )
    made = sheets.booklet_of(ready.library, paper.language, wish)
    progress(0, 0)
    pdf = typeset(made, ready.library.pictures, ASSETS / "fonts", ready.today)
    progress(0, 0)  # who has stopped it meanwhile gets no file
    write_file(out, pdf)
    samples = sum(sheet.sample for sheet in made.sheets)
    count = f" {samples} of its {len(made.sheets)} pages say that they are samples."
    return f"The booklet is in {out}.{count if samples else ''}"


class Fleet(NamedTuple):
    """Where a pack goes, and what signs it."""

    site: Path
    keys: Path
    channel: str
    note: str


def pack(content: Path, fleet: Fleet, today: date, progress: Progress) -> str:
    """Sign what is shown as the next pack of a channel; return what is told of it."""
    from kiosk.packs.publishing.ceremony import seal  # noqa: PLC0415  few publish packs
    from kiosk.packs.publishing.keys import signers_in  # noqa: PLC0415
    from kiosk.packs.publishing.publish import Wish, publish  # noqa: PLC0415
    from kiosk.packs.publishing.repository import SignedSite  # noqa: PLC0415

    site = SignedSite(fleet.site, signers_in([fleet.keys]))
    if not site.exists:
        line = command("publish", "init", str(fleet.site), "--keys", str(fleet.keys))
        raise KioskError(
            f"{fleet.site} is no site for packs. Your IT makes one, see docs/fleet.md:"
            f" {line}"
        )
    _sound(content, today, progress)
    wish = Wish(fleet.channel, 100, fleet.note, today)
    made = publish(site, content, wish, _quietly, progress)
    told = f"Pack {made.pack} of {made.channel} is signed, for all its kiosks."
    if seal(site):
        return f"{told} They fetch it the next time they ask."
    line = command("publish", "refresh", str(fleet.site), "--keys", "FOLDER")
    return f"{told} They do not know of it yet: your IT carries out {line}"


def _quietly(_: str) -> None:
    """Tell nobody what is new to the site: the window tells what came of it."""


def can(module: str) -> bool:
    """Tell if a library is there that no kiosk needs."""
    return find_spec(module) is not None


Make = Callable[[Ready, Progress], str]
"""Makes something of what may be shown."""
