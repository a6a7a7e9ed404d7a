"""How each page stands with those who sign, in words.  No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk.authoring.signing.since import since_signed
from kiosk.checks.subject.findings import ERROR, Finding
from kiosk.content.approval.day_states import (
    State,
    signer,
    stands_until,
    state_of,
)
from kiosk.content.approval.proofs import is_known
from kiosk.content.loader import Compiled
from kiosk.content.model.dates import full_date
from kiosk.content.model.library import Edition
from kiosk.content.model.standing import Standing


class SignRow(NamedTuple):
    """A page in one language: its *state*, and all that is told of it.

    *fault* is why nobody can sign it now; "" is that one can.
    """

    language: str
    page: str
    title: str
    state: State
    words: str
    fault: str

    @property
    def place(self) -> tuple[str, str]:
        return self.language, self.page


class Asked(NamedTuple):
    """What the rows are worked out from; *signers* are whose keys prove something."""

    compiled: Compiled
    findings: tuple[Finding, ...]
    signers: Mapping[str, str]
    today: date


def sign_rows(asked: Asked) -> Iterator[SignRow]:
    """Go through all pages, language by language, in the order of their topics."""
    for code, edition in asked.compiled.library.editions.items():
        for page in in_order(edition):
            title, standing = edition.pages[page].title, edition.standings[page]
            state = state_of(standing, asked.today)
            words = " ".join(_told(asked, code, page, standing))
            fault = fault_of(asked.compiled, asked.findings, f"{code}/{page}.md")
            yield SignRow(code, page, title, state, words, fault)


def in_order(edition: Edition) -> tuple[str, ...]:
    """Return the pages that can be signed; those that are in no topic come last."""
    placed = [page for section in edition.sections for page in section.pages]
    every = dict.fromkeys((*placed, *edition.standings))
    return tuple(page for page in every if page in edition.standings)


def fault_of(compiled: Compiled, findings: tuple[Finding, ...], name: str) -> str:
    """Say what has to be mended before the page of this *name* can be signed."""
    folder = compiled.folder
    for path, line, text in _faults(compiled, findings):
        if path == folder / name or path.parent == folder:
            place = f"line {line}: " if line else ""
            where = "" if path == folder / name else f"{path.name}, "
            return f"{where}{place}{text}"
    return ""


def _faults(
    compiled: Compiled, findings: tuple[Finding, ...]
) -> Iterator[tuple[Path, int, str]]:
    yield from ((one.path, one.line, one.text) for one in compiled.problems)
    yield from ((f.path, f.line, f.found) for f in findings if f.level == ERROR)


def _told(asked: Asked, code: str, page: str, standing: Standing) -> Iterator[str]:
    yield _of_signature(asked, code, page, standing)
    if standing.signed and not standing.void:
        yield _worth(standing, asked.signers)
    if standing.english_changed:
        yield "The English page has changed since."
    if standing.review_by < asked.today:
        yield (
            f"Its review was due on {full_date(standing.review_by)}: review it, and"
            " write the new days into its header. Then it can be signed."
        )
    if standing.memory:
        facts = ", ".join(standing.memory)
        yield (
            f"From memory, no source yet: {facts}. In release mode patients do not see"
            " it before there is one, signed or not."
        )


def _of_signature(asked: Asked, code: str, page: str, standing: Standing) -> str:
    if not standing.signed:
        return "Nobody has signed it."
    who = signer(standing)
    if standing.older_form:
        return f"Signed by {who}, in an earlier form that covered less: sign it again."
    if standing.void:
        return f"Changed since {who} signed it{_kinds(asked.compiled, code, page)}."
    until = stands_until(standing)
    ended = "It counted" if until < asked.today else "It counts"
    return f"Signed by {who}. {ended} until {full_date(until)}."


def _kinds(compiled: Compiled, code: str, page: str) -> str:
    since = since_signed(compiled, code, page)
    return f": {', '.join(since.kinds)}" if since and since.kinds else ""


def _worth(standing: Standing, signers: Mapping[str, str]) -> str:
    if not standing.key:
        return "It is a record."
    if not signers:
        return "It has a key behind it."
    if is_known(standing, signers):
        return "It is a proof."
    return "It has a key behind it that this machine’s settings do not know."
