"""What ``kiosk sign-off`` says of signatures: how all stand, and what has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kiosk.cli.ground.command import tell
from kiosk.content.approval.day_states import (
    STATES,
    State,
    signer,
    stands_until,
    state_of,
)
from kiosk.content.approval.proofs import is_known
from kiosk.content.model.dates import full_date
from kiosk.content.model.library import Edition
from kiosk.content.model.standing import Standing

if TYPE_CHECKING:
    from kiosk.authoring.signing.sign import Shown
    from kiosk.authoring.signing.since import Change, Since
    from kiosk.content.loader import Compiled

_SIGNS = {"kept": " ", "gone": "-", "new": "+"}


class _Row(NamedTuple):
    """A page in the table of ``--status``; *worth* is what its signature is."""

    page: str
    language: str
    state: State
    standing: Standing
    worth: str

    @property
    def cells(self) -> tuple[str, ...]:
        who = signer(self.standing)
        until = stands_until(self.standing).isoformat() if who else ""
        return self.page, self.language, self.state, until, self.worth, who

    @property
    def place(self) -> str:
        return f"{self.language}/{self.page}"


def print_status(
    compiled: Compiled, today: date, signers: Mapping[str, str], *, release: bool
) -> None:
    """Say how each page stands, and what would be shown in release mode."""
    rows = list(_rows(compiled, today, signers))
    _print_table([("page", "language", "state", "until", "as", "who")], rows)
    count = Counter(row.state for row in rows)
    said = ", ".join(f"{count[state]} {state}" for state in STATES)
    print(f"\n{len(rows)} pages: {said}. A page that is not signed is a sample.")
    _print_worth(rows, signers, release=release)
    for row in rows:
        _print_changes(compiled, row)
    for code in _drafts(rows):
        print(f"{code}: a draft. It needs a qualified medical translator, and signing.")
    _print_release(compiled, today, signers)


def _print_worth(
    rows: list[_Row], signers: Mapping[str, str], *, release: bool
) -> None:
    count = Counter(row.worth for row in rows if row.state == "signed")
    if count["record"]:
        print(f"{count['record']} are signed as a record: anybody could have written")
        print("it. With --key it is a proof, where settings say whose key that is.")
    if others := count["other key"] + count["with a key"]:
        print(f"{others} are signed with a key that is not in the settings of this")
        print("machine under that name, [content.signers]: here it proves nothing.")
    if signers and not release:
        print("Proofs are asked for in release mode alone, and it is off here.")


def _print_changes(compiled: Compiled, row: _Row) -> None:
    standing = row.standing
    if standing.english_changed:
        print(f"{row.place}: the English page has changed since it was signed.")
    if standing.older_form:
        text = "signed in an earlier form, which covered less: sign again."
        print(f"{row.place}: {text}")
    elif standing.void:
        from kiosk.authoring.signing.since import since_signed  # noqa: PLC0415  some are

        if since := since_signed(compiled, row.language, row.page):
            print(f"{row.place}: {', '.join(since.kinds)} changed since it was signed.")
            tell(f"  To see it: kiosk sign-off --compare {row.place}")


def print_comparison(since: Since | None, shown: Shown) -> None:
    """Say what has changed on a page since it was signed, line by line."""
    if since is None:
        print(f"{shown.place}: what was signed is not kept, so nothing is compared.")
        print("It is from the next time on that it is signed.")
        return
    signature = since.signature
    day = full_date(signature.signed_on)
    who = f"{signature.name}, {signature.role}, signed it on {day}"
    if not since.kinds:
        print(f"{shown.place}: nothing has changed since {who}.")
        return
    print(f"{shown.place}: changed since {who}: {', '.join(since.kinds)}.")
    for line in _near_changes(since.lines):
        print(line)
    print()


def _near_changes(lines: tuple[Change, ...]) -> Iterator[str]:
    """Go through what has changed, with one line before and after that has not."""
    changed = [number for number, line in enumerate(lines) if line.fate != "kept"]
    near = {number + step for number in changed for step in (-1, 0, 1)}
    last = -1
    for number, line in enumerate(lines):
        if number in near:
            if number > last + 1:
                yield "  …"
            what = "" if line.what == "words" else f"({line.what}) "
            yield f"{_SIGNS[line.fate]} {what}{line.text}"
            last = number


def _drafts(rows: list[_Row]) -> list[str]:
    """Return the languages, but for English, with a page whose signature is none."""
    open_ = dict.fromkeys(row.language for row in rows if row.state != "signed")
    return [code for code in open_ if code != "en"]


def _print_release(compiled: Compiled, today: date, signers: Mapping[str, str]) -> None:
    from kiosk.content.approval.release import released  # noqa: PLC0415  slow to import

    reasons = released(compiled.library, today, signers).reasons
    print("\nIn release mode:")
    for reason in reasons or ("Everything is shown.",):
        tell(f"- {reason}")


def _print_table(head: list[tuple[str, ...]], rows: list[_Row]) -> None:
    table = [*head, *(row.cells for row in rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for cells in table:
        padded = map(str.ljust, cells, widths)
        print("  ".join(padded).rstrip())


def _rows(
    compiled: Compiled, today: date, signers: Mapping[str, str]
) -> Iterator[_Row]:
    """Go through the pages in the order of their sections."""
    for language, edition in compiled.library.editions.items():
        for page in _in_order(edition):
            standing = edition.standings[page]
            worth = _worth(standing, signers)
            yield _Row(page, language, state_of(standing, today), standing, worth)


def _worth(standing: Standing, signers: Mapping[str, str]) -> str:
    if not standing.signed:
        return ""
    if not standing.key:
        return "record"
    if not signers:
        return "with a key"
    return "proof" if is_known(standing, signers) else "other key"


def _in_order(edition: Edition) -> tuple[str, ...]:
    pages = (page for section in edition.sections for page in section.pages)
    return tuple(page for page in pages if page in edition.standings)
