"""The library on the screen, and the newer one that waits for its moment."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.content.model.library import Library
from kiosk.errors import SnapshotError
from kiosk.packs.pointer import content_folder
from kiosk.settings.settings import Settings, state_folder
from kiosk.ui.reload.kept import Kept
from kiosk.ui.reload.renewal import Renewal, State

if TYPE_CHECKING:
    from kiosk.ui.reload.compiler import ContentCheck
    from kiosk.ui.reload.looker import Looker
    from kiosk.ui.reload.updates import Updates

_PAUSE = 1000
"""Milliseconds between two looks at the files."""


class Contents(QObject):
    """Finds the last good library at once, and looks for changes from then on.

    The content folder is that of the newest pack, where the kiosk gets any.  It may be
    a share that does not answer: it is looked at in a thread and read in another
    process, never here.  It does what the Renewal says, and tells it what came of
    that.  *report* is called with the problems, for staff; patients never see them.
    A look may take *limit* milliseconds before staff are told, and to compile with
    many files somewhat more; where the content is not at fault, that is tried again
    after *pause*.
    """

    renewed = Signal(object)
    """Here is a newer Library, and nobody is in a visit."""

    answered = Signal()
    """It is known what came of the files: a library, an error, or no answer."""

    looked = Signal()
    """The files have been looked at."""

    spoiled = Signal(str)
    """Nothing can be made of the files in the folder of that name: they are wrong."""

    def __init__(
        self,
        settings: Settings,
        report: Callable[[str], None],
        parent: QObject,
        *,
        limit: int = 120_000,
        pause: int = 60_000,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._folder = Path(settings.content.folder)
        self._report, self._limit, self._pause = report, limit, pause / 1000
        self._files, self._failure = 0, ""
        self._wrong, self._missed = 0, False
        self.errors = self.warnings = 0
        self._told = ""
        self._renewal = Renewal()
        self._state = state_folder(settings)
        self._kept = Kept(self._folder, self._state, report)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look)
        self._patience = QTimer(self, singleShot=True, interval=limit)
        self._patience.timeout.connect(self._miss)

    @cached_property
    def _check(self) -> ContentCheck:
        """What compiles; to load it takes 2 ms, for which no first picture waits."""
        from kiosk.ui.reload.compiler import ContentCheck  # noqa: PLC0415  as was said

        check = ContentCheck(self._limit, self._state, self)
        check.wrong.connect(self._blame)
        check.failed.connect(self._fail)
        check.ended.connect(self._end)
        return check

    @cached_property
    def _looker(self) -> Looker:
        """What looks at the files; as late, and for as long."""
        from kiosk.ui.reload.looker import Looker  # noqa: PLC0415  as was said

        looker = Looker(lambda: content_folder(self._settings))
        looker.looked.connect(self._compare)
        return looker

    @property
    def folder(self) -> Path:
        return self._folder

    @property
    def snapshot(self) -> Path:
        """The file in which the last good library is kept."""
        return self._kept.good

    @property
    def renews(self) -> bool:
        """Whether the folder answers, and what can be read there can be compiled."""
        return not (self._failure or self._missed)

    @property
    def trouble(self) -> str:
        """What staff were told of the content as it is now; "" is that all is well."""
        if self._missed:
            return _SILENT.format(folder=self._folder)
        return self._told or self._failure

    @cached_property
    def _updates(self) -> Updates | None:
        """What has signed content fetched, where the settings want any; as late."""
        if not self._settings.update.is_wanted:
            return None
        from kiosk.ui.reload.updates import Updates  # noqa: PLC0415  as was said

        updates = Updates(self._settings, self._report, self)
        self.spoiled.connect(updates.leave)
        return updates

    def first(self) -> Library | None:
        """Return the last good library; None is that one has to be compiled first."""
        try:
            kept = self._kept.read()
        except SnapshotError:
            return None
        self._renewal = replace(self._renewal, shown=kept.fingerprint)
        self.warnings = kept.warnings
        return kept.library

    def watch(self) -> None:
        """Look for changes from now on: nobody is in a visit."""
        self._check, self._looker, self._updates  # noqa: B018  made now, as the first picture stands
        self._go(self._renewal.watch())

    def rest(self) -> None:
        """Begin nothing, until told to watch again: somebody is in a visit."""
        self._go(self._renewal.rest())

    def look(self) -> None:
        """Look at the files now, unless something is under way, or at rest."""
        self._go(self._renewal.look(monotonic()))

    def distrust(self) -> None:
        """Compile all anew: the library on the screen cannot be read any more."""
        self._kept.make_room()
        self._go(self._renewal.distrust())

    def close(self) -> None:
        """End everything, and leave the state folder to another kiosk."""
        self._soon.stop()
        self._patience.stop()
        self._looker.end()
        self._check.end()
        if self._updates:
            self._updates.end()
        self._kept.close()

    def _go(self, renewal: Renewal) -> None:
        """Begin what *renewal* says, if it is another thing than before."""
        before, self._renewal = self._renewal, renewal
        if renewal.state == before.state:
            return
        self._soon.stop()
        match renewal.state:
            case State.WATCHING | State.SETTLING:
                self._soon.start(0 if renewal.is_first else _PAUSE)
            case State.LOOKING:
                self._looker.look()
                self._patience.start()
            case State.COMPILING:
                self._wrong, self._told = 0, ""
                self._check.compile(
                    self._folder, self._files, self._kept.newer, self._kept.good
                )
            case State.TAKING:
                self._take()

    def _compare(self, seen: str, files: int, folder: str) -> None:
        self._patience.stop()
        self._files, self._missed = files, False
        self._folder = Path(folder)
        self._go(self._renewal.looked(seen))
        if not self._renewal.visiting:  # one has begun meanwhile
            self.looked.emit()

    def _blame(self, errors: str) -> None:
        """Tell what is wrong with the content; it begins with how much there is."""
        count = errors.partition(" ")[0]
        self._wrong = int(count) if count.isdecimal() else 1
        self._told = errors
        self._report(errors)

    def _end(self, well: bool) -> None:  # noqa: FBT001  of a signal
        if self._wrong and not well:
            self.spoiled.emit(self._folder.name)
        if well or self._wrong:
            self.errors = self._wrong
        self._go(self._renewal.compiled(well=well))
        self.answered.emit()

    def _take(self) -> None:
        try:
            kept = self._kept.take()
        except SnapshotError as error:
            self._fail(str(error))
            self._go(self._renewal.taken(self._renewal.shown))
        else:
            self._failure, self.warnings = "", kept.warnings
            self._go(self._renewal.taken(kept.fingerprint))
            self.renewed.emit(kept.library)

    def _fail(self, reason: str) -> None:
        """Tell what is not the content's fault, once, and try again later."""
        if reason != self._failure:
            self._report(
                f"The content could not be renewed: {reason.rstrip('.')}."
                " The kiosk tries it again each minute."
            )
        self._failure = reason
        self._go(self._renewal.fail(monotonic() + self._pause))
        self.answered.emit()

    def _miss(self) -> None:
        """Tell that the folder does not answer; when it does, all goes on by itself."""
        self._missed = True
        self._report(_SILENT.format(folder=self._folder))
        self.answered.emit()


_SILENT = (
    "The content folder {folder} does not answer. The kiosk shows what it last read"
    " there."
)
