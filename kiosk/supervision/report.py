"""What is told: said at once, and written down as soon as there is time for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.supervision.logs import Log


class Report:
    """Hands all it is given to *say*, and to the log in *folder*; None: there is none.

    What writes takes longer to load than a first picture may wait.  Until ``write`` it
    keeps the lines.
    """

    def __init__(
        self, folder: Path | None, say: Callable[[str], None], start: int
    ) -> None:
        self._folder, self._say, self._start = folder, say, start
        self._waiting: list[str] = []
        self._log: Log | None = None

    def __call__(self, text: str) -> None:
        """Tell staff and IT of something that is not as it should be."""
        self._say(text)
        self.keep(text)

    def keep(self, text: str) -> None:
        """Write down what has been said already."""
        if self._log:
            self._log.tell(text)
        elif self._folder:
            self._waiting.append(text)

    def last(self, text: str) -> None:
        """Tell what may be the last thing that this process can say."""
        self(text)
        self.write()
        if self._log:
            self._log.flush()

    def note(self, text: str) -> None:
        """Write down what is as it should be, once there is time; it is not said."""
        if self._log:
            self._log.note(text)

    def write(self) -> None:
        """Write down what waits, and from now on each line at once."""
        if self._folder is None or self._log:
            return
        from kiosk.supervision.logs import Log  # noqa: PLC0415  as was said

        self._log = Log(self._folder, self._say, self._start)
        for text in self._waiting:
            self._log.tell(text)
        self._waiting.clear()

    def close(self) -> None:
        """Write down what waits, as the kiosk ends."""
        if self._waiting:
            self.write()
        if self._log:
            self._log.close()
