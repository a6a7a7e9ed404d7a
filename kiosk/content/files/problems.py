"""Where the Problems of one file gather while it is read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk.errors import ContentError, Problem, did_you_mean

MOST_PROBLEMS = 100
"""Told of one file.  Nobody mends more in one go, and guesses cost time."""


class Report:
    """Takes down what is wrong with the file at *path*."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def add(self, line: int, text: str) -> None:
        """Note one Problem; *line* 0 stands for the file as a whole."""
        self.unknown(line, text, "", ())

    def unknown(self, line: int, text: str, word: str, known: Iterable[str]) -> None:
        """Note a Problem with *word*, and guess which *known* word was meant."""
        if len(self.problems) < MOST_PROBLEMS:
            guess = did_you_mean(word, known) if word else ""
            self.problems.append(Problem(self.path, line, text + guess))
        elif len(self.problems) == MOST_PROBLEMS:
            more = "There are more problems in this file. Mend the others first."
            self.problems.append(Problem(self.path, line, more))


def raise_if_any(reports: Iterable[Report]) -> None:
    """Raise one ContentError with every Problem of *reports*, if there is one."""
    if problems := [problem for report in reports for problem in report.problems]:
        raise ContentError(problems)


def quoted(words: str) -> str:
    """Return *words* in quotes, cut short when somebody pasted a whole page."""
    return repr(shortened(words)).replace("\\\\", "\\")


def shortened(words: str, most: int = 60) -> str:
    """Return *words*, or as many letters of them as a message has room for."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
