"""What the report says of one page, its sheet; and where each thing owed is told."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kiosk.checks.reporters.human_checks import HumanCheck, checks_of
from kiosk.checks.reporters.wording import counted, near
from kiosk.checks.subject.findings import (
    ADVICE,
    ERROR,
    WARNING,
    Allowed,
    Checked,
    Finding,
    Measure,
    Told,
    worst_first,
)
from kiosk.content.approval.day_states import signer
from kiosk.content.files.picture_files import files_of
from kiosk.content.model.dates import full_date
from kiosk.content.model.dropped_words import Stretch, source_line
from kiosk.content.model.library import Page
from kiosk.content.model.standing import Standing
from kiosk.content.model.text import plain_words

_STANDINGS = {
    "signed": "Signed off",
    "unsigned": "Not signed off",
    "void": "Void: changed since it was signed",
    "overdue": "Overdue for review",
}

_KINDS = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
}


class Duty(NamedTuple):
    """What a patient must be told, and *places*: for each language, where it is."""

    asks: str
    standard: str
    places: tuple[tuple[str, str], ...]


class FactRow(NamedTuple):
    """A fact: its *plain* words, and the source's line with what they leave out."""

    id: str
    plain: str
    precise: tuple[Stretch, ...]


class Sheet(NamedTuple):
    """One page as the report shows it.

    *place* is its file, *picture* its picture as a data address, or "".  *reading*
    is how hard it is to read, in short.
    """

    anchor: str
    measure: Measure
    place: str
    message: str
    picture: str
    reading: str
    standing: str
    figures: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]
    allowed: tuple[Allowed, ...]
    checks: tuple[HumanCheck, ...]
    facts: tuple[FactRow, ...]

    def count(self, level: str) -> int:
        return sum(finding.level == level for finding in self.findings)

    @property
    def counts(self) -> tuple[int, ...]:
        """Errors, warnings, advice."""
        return tuple(self.count(level) for level in (ERROR, WARNING, ADVICE))


def sheets_of(checked: Checked, *, home: Path) -> Iterator[Sheet]:
    """Make a sheet of each page, in the order the kiosk has them."""
    for number, measure in enumerate(_in_order(checked), 1):
        page, standing = _compiled(checked, measure)
        yield Sheet(
            anchor=f"page-{number}",
            measure=measure,
            place=near(measure.path, home),
            message=plain_words(page.message.markup) if page else "",
            picture=_picture(measure.picture, checked),
            reading=_reading(measure),
            standing=_STANDINGS[measure.standing],
            figures=(
                *(_of_page(measure, standing) if standing else ()),
                *_of_words(measure),
            ),
            findings=_at(measure.path, checked.findings),
            allowed=tuple(a for a in checked.allowed if a.finding.path == measure.path),
            checks=checks_of(measure, page),
            facts=tuple(_facts(checked, page)),
        )


def duties_of(checked: Checked, *, home: Path) -> Iterator[Duty]:
    """Go through what a patient must be told, as the file has it."""
    by_name: dict[str, list[Told]] = {}
    for told in checked.told:
        by_name.setdefault(told.name, []).append(told)
    for first, *others in by_name.values():
        places = tuple((one.language, _where(one, home)) for one in (first, *others))
        yield Duty(first.asks, first.standard, places)


def _where(told: Told, home: Path) -> str:
    places = (f"{near(path, home)}:{line}" for path, line in told.places)
    return ", ".join(places) or "nowhere"


def _facts(checked: Checked, page: Page | None) -> Iterator[FactRow]:
    known = (checked.compiled.shared.facts if checked.compiled else None) or {}
    for name in page.facts if page else ():
        if name in known:
            yield FactRow(name, known[name].plain, source_line(known[name]))


def _in_order(checked: Checked) -> Sequence[Measure]:
    """Put the pages of each language in the order of its topics."""
    if checked.library is None:
        return checked.measures
    pages = [
        (code, page)
        for code, edition in checked.library.editions.items()
        for section in edition.sections
        for page in section.pages
    ]
    order = {page: number for number, page in enumerate(pages)}
    return sorted(checked.measures, key=lambda one: order[one.language, one.page])


def _at(path: Path, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(worst_first(found for found in findings if found.path == path))


def _compiled(
    checked: Checked, measure: Measure
) -> tuple[Page | None, Standing | None]:
    """Return the page itself and how it stands; a leaflet of another make has none."""
    if checked.library is None:
        return None, None
    edition = checked.library.editions[measure.language]
    return edition.pages[measure.page], edition.standings[measure.page]


def _picture(name: str, checked: Checked) -> str:
    """Return the picture as a data address: in an ``img`` no drawing runs a script."""
    kind, file = _KINDS.get(Path(name).suffix), files_of(name)[0]
    pictures = checked.library.pictures if checked.library else {}
    if not kind or file not in pictures:
        return ""
    return f"data:{kind};base64,{b64encode(pictures[file]).decode()}"


def _reading(measure: Measure) -> str:
    if measure.inflesz is not None:
        return f"INFLESZ {measure.inflesz:.0f}"
    return "–" if measure.grade is None else f"Grade {measure.grade:.1f}"


def _of_words(measure: Measure) -> Iterator[tuple[str, str]]:
    smog = "" if measure.smog is None else f", SMOG {measure.smog:.1f}"
    yield "Readability", f"{_reading(measure)}{smog}"
    yield "Words in view", f"{measure.words}"
    mean = f"{measure.words_per_sentence:.1f} words on average"
    yield "Sentences in all", f"{measure.sentences}, of {mean}"
    yield "Words of 3 syllables or more", _share(measure.hard)
    yield "Sentences in the passive voice", _share(measure.passive)
    yield "Rules kept", f"{measure.kept} of {measure.asked}"


def _of_page(measure: Measure, standing: Standing) -> Iterator[tuple[str, str]]:
    yield "Sign-off", f"{_STANDINGS[measure.standing]}{_signer(standing)}"
    due = f"next due {full_date(measure.review_by)}"
    yield "Last reviewed", f"{full_date(measure.reviewed)}, {due}"
    words = balance(measure.harm_words, measure.benefit_words)
    yield "Words on harms, and on benefits", words
    sources = counted(measure.sources, "source")
    yield "Stands on", f"{counted(measure.facts, 'fact')}, {sources}"


def balance(harm: int, benefit: int) -> str:
    """Return such as "120 and 100 (1.2 to 1)"."""
    ratio = f" ({harm / benefit:.1f} to 1)" if benefit else ""
    return f"{harm} and {benefit}{ratio}"


def _signer(standing: Standing) -> str:
    if not standing.signed_on:
        return ""
    until = f", until {full_date(standing.until)}" if standing.until else ""
    return f": {signer(standing)}, on {full_date(standing.signed_on)}{until}"


def _share(share: float) -> str:
    return f"{100 * share:.0f} out of 100"
