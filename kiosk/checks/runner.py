"""Runs the rules: over a content folder, or over a leaflet of any other make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from kiosk.checks.finders.must_tell import told_in
from kiosk.checks.looking import Looked, found_among, found_in, found_on, look_at
from kiosk.checks.rules.trust import ANSWER_RULES
from kiosk.checks.subject.coverage_file import FILE as COVERAGE
from kiosk.checks.subject.coverage_file import Element, read_coverage
from kiosk.checks.subject.findings import ERROR, Checked, Finding, finding_of
from kiosk.checks.subject.leaf import Leaf
from kiosk.checks.subject.leaflet import leaflet
from kiosk.checks.subject.must_tell_file import FILE as MUST_TELL
from kiosk.checks.subject.must_tell_file import MustTell, read_must_tell
from kiosk.checks.subject.outlook import Outlook
from kiosk.checks.subject.shelf import Shelf
from kiosk.checks.subject.word_lists import WordLists, read_words
from kiosk.checks.suppressions import allowances_of, idle, sifted
from kiosk.checks.what_shows import spoiled_in, what_shows
from kiosk.content.cache import Earlier, Made
from kiosk.content.files.folder import keep_inside
from kiosk.content.files.problems import Report, minding, raise_if_any
from kiosk.content.loader import Compiled, compile_each
from kiosk.content.partial import without_errors
from kiosk.content.tables.phrases_file import read_phrases
from kiosk.errors import ContentError, KioskError, Problem
from kiosk.steps import Progress, Steps, untold


def check_content(
    folder: Path,
    *,
    assets: Path,
    today: date,
    last: Path | None = None,
    progress: Progress = untold,
) -> Checked:
    """Compile *folder* and hold it against every rule.

    *last* is the snapshot of what the kiosk shows now: see Checked.outlook.
    """
    return Checker(folder, assets, progress).check(today, last)


class Checker:
    """Checks one folder again and again; what has not changed is not looked at anew."""

    def __init__(self, folder: Path, assets: Path, progress: Progress = untold) -> None:
        self._folder, self._assets = folder, assets
        self._earlier, self._progress = Earlier(), progress
        self._looked: dict[Path, Looked] = {}

    def check(self, today: date, last: Path | None = None) -> Checked:
        """Compile the folder and hold it against every rule."""
        problems: tuple[Problem, ...] = ()
        self._earlier.step = Steps(self._progress, _steps_in(self._folder))
        try:
            with minding(self._folder):
                whole = compile_each(
                    self._folder,
                    assets=self._assets,
                    earlier=self._earlier,
                    today=today,
                )
                problems = whole.problems
                return self._judge(self._shelf(_readable(whole), today), last)
        except ContentError as error:
            held = _held({*problems, *error.problems}, error.problems, today)
            return _with(held, self._left())

    def _shelf(self, compiled: Compiled, today: date) -> Shelf:
        words, lists = _words_of(compiled), _lists_of(compiled)
        leaves = {path: one.leaf for path, one in self._looked.items()}
        return Shelf(compiled, words, today, *lists, leaves)

    def made(self, path: Path) -> Made | None:
        """Return what the compiler made of the page at *path*, as it was checked."""
        return self._earlier.made(path)

    def _judge(self, shelf: Shelf, last: Path | None) -> Checked:
        shelf.decoding  # noqa: B018  it goes on beside all that follows
        looked = self._looked = {leaf.path: self._look(leaf) for leaf in shelf.leaves}
        found = [finding for one in looked.values() for finding in one.findings]
        kept, allowed = sifted(found, allowances_of(shelf))
        elsewhere = [found for leaf in shelf.others() for found in found_on(leaf)]
        problems = map(finding_of, shelf.compiled.problems)
        each = [*problems, *kept, *elsewhere, *idle(shelf, allowed)]
        checked = Checked(
            compiled=shelf.compiled,
            findings=tuple(sorted({*each, *self._left()})),
            allowed=tuple(sorted(allowed)),
            measures=tuple(one.measure for one in looked.values() if one.measure),
            today=shelf.today,
        )
        return _with_outlook(_with_whole(checked, shelf), shelf, each, last)

    def _left(self) -> Iterator[Finding]:
        return found_among(self._folder, self._assets / "pictures")

    def _look(self, leaf: Leaf) -> Looked:
        self._earlier.step()
        before = self._looked.get(leaf.path)
        return before if before and before.leaf is leaf else look_at(leaf)


def _steps_in(folder: Path) -> int:
    """Count what is to be done: each page is read, compiled, and looked at."""
    return 3 * sum(1 for _ in folder.glob("[a-z][a-z]/*.md"))


def judge_answers(compiled: Compiled, today: date) -> tuple[Finding, ...]:
    """Hold the clinic's answers against their rules, whatever the pages are like."""
    shelf = Shelf(compiled, _words_of(compiled), today)
    return tuple(sorted(found_in(shelf, rules=ANSWER_RULES)))


