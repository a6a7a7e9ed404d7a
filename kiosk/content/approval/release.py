"""Release mode: only what a clinician has approved is shown."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from msgspec.structs import replace

from kiosk.content.approval.day_states import bars_of, state_of
from kiosk.content.approval.proofs import is_known
from kiosk.content.model.editions import showing
from kiosk.content.model.library import Edition, Library
from kiosk.content.tables.required_answers import (
    Samples,
    missing_answers,
    sample_answers,
    samples_in,
)
from kiosk.known_pages import HELP_PAGE

_SIGN = (
    "Let a clinician read each of them, then: kiosk sign-off PAGE --language {language}"
    ' --name "…" --role "…".'
)
_UNSIGNED = f"Nobody has signed them. {_SIGN}"
_VOID = f"They have changed since they were signed. {_SIGN}"
_OLDER_FORM = (
    "They were signed in an earlier form, which covered neither their pictures nor"
    f" what the kiosk says among their words. {_SIGN}"
)
_UNPROVEN = (
    "They are signed, but no key proves by whom, and the settings of this machine ask"
    " for that: [content.signers]. Whoever signed them, or another with a key there,"
    " signs them again: kiosk sign-off PAGE --language {language}"
    ' --name "…" --role "…" --key FILE.'
)
_OVERDUE = (
    "Their review is overdue, or the time they were signed for is over. Review them,"
    f" and write the new days into their headers. {_SIGN}"
)
_MEMORY = (
    "They state what nobody has found a source for yet: {facts}. Find one for each,"
    ' add it to sources.toml, and in facts.toml name it and set status = "seen". Or'
    " take the sentence off the page, not its braces alone, and sign the page again."
)
_BORROWED = (
    "They are in English alone, and each language is judged by itself. Translate them,"
    " then let a clinician sign them."
)
_HELP_LATE = (
    "{page} is still shown, though its review is overdue or the time it was signed for"
    " is over: Help must not be missing. Review it today, write the new days into its"
    " header, and sign it."
)
_NO_HELP = (
    "Nothing is shown in {language!r} before {page} may be: nobody could get help."
)
_NO_WALK = (
    "Nothing is shown in {language!r}: no page of the walk may be. See 'walk' in"
    " order.toml, and 'kiosk sign-off --status'."
)
_NO_ANSWERS = (
    "Nothing is shown in {language!r}: clinic.toml has no answer for {names}. Patients"
    " rely on each of them. Write the clinic's own answers."
)
_SAMPLES = (
    "Nothing is shown in {language!r}: clinic.toml still has the answers of a clinic"
    " that is made up, for {names}. Write the clinic's own in this language; where its"
    " rule is the same, say it in other words."
)


NOBODY: Mapping[str, str] = MappingProxyType({})
"""No settings name whose keys count: then a record does."""


class Release(NamedTuple):
    """What may be shown (None: nothing), and *reasons*: what is not, and why."""

    library: Library | None
    reasons: tuple[str, ...]


class _Kept(NamedTuple):
    """The pages of one language by what becomes of them."""

    shown: tuple[str, ...]
    unsigned: tuple[str, ...]
    void: tuple[str, ...]
    overdue: tuple[str, ...]
    unproven: tuple[str, ...]
    memory: tuple[str, ...]


def released(
    library: Library, today: date, signers: Mapping[str, str] = NOBODY
) -> Release:
    """Return what may be shown on the day *today*; no page is read for it.

    Where there are *signers*, the public part of each one's key by the name, only what
    one of them has signed with that key counts as signed.
    """
    editions: dict[str, Edition] = {}
    reasons: list[str] = []
    samples = samples_in(one.phrases for one in library.editions.values())
    for language, edition in library.editions.items():
        kept = _sorted(edition, today, signers)
        why_not = tuple(_why_nothing(edition, kept, samples))
        reasons += [*why_not, *_why_less(edition, kept, today)]
        if not why_not:
            words = {page: one.words for page, one in edition.standings.items()}
            editions[language] = showing(edition, {*kept.shown}, words.__getitem__)
    less = replace(library, editions=editions) if editions else None
    return Release(less, tuple(reasons))


def _sorted(edition: Edition, today: date, signers: Mapping[str, str]) -> _Kept:
    """Sort the pages by the worst that keeps each from patients.

    Help stays when it is overdue: it must not be missing.
    """
    pages: dict[str, list[str]] = {field: [] for field in _Kept._fields}
    for page in (one for one in edition.pages if one not in edition.borrowed):
        standing = edition.standings.get(page)
        bars = bars_of(standing, today)
        told: list[str] = [one for one in bars if page != HELP_PAGE or one != "overdue"]
        if standing and standing.signed and signers and not is_known(standing, signers):
            told.append("unproven")
        pages[told[0] if told else "shown"].append(page)
    return _Kept(**{name: tuple(found) for name, found in pages.items()})


def _why_nothing(edition: Edition, kept: _Kept, samples: Samples) -> Iterator[str]:
    language = edition.language
    if names := missing_answers(edition.clinic, edition.routes):
        yield _NO_ANSWERS.format(language=language, names=", ".join(names))
    if names := sample_answers(edition.clinic, edition.routes, samples):
        yield _SAMPLES.format(language=language, names=", ".join(names))
    if HELP_PAGE not in kept.shown:
        yield _NO_HELP.format(language=language, page=f"{language}/{HELP_PAGE}")
    if not {*edition.walk}.intersection(kept.shown):
        yield _NO_WALK.format(language=language)


def _why_less(edition: Edition, kept: _Kept, today: date) -> Iterator[str]:
    yield from _not_shown(edition, kept.unsigned, _UNSIGNED)
    older = [page for page in kept.void if edition.standings[page].older_form]
    changed = [page for page in kept.void if page not in older]
    yield from _not_shown(edition, changed, _VOID)
    yield from _not_shown(edition, older, _OLDER_FORM)
    yield from _not_shown(edition, kept.overdue, _OVERDUE)
    yield from _not_shown(edition, kept.unproven, _UNPROVEN)
    facts = (edition.standings[page].memory for page in kept.memory)
    named = ", ".join(dict.fromkeys(fact for some in facts for fact in some))
    yield from _not_shown(edition, kept.memory, _MEMORY.format(facts=named))
    yield from _not_shown(edition, sorted(edition.borrowed), _BORROWED)
    is_late = state_of(edition.standings.get(HELP_PAGE), today) == "overdue"
    if is_late and HELP_PAGE in kept.shown:
        yield _HELP_LATE.format(page=f"{edition.language}/{HELP_PAGE}")


def _not_shown(edition: Edition, pages: Collection[str], why: str) -> Iterator[str]:
    if pages:
        names = ", ".join(f"{edition.language}/{page}" for page in pages)
        said = why.format(language=edition.language)
        yield f"Not shown: {names}. {said}"
