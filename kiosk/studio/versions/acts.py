"""What is done with versions, beside the window: it waits for no disk."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.content.files.compared import MOST_BYTES
from kiosk.content.files.plain import plain_bytes
from kiosk.history.values import FileCopy, Outside, Version
from kiosk.steps import Progress
from kiosk.studio.desk import Desk
from kiosk.studio.errand import Errand
from kiosk.studio.versions.things import Laid


class Acts(QObject):
    """Carries out one thing at a time on *desk*, in the name of *who*."""

    def __init__(self, desk: Desk, errand: Errand) -> None:
        super().__init__(errand)
        self._desk, self._errand = desk, errand
        self.who = ""

    def undo(self, version: Version) -> None:
        """Take one publication back."""
        desk, who = self._desk, self.who

        def work(progress: Progress) -> Version:
            undo = desk.workspace.undo
            return desk.on_disk(lambda: undo(version.number, who, progress))

        self._errand.start("Taking it back", work)

    def restore(self, version: Version, names: tuple[str, ...]) -> None:
        """Show files again as they were; all, if none is named."""
        desk, who = self._desk, self.who

        def work(progress: Progress) -> Version:
            restore = desk.workspace.restore
            return desk.on_disk(lambda: restore(version.number, who, names, progress))

        self._errand.start("Bringing it back", work)

    def keep(self, copy: FileCopy, *, copy_is_right: bool) -> None:
        """Keep one of a file and its copy."""
        desk, who = self._desk, self.who

        def work(_: Progress) -> Version:
            keep = desk.workspace.keep
            return desk.on_disk(lambda: keep(copy, who, copy_is_right=copy_is_right))

        self._errand.start("Keeping one of the two", work)

    def settle(self, outside: Outside, data: bytes | None) -> None:
        """Let the draft have *data*; the other text is kept."""
        desk = self._desk

        def work(_: Progress) -> str:
            desk.on_disk(lambda: desk.workspace.settle(outside, data))
            return outside.name

        self._errand.start("Keeping it", work)

    def put_back(self, laid: Laid) -> None:
        """Let the draft have a text that was laid aside; its own is laid aside."""
        desk, name = self._desk, laid.name

        def put() -> str:
            data = plain_bytes(laid.path, MOST_BYTES)
            ours = desk.workspace.read(name)
            theirs = desk.workspace.shown_file(name)
            desk.workspace.settle(Outside(name, ours, theirs), data)
            return name

        self._errand.start("Putting it back", lambda _: desk.on_disk(put))

    def push(self, url: str) -> None:
        """Bring all versions to another git."""
        desk = self._desk

        def work(_: Progress) -> bool:
            return desk.workspace.history.push(url)

        self._errand.start("Bringing the versions there", work)