def check_leaflet(
    path: Path, *, words_folder: Path, language: str, today: date
) -> Checked:
    """Hold a leaflet against the rules of language, with a content folder's words.

    Its first line is taken for its title.
    """
    report = Report(words_folder / f"words.{language}.toml")
    if not report.path.exists():
        text = f"There is no list of words for {language!r}: {report.path}."
        raise KioskError(text)
    said = Report(words_folder / f"phrases.{language}.toml")
    keep_inside([report, said], words_folder)
    words, phrases = read_words(report), read_phrases(said, language)
    raise_if_any([report, said])
    with minding(path):
        leaf = leaflet(
            path, language=language, words=words, phrases=phrases, today=today
        )
    one = look_at(leaf)
    return Checked(
        compiled=None,
        findings=tuple(sorted(one.findings)),
        measures=(one.measure,) if one.measure else (),
        today=today,
    )


def _words_of(compiled: Compiled) -> dict[str, WordLists]:
    """Read the word lists of every language, or raise with what is wrong in them."""
    paths = {
        one.code: compiled.folder / f"words.{one.code}.toml"
        for one in compiled.languages
    }
    reports = {code: Report(path) for code, path in paths.items()}
    keep_inside(reports.values(), compiled.folder)
    words: dict[str, WordLists] = {
        code: read_words(report) for code, report in reports.items()
    }
    raise_if_any(reports.values())
    return words


def _lists_of(
    compiled: Compiled,
) -> tuple[tuple[Element, ...], tuple[MustTell, ...] | None]:
    """Read what pages have to tell, or raise with what is wrong in the two files."""
    reports = [Report(compiled.folder / name) for name in (COVERAGE, MUST_TELL)]
    keep_inside(reports, compiled.folder)
    known = compiled.shared.facts or {}, compiled.languages[0].files
    coverage = read_coverage(reports[0], *known)
    must_tell = read_must_tell(reports[1], *known)
    raise_if_any(reports)
    return coverage, must_tell


def _with(checked: Checked, more: Iterable[Finding]) -> Checked:
    return replace(checked, findings=tuple(sorted({*checked.findings, *more})))


def _with_whole(checked: Checked, shelf: Shelf) -> Checked:
    """Add what rules for all the content find; without some pages, they cannot say."""
    if shelf.compiled.problems:
        return replace(checked, compiled=None)
    return replace(_with(checked, found_in(shelf)), told=told_in(shelf))


def _with_outlook(
    checked: Checked, shelf: Shelf, found: Sequence[Finding], last: Path | None
) -> Checked:
    """Say what a kiosk would show, if there are errors: those *found* on each file."""
    if not checked.errors:
        return checked
    errors = [one for one in found if one.level == ERROR]
    return replace(checked, outlook=what_shows(shelf, errors, last))


def _readable(compiled: Compiled) -> Compiled:
    """Return *compiled* without its bad pages; raise with what is bad elsewhere."""
    spoiled = spoiled_in(compiled, (one.path for one in compiled.problems))
    if spoiled.elsewhere:
        elsewhere = (p for p in compiled.problems if p.path in spoiled.elsewhere)
        raise ContentError(elsewhere)
    return without_errors(compiled, spoiled.pages, None).compiled


def _held(
    problems: Iterable[Problem], holding: Iterable[Problem], today: date
) -> Checked:
    """Return what is told of content that cannot be judged: what is *holding* it."""
    found = tuple(map(finding_of, sorted(problems)))
    files = dict.fromkeys(str(problem.path) for problem in holding)
    held = Outlook(held=tuple(files))
    return Checked(compiled=None, findings=found, today=today, outlook=held)
