"""Runs the rules: over a content folder, or over a leaflet of any other make."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kiosk.checks.finders.must_tell import told_in
from kiosk.checks.looking import Looked, found_in, found_on, look_at
from kiosk.checks.subject.coverage_file import FILE as COVERAGE
from kiosk.checks.subject.coverage_file import Element, read_coverage
from kiosk.checks.subject.findings import ERROR, Checked, Finding
from kiosk.checks.subject.leaf import Leaf
from kiosk.checks.subject.leaflet import leaflet
from kiosk.checks.subject.must_tell_file import FILE as MUST_TELL
from kiosk.checks.subject.must_tell_file import MustTell, read_must_tell
from kiosk.checks.subject.shelf import Shelf
from kiosk.checks.subject.word_lists import WordLists, read_words
from kiosk.checks.suppressions import allowances_of, idle, sifted
from kiosk.content.cache import Earlier, Made
from kiosk.content.files.problems import Report, minding, raise_if_any
from kiosk.content.loader import Compiled, compile_content
from kiosk.content.tables.phrases_file import read_phrases
from kiosk.errors import ContentError, KioskError, Problem


def check_content(folder: Path, *, assets: Path, today: date) -> Checked:
    """Compile *folder* and hold it against every rule."""
    return Checker(folder, assets).check(today)


class Checker:
    """Checks one folder again and again; what has not changed is not looked at anew."""

    def __init__(self, folder: Path, assets: Path) -> None:
        self._folder, self._assets = folder, assets
        self._earlier = Earlier()
        self._looked: dict[Path, Looked] = {}

    def check(self, today: date) -> Checked:
        """Compile the folder and hold it against every rule."""
        try:
            with minding(self._folder):
                return self._judge(self._shelf(today))
        except ContentError as error:
            found = tuple(map(_unreadable, error.problems))
            return Checked(compiled=None, findings=found, today=today)

    def _shelf(self, today: date) -> Shelf:
        compiled = compile_content(
            self._folder, assets=self._assets, earlier=self._earlier
        )
        words, lists = _words_of(compiled), _lists_of(compiled)
        leaves = {path: one.leaf for path, one in self._looked.items()}
        return Shelf(compiled, words, today, *lists, leaves)

    def made(self, path: Path) -> Made | None:
        """Return what the compiler made of the page at *path*, as it was checked."""
        return self._earlier.made(path)

    def _judge(self, shelf: Shelf) -> Checked:
        looked = self._looked = {leaf.path: self._look(leaf) for leaf in shelf.leaves}
        found = [finding for one in looked.values() for finding in one.findings]
        kept, allowed = sifted(found, allowances_of(shelf))
        elsewhere = (found for leaf in shelf.others() for found in found_on(leaf))
        everything = {*kept, *elsewhere, *found_in(shelf), *idle(shelf, allowed)}
        return Checked(
            compiled=shelf.compiled,
            findings=tuple(sorted(everything)),
            allowed=tuple(sorted(allowed)),
            measures=tuple(one.measure for one in looked.values()),
            told=told_in(shelf),
            today=shelf.today,
        )

    def _look(self, leaf: Leaf) -> Looked:
        before = self._looked.get(leaf.path)
        return before if before and before.leaf is leaf else look_at(leaf)


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
        measures=(one.measure,),
        today=today,
    )


def _words_of(compiled: Compiled) -> dict[str, WordLists]:
    """Read the word lists of every language, or raise with what is wrong in them."""
    paths = {
        one.code: compiled.folder / f"words.{one.code}.toml"
        for one in compiled.languages
    }
    reports = {code: Report(path) for code, path in paths.items()}
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
    known = compiled.shared.facts or {}, compiled.languages[0].files
    coverage = read_coverage(reports[0], *known)
    must_tell = read_must_tell(reports[1], *known)
    raise_if_any(reports)
    return coverage, must_tell


def _unreadable(problem: Problem) -> Finding:
    return Finding(problem.path, problem.line, 0, "S1", ERROR, problem.text, "")
