"""Compiles and checks the draft beside the window: nobody who types waits for it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.checks.runner import Checker
from kiosk.checks.subject.findings import Finding, worst_first
from kiosk.checks.subject.outlook import Outlook
from kiosk.content.cache import Earlier
from kiosk.content.loader import compile_each
from kiosk.errors import ContentError
from kiosk.settings.settings import ASSETS

PAUSE = 400
"""Milliseconds without a key: then there is time to look at all of it."""

_SWITCH = 0.001
"""Seconds that a thread computes on while another wants to: a key comes first."""


class Judged(NamedTuple):
    """What the checks say of the draft, worst first.

    *fresh* are those that what is shown does not have: of this change.  *outlook* is
    what a kiosk would show, where there are faults.
    """

    fresh: tuple[Finding, ...]
    old: tuple[Finding, ...]
    outlook: Outlook | None

    @property
    def all(self) -> tuple[Finding, ...]:
        return (*self.fresh, *self.old)


class Judge(QObject):
    """Looks at *draft* again when it is asked; *shown* is what patients see now."""

    compiled = Signal(object)
    """A Compiled: all pages of the draft, also those with mistakes."""
    refused = Signal(object)
    """The Problems for which nothing of the draft can be compiled."""
    judged = Signal(object)
    """A Judged."""

    def __init__(self, draft: Path, shown: Path, today: date, parent: QObject) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH)
        self._draft, self._shown, self._today = draft, shown, today
        self._checker = Checker(draft, ASSETS)
        self._earlier = Earlier()
        self._before: Counter[tuple[str, str, str]] | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="judge")
        self._waiting = self._ended = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._begin)

    def ask(self, *, at_once: bool = False) -> None:
        """Look again: in a moment, or at once."""
        if not self._ended:
            self._pause.start(0 if at_once else PAUSE)

    def forget_shown(self) -> None:
        """Look again at what is shown, too: it has changed."""
        self._before = None
        self.ask(at_once=True)

    def end(self) -> None:
        """Look no more; what goes on is waited for."""
        self._ended = True
        self._pause.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _begin(self) -> None:
        if not self._waiting and not self._ended:
            self._waiting = True
            self._pool.submit(self._work)

    def _work(self) -> None:
        """Do it, in the thread; what is asked for meanwhile comes after it."""
        self._waiting = False
        self._compile()
        if not self._ended:
            self._judge()

    def _compile(self) -> None:
        try:
            found = compile_each(
                self._draft, assets=ASSETS, earlier=self._earlier, today=self._today
            )
        except ContentError as error:
            self.refused.emit(error.problems)
        else:
            self.compiled.emit(found)

    def _judge(self) -> None:
        found = self._checker.check(self._today)
        if self._before is None:
            self._before = self._shown_now()
        fresh, old = _parted(found.findings, self._draft, self._before)
        self.judged.emit(Judged(fresh, old, found.outlook))

    def _shown_now(self) -> Counter[tuple[str, str, str]]:
        if self._ended:
            return Counter()
        found = Checker(self._shown, ASSETS).check(self._today).findings
        return Counter(_keys(found, self._shown))


def _parted(
    found: Iterable[Finding], folder: Path, before: Counter[tuple[str, str, str]]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Part what was *found* into what is fresh, and what was there *before*."""
    left, fresh, old = Counter(before), list[Finding](), list[Finding]()
    for one in worst_first(found):
        (key,) = _keys([one], folder)
        (old if left[key] > 0 else fresh).append(one)
        left[key] -= 1
    return tuple(fresh), tuple(old)


def _keys(found: Iterable[Finding], folder: Path) -> Iterator[tuple[str, str, str]]:
    """Name each finding wherever its line has moved to."""
    for one in found:
        yield one.path.relative_to(folder).as_posix(), one.rule, one.found
