"""Everything that can go wrong because of what a person wrote or where it runs.

KioskError
├── SettingsError   a settings file or a ``KIOSK_*`` variable is wrong
├── DeployError     a machine cannot be locked down as it was asked for
├── ContentError    one or more content files are wrong; carries every Problem found
├── SnapshotError   there is no usable compiled library on disk
├── DisplayError    there is no screen to draw on
├── StoppedError    somebody has stopped what was going on
└── InUseError      another kiosk has the screen, or the state folder
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct


class KioskError(Exception):
    """Base of all errors whose message is meant for the person at the keyboard."""


class Problem(Struct, frozen=True, order=True):
    """One mistake, at one place, said so that its author can fix it.

    *line* counts from 1; 0 stands for the file as a whole.
    """

    path: Path
    line: int
    text: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else f"{self.path}"
        return f"{place}: {self.text}"


class _ProblemsError(KioskError):
    """An error that carries all the mistakes found, not only the first."""

    where = ""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: Sequence[Problem] = tuple(sorted(set(problems)))
        noun = "problem" if len(self.problems) == 1 else "problems"
        lines = "".join(f"\n  {problem}" for problem in self.problems)
        super().__init__(f"{len(self.problems)} {noun} in {self.where}:{lines}")


class ContentError(_ProblemsError):
    """The content does not compile.  *problems* holds all of them, in order."""

    where = "the content"


class SettingsError(_ProblemsError):
    """The settings are wrong.  *problems* holds all of them, in order."""

    where = "the settings"


class DeployError(_ProblemsError):
    """A machine cannot be locked down so.  *problems* holds all reasons, in order."""

    where = "what is to be deployed"


class SnapshotError(KioskError):
    """The compiled library on disk is missing, damaged or of another version."""


class DisplayError(KioskError):
    """There is no screen to draw on."""


class StoppedError(KioskError):
    """Somebody has stopped what was going on: what was begun is not there."""


class InUseError(KioskError):
    """Another kiosk has the screen, or the state folder."""


NO_DISPLAY = (
    "There is no display to show the kiosk on. Start it in a desktop session,"
    " or use 'kiosk tour' to draw the screens into files."
)
"""What a DisplayError says; so does a kiosk that Qt would end."""


def closest(word: str, known: Iterable[str]) -> str:
    """Return the *known* word that *word* was meant for; "" when none is close."""
    from difflib import get_close_matches  # noqa: PLC0415  only when one errs

    return next(iter(get_close_matches(word, list(known), n=1)), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `` Did you mean 'x'?``, or nothing when no known word is close."""
    match = closest(word, known)
    return f" Did you mean {match!r}?" if match else ""
