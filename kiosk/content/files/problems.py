"""Where the Problems of one file gather while it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from kiosk.errors import ContentError, KioskError, Problem, did_you_mean

_More = ParamSpec("_More")
_Read = TypeVar("_Read")

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


@contextmanager
def minding(path: Path) -> Iterator[None]:
    """Turn what nobody foresaw into a ContentError at *path*, the innermost one.

    A fault of ours must not end the kiosk, nor be a traceback that no author can read.
    """
    try:
        yield
    except KioskError:
        raise
    except OSError as error:
        text = f"The kiosk cannot read this ({error.strerror or error})."
        raise ContentError([Problem(Path(error.filename or path), 0, text)]) from error
    except Exception as error:
        raise ContentError([Problem(path, 0, _stumbled(error))]) from error


def minded(
    read: Callable[Concatenate[Report, _More], _Read],
) -> Callable[Concatenate[Report, _More], _Read]:
    """Let *read* be minding the file that it reads."""

    @wraps(read)
    def minding_it(
        report: Report, /, *more: _More.args, **named: _More.kwargs
    ) -> _Read:
        with minding(report.path):
            return read(report, *more, **named)

    return minding_it


def _stumbled(error: Exception) -> str:
    if isinstance(error, MemoryError):
        return "The kiosk has no memory left for this. Make it shorter."
    kind = " ".join(f"{type(error).__name__}: {error}".split())
    return (
        f"The kiosk itself stumbled over this ({shortened(kind, 100)}). Take back what"
        " changed here last, and send the file to those who make the kiosk."
    )


def quoted(words: str) -> str:
    """Return *words* in quotes, cut short when somebody pasted a whole page."""
    return repr(shortened(words)).replace("\\\\", "\\")


def shortened(words: str, most: int = 60) -> str:
    """Return *words*, or as many letters of them as a message has room for."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
