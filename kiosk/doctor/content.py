"""The content: whether it can be shown, in whose letters, and who has signed it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kiosk.checks.runner import check_content
from kiosk.checks.subject.findings import Checked
from kiosk.content.approval.day_states import bars_of, stands_until
from kiosk.content.approval.release import released
from kiosk.content.files.font_signs import signs_drawn
from kiosk.content.model.library import Library
from kiosk.content.tables.made_with import news
from kiosk.doctor.finding import Finding
from kiosk.errors import KioskError
from kiosk.health.pages import SOON
from kiosk.packs.pointer import content_folder
from kiosk.settings.settings import ASSETS, SHIPPED, Settings

_MOST = 3
"""Places that are named; kiosk check has all of them."""

_BOXES = "S2"
"""The rule that finds signs which no font of the kiosk has."""


def look_at_content(settings: Settings, today: date) -> Iterator[Finding]:
    """Check it as ``kiosk check`` does, and tell what that means for this kiosk."""
    folder = content_folder(settings)
    if not folder.is_dir():
        yield Finding(
            "content.missing",
            f"There is no content folder {folder}.",
            "Name it: [content] folder in settings.toml. If it lies on a share, see"
            " whether that is mounted. A packaged kiosk makes its own when it first"
            " starts.",
        )
        return
    checked = check_content(folder, assets=ASSETS, today=today)
    yield _judged(checked, folder)
    yield _fonts(checked)
    yield from _news(folder)
    if checked.library:
        yield from _signatures(checked.library, settings, today)


def _judged(checked: Checked, folder: Path) -> Finding:
    counts = f"{len(checked.errors)} errors, {len(checked.warnings)} warnings"
    if not checked.errors:
        pages = len(checked.measures)
        return Finding("content.fine", f"{folder}: {pages} pages, {counts}.")
    places = [str(one.place) for one in checked.errors]
    more = f" and {len(places) - _MOST} more" if len(places) > _MOST else ""
    return Finding(
        "content.errors",
        f"{folder}: {counts}, at {', '.join(places[:_MOST])}{more}. Pages with an error"
        " are left out, or shown as they were.",
        "Have them mended; this tells of each: kiosk check",
    )


def _news(folder: Path) -> Iterator[Finding]:
    """Tell what this version of the program has for a clinic's own copy."""
    try:
        found = news(folder, SHIPPED)
    except KioskError:  # it was no copy: nobody can tell what is new in it
        return
    if found:
        count = len(found.new) + len(found.newer) + len(found.both)
        yield Finding(
            "content.news",
            f"This version brings {count} files that {folder} has not, or has older:"
            f" it came with {found.since}.",
            "Tell who looks after the content: kiosk news",
        )


def _fonts(checked: Checked) -> Finding:
    """Hold the kiosk's fonts against the languages that it shows."""
    fonts = ASSETS / "fonts"
    if not signs_drawn(fonts):
        return Finding(
            "fonts.none",
            f"There is no font in {fonts}: words would be boxes, or look otherwise.",
            "Install the kiosk again.",
        )
    boxes = [one for one in checked.findings if one.rule == _BOXES]
    if boxes:
        places = ", ".join(str(one.place) for one in boxes[:_MOST])
        return Finding(
            "fonts.boxes",
            f"The fonts of the kiosk lack signs of the content: {len(boxes)} places,"
            f" such as {places}. Patients would see boxes.",
            f"Add a font that has them to {fonts}, or write it otherwise: kiosk check",
        )
    names = dict.fromkeys(one.language_name for one in checked.measures)
    return Finding("fonts.fine", f"The fonts have every sign of: {', '.join(names)}.")


def _signatures(library: Library, settings: Settings, today: date) -> Iterator[Finding]:
    if not settings.content.release:
        yield Finding(
            "signatures.off",
            "The kiosk shows pages that nobody has signed, and says that they are"
            " samples.",
            "Before patients use it: [content] release = true in settings.toml.",
        )
        return
    less, reasons = released(library, today, settings.content.signers)
    if less is None:
        yield Finding(
            "signatures.nothing",
            f"Patients see “Please ask staff”: nothing may be shown. {reasons[0]}",
            "Have pages signed; this tells how each stands: kiosk sign-off --status",
        )
        return
    yield _shown(less, reasons, settings)
    yield from _due(less, today)


def _shown(less: Library, reasons: tuple[str, ...], settings: Settings) -> Finding:
    pages = sum(len(edition.pages) for edition in less.editions.values())
    shown = f"{pages} pages are shown, in {', '.join(less.editions)}."
    if not reasons:
        return Finding("signatures.fine", f"{shown} Each is signed{_how(settings)}.")
    return Finding(
        "signatures.fewer",
        f"{shown} Others are not, for {len(reasons)} reasons. {reasons[0]}",
        "This tells how each page stands: kiosk sign-off --status",
    )


def _how(settings: Settings) -> str:
    """Say what the signatures are worth here."""
    if settings.content.signers:
        return ", and a key proves by whom"
    return " as a record: no key is asked for that proves by whom"


def _due(library: Library, today: date) -> Iterator[Finding]:
    due = [
        f"{edition.language}/{page}"
        for edition in library.editions.values()
        for page, standing in edition.standings.items()
        if page in edition.pages
        and not bars_of(standing, today)
        and stands_until(standing) <= today + SOON
    ]
    if due:
        yield Finding(
            "signatures.due",
            f"The review of {len(due)} pages is due within {SOON.days} days, such as"
            f" {', '.join(due[:_MOST])}. After that day they are no longer shown.",
            "Have them reviewed and signed: kiosk sign-off --status",
        )
