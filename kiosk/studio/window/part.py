"""A part of the studio beside the pages, which is made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_Panel = TypeVar("_Panel", bound=QWidget)


class Part(QWidget, Generic[_Panel]):
    """Holds what *make* makes, and calls *enter* each time it is shown again.

    The window opens faster so, and nobody reads what is not looked at.
    """

    def __init__(
        self,
        make: Callable[[], _Panel],
        enter: Callable[[_Panel], object] = lambda _: None,
    ) -> None:
        super().__init__()
        self._make, self._enter = make, enter
        self.made: _Panel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def panel(self) -> _Panel:
        """Return what is in it, and make it if nobody has been here yet."""
        if self.made is None:
            self.made = self._make()
            self._column.addWidget(self.made)
            self.made.show()  # or Qt waits until it has nothing else to do
        return self.made

    def showEvent(self, event: QShowEvent) -> None:
        is_new = self.made is None
        panel = self.panel()
        if not is_new:
            self._enter(panel)
        super().showEvent(event)
