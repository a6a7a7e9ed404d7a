"""``kiosk sign-off``: a clinician approves the exact text of a page."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kiosk.cli.ground.command import (
    FINE,
    Commands,
    add_command,
    day_here,
    edition_in,
    today_here,
)
from kiosk.content.approval.day_states import (
    STATES,
    State,
    signer,
    stands_until,
    state_of,
)
from kiosk.content.model.dates import full_date
from kiosk.content.model.library import Edition, Page
from kiosk.content.model.standing import Standing
from kiosk.errors import KioskError, did_you_mean
from kiosk.settings.settings import ASSETS, Settings

if TYPE_CHECKING:
    from kiosk.content.approval.signatures import Signature
    from kiosk.content.loader import Compiled

_FROM_MEMORY = (
    "It states what nobody has found a source for yet ({facts}), so release mode"
    " still does not show it. To mend that: find a source for each, add it to"
    ' sources.toml, and in facts.toml name it and set status = "seen". Or take the'
    " sentence off the page. Then sign the page again."
)


class _Row(NamedTuple):
    """A page in the table of ``--status``."""

    page: str
    language: str
    state: State
    standing: Standing

    @property
    def cells(self) -> tuple[str, ...]:
        who = signer(self.standing)
        until = stands_until(self.standing).isoformat() if who else ""
        return self.page, self.language, self.state, until, who


def add(commands: Commands) -> None:
    text = "Record that a clinician approves the exact text of a page."
    sub = add_command(commands, "sign-off", sign_off, text)
    sub.add_argument("pages", nargs="*", metavar="PAGE", help="such as side-effects")
    sub.add_argument("--language", default="en", help="two letters (default: en)")
    sub.add_argument("--name", default="", help="the clinician who read the page")
    sub.add_argument("--role", default="", help="such as nurse or psychiatrist")
    until = "the last day it counts (default: the day its review is due)"
    sub.add_argument("--until", type=_day, metavar="DATE", help=until)
    status = "say of each page whether it is signed"
    sub.add_argument("--status", action="store_true", help=status)


def sign_off(options: argparse.Namespace, settings: Settings) -> int:
    """Sign pages that somebody has read, or say how all of them stand."""
    folder = Path(settings.content.folder)
    if options.status:
        today = day_here(settings)
        _print_status(_compiled(folder, today), today)
    else:
        _check_signer(options)
        today = _sure_day(settings)
        _sign(_judged(folder, today), options, today)
    return FINE


def _sure_day(settings: Settings) -> date:
    """Return what day it is, or raise where the clock is wrong: it would be signed."""
    today = today_here(settings)
    if today.fault:
        raise KioskError(f"Nothing was signed. {today.fault}")
    return today.day


def _compiled(folder: Path, today: date) -> Compiled:
    """Compile without the rules: how pages stand is told whatever these find."""
    from kiosk.content.loader import compile_content  # noqa: PLC0415  slow to import

    return compile_content(folder, assets=ASSETS, today=today)


def _judged(folder: Path, today: date) -> Compiled:
    """Compile, or raise with every error there is: what is refused, nobody signs."""
    from kiosk.checks.runner import check_content  # noqa: PLC0415  as above

    return check_content(folder, assets=ASSETS, today=today).judged()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"write a day such as 2027-05-22, not {text!r}"
        raise argparse.ArgumentTypeError(message) from None


def _check_signer(options: argparse.Namespace) -> None:
    if not options.pages:
        text = "Name the page to sign, such as side-effects, or write --status."
        raise KioskError(text)
    for key, example in (("name", '"Jane Doe"'), ("role", "nurse")):
        if not getattr(options, key).strip():
            text = f"Nobody has signed: say who approves it. Write --{key} {example}."
            raise KioskError(text)


def _sign(compiled: Compiled, options: argparse.Namespace, today: date) -> None:
    """Sign all the pages that are named, or none where one of them cannot be."""
    from kiosk.content.approval import signatures as signoff  # noqa: PLC0415  as above

    edition = edition_in(compiled.library, options.language)
    names = dict.fromkeys(name.removesuffix(".md") for name in options.pages)
    pages = [_page(edition, name) for name in names]
    for page in pages:
        _check_days(page, options.until, today)
    for page in pages:
        signature = _signature(compiled, edition, page, options, today)
        signoff.write_signature(compiled.folder / signoff.FILE, signature)
        _print_signed(page, signature, edition.standings[page.id])


def _signature(
    compiled: Compiled,
    edition: Edition,
    page: Page,
    options: argparse.Namespace,
    today: date,
) -> Signature:
    from kiosk.content.approval import signatures as signoff  # noqa: PLC0415  as above

    return signoff.Signature(
        page=page.id,
        language=edition.language,
        text=compiled.text_hash(edition.language, page.id),
        name=" ".join(options.name.split()),
        role=" ".join(options.role.split()),
        signed_on=today,
        until=options.until,
        english="" if edition.language == "en" else compiled.text_hash("en", page.id),
    )


def _page(edition: Edition, page_id: str) -> Page:
    if page_id in edition.standings:
        return edition.pages[page_id]
    hint = did_you_mean(page_id, edition.standings)
    place = f"{edition.language}/{page_id}"
    raise KioskError(f"There is no page {place!r} to sign.{hint}")


def _check_days(page: Page, until: date | None, today: date) -> None:
    due = page.review_by
    if due < today:
        text = f"The review of {page.id!r} was due on {full_date(due)}. Review it,"
        text += " write the new days into its header, then sign it."
        raise KioskError(text)
    if until and until < today:
        text = f"--until {until} is past. Name a day up to {due}, or leave it out."
        raise KioskError(text)
    if until and until > due:
        text = f"--until {until} is later than {due}, when the page is due for review."
        raise KioskError(f"{text} Name that day at the latest, or leave it out.")


def _print_signed(page: Page, signature: Signature, standing: Standing) -> None:
    place = f"{signature.language}/{page.id}"
    until = full_date(signature.until or page.review_by)
    print(f"Signed: “{page.title}” ({place}), text {signature.text[:12]},")
    print(f"by {signature.name}, {signature.role}. It counts until {until}.")
    print("Any change of its words, pictures, facts or clinic answers voids this.")
    if standing.memory:
        print(_FROM_MEMORY.format(facts=", ".join(standing.memory)))


def _print_status(compiled: Compiled, today: date) -> None:
    rows = list(_rows(compiled, today))
    _print_table([("page", "language", "state", "until", "who")], rows)
    count = Counter(row.state for row in rows)
    said = ", ".join(f"{count[state]} {state}" for state in STATES)
    print(f"\n{len(rows)} pages: {said}. A page that is not signed is a sample.")
    for row in rows:
        place = f"{row.language}/{row.page}"
        if row.standing.english_changed:
            print(f"{place}: the English page has changed since it was signed.")
        if row.standing.older_form:
            print(
                f"{place}: signed in an earlier form, which covered less: sign again."
            )
    for code in _drafts(rows):
        print(f"{code}: a draft. It needs a qualified medical translator, and signing.")
    _print_release(compiled, today)


def _drafts(rows: list[_Row]) -> list[str]:
    """Return the languages, but for English, with a page whose signature is none."""
    open_ = dict.fromkeys(row.language for row in rows if row.state != "signed")
    return [code for code in open_ if code != "en"]


def _print_release(compiled: Compiled, today: date) -> None:
    from kiosk.content.approval.release import released  # noqa: PLC0415  as above

    reasons = released(compiled.library, today).reasons
    print("\nIn release mode:")
    for reason in reasons or ("Everything is shown.",):
        print(f"- {reason}")


def _print_table(head: list[tuple[str, ...]], rows: list[_Row]) -> None:
    table = [*head, *(row.cells for row in rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for cells in table:
        padded = map(str.ljust, cells, widths)
        print("  ".join(padded).rstrip())


def _rows(compiled: Compiled, today: date) -> Iterator[_Row]:
    """Go through the pages in the order of their sections."""
    for language, edition in compiled.library.editions.items():
        for page in _in_order(edition):
            standing = edition.standings[page]
            yield _Row(page, language, state_of(standing, today), standing)


def _in_order(edition: Edition) -> tuple[str, ...]:
    pages = (page for section in edition.sections for page in section.pages)
    return tuple(page for page in pages if page in edition.standings)
