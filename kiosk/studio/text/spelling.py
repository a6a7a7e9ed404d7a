"""Spelling, in a thread: lists are loaded and lines looked through, unhurried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.content.files.atomic import write_file
from kiosk.studio.text.marks import SPELLING, Mark
from kiosk.studio.text.mends import Mend
from kiosk.studio.text.speller import Misspelled, Speller


class Spelling(QObject):
    """Looks through texts of any language; the clinic's own are beside *draft*."""

    found = Signal(str, object)
    """In the text that was asked about under this name, these Marks."""

    def __init__(self, draft: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._spellers: dict[str, Speller] = {}
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spelling")
        self._newest: dict[str, int] = {}
        self._ended = False

    def look(self, name: str, language: str, text: str) -> None:
        """Look through *text*; ``found`` tells, unless it is asked anew before."""
        if self._ended:
            return
        number = self._newest[name] = self._newest.get(name, 0) + 1
        self._pool.submit(self._look, name, language, text, number)

    def _look(self, name: str, language: str, text: str, number: int) -> None:
        speller = self._speller(language)
        if self._newest[name] == number and not self._ended:
            self.found.emit(name, [*_marks(speller, text.split("\n"))])

    def _speller(self, language: str) -> Speller:
        if language not in self._spellers:
            speller = self._spellers[language] = Speller(language)
            speller.learn(_texts([self._list(language), self._glossary(language)]))
            speller.learn(_texts([self._draft / "clinic.toml"]))
        return self._spellers[language]

    def add(self, word: str, language: str) -> None:
        """Take *word* for right from now on, on every machine with this content."""
        path = self._list(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = path.read_text("utf-8").splitlines() if path.is_file() else []
        words = "\n".join(sorted({*lines, word}, key=str.casefold))
        write_file(path, f"{words}\n".encode())
        self._pool.submit(self._learn, word, language)

    def _learn(self, word: str, language: str) -> None:
        self._speller(language).learn([word])

    def _list(self, language: str) -> Path:
        return self._draft.parent / f"words.{language}.txt"

    def _glossary(self, language: str) -> Path:
        return self._draft / f"glossary.{language}.md"

    def end(self) -> None:
        """Look no more; what goes on is waited for."""
        self._ended = True
        self._pool.shutdown(wait=True, cancel_futures=True)


def _texts(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        if path.is_file():
            yield path.read_text("utf-8", errors="ignore")


def _marks(speller: Speller, lines: list[str]) -> Iterator[Mark]:
    """Mark the words of a page below its header."""
    fences = [n for n, line in enumerate(lines) if line.strip() == "---"]
    start = fences[1] + 1 if len(fences) > 1 else len(lines)
    for number in range(start, len(lines)):
        for wrong in speller.wrong_in(lines[number]):
            yield _mark(number + 1, wrong, speller.meant(wrong.word))


def _mark(line: int, wrong: Misspelled, meant: tuple[str, ...]) -> Mark:
    mends = [_mend(wrong, one) for one in meant]
    words = f"“{wrong.word}” is in no list of words."
    if meant:
        words += f" Did you mean “{meant[0]}”?"
    return Mark(
        line,
        wrong.start,
        wrong.end,
        SPELLING,
        words,
        mends[0] if mends else None,
        tuple(mends[1:]),
        wrong.word,
    )


def _mend(wrong: Misspelled, meant: str) -> Mend:
    return Mend(wrong.start, wrong.word, meant, f"Did you mean “{meant}”?")
