"""Counts a visit when it is over: that it was, how it ended, and what it opened.

A step of a visit costs a note of where it is; what is counted is worked out at its end,
from the pages it has had, which have no order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import QObject, Signal

from kiosk.counts.keeper import Keeper
from kiosk.counts.rows import Key
from kiosk.settings.settings import Settings, counts_folder, state_folder
from kiosk.ui.bridge.bridge import Bridge
from kiosk.ui.bridge.front import Front
from kiosk.visit.sheets import Sheet
from kiosk.visit.visit import Visit


class Counting(QObject):
    """Follows the visits of *front* and *bridge*; *report* is told what goes wrong.

    Has no parent: it is told by a thread that ends with the process.
    """

    _failed = Signal(str)

    def __init__(
        self,
        front: Front,
        bridge: Bridge,
        settings: Settings,
        report: Callable[[str], None],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._front, self._bridge, self._today = front, bridge, today
        self._failed.connect(report)
        folder, state = counts_folder(settings), state_folder(settings)
        self._keeper = Keeper(folder, state, self._failed.emit)
        self._forget()
        front.moved.connect(self._note)
        bridge.presence.doubted.connect(self._doubt)
        bridge.takeHome.changed.connect(self._look_at_printer)
        bridge.left.connect(self._count)

    def start(self) -> None:
        """Write what is counted each hour from now on."""
        self._keeper.start()

    def close(self) -> None:
        """Write what was counted, as the kiosk ends."""
        self._keeper.close()

    def _forget(self) -> None:
        self._visit: Visit | None = None
        self._took = self._unanswered = False

    def _note(self) -> None:
        visit = self._front.visit
        if visit is not None:
            self._visit = visit
            self._took = self._took or visit.sheet is Sheet.CODE

    def _doubt(self, asking: bool) -> None:  # noqa: FBT001  of a signal
        """See a visit end while "Still there?" was asked, by the clock or a finger."""
        self._unanswered = not asking and self._front.visit is None

    def _look_at_printer(self) -> None:
        self._took = self._took or self._bridge.takeHome.printing == "sent"

    def _count(self) -> None:
        if self._visit is not None and self._visit.seen:
            self._keeper.add(self._keys(self._visit))
        self._forget()

    def _keys(self, visit: Visit) -> Iterator[Key]:
        day, language = self._today(), visit.language
        is_finished = visit.sheet is Sheet.FINISH and not self._unanswered
        yield Key(day, "", language, "finished" if is_finished else "left")
        if self._took:
            yield Key(day, "", language, "took")
        for page in visit.seen:
            yield Key(day, page, language, "opened")
