"""A picture is put in: dropped, cut, named, said in words, and shown on a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.errors import KioskError
from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.studio.pictures import page_lines, putting
from kiosk.studio.pictures.cutting import Cutting
from kiosk.studio.pictures.details import Details
from kiosk.studio.pictures.drop import PictureDrop
from kiosk.studio.pictures.incoming import (
    Incoming,
    Ready,
    from_clipboard,
    from_file,
    made_ready,
    sizes_told,
)
from kiosk.studio.pictures.shelf import NOWHERE, Shelf, Where
from kiosk.studio.pictures.work import Work

_REST = 200
"""Milliseconds after the last move of the frame: then its size is worked out."""

_PLACES = {
    page_lines.HEADER: "At the top of the page",
    page_lines.TEXT: "In the text, below the line you were in",
    page_lines.ROOM: "As the picture of our room",
    NOWHERE: "Only keep it",
}


class PictureDialog(QDialog):
    """Puts a picture into the draft, and into the page of each language at *where*.

    With *replaces* it takes the place of that picture on all pages.  *changed* has the
    names of the files that were saved, *added* what was put in: see ``shelf.Added``.
    """

    changed = Signal(tuple)
    added = Signal(object)

    def __init__(
        self,
        shelf: Shelf,
        where: Where,
        replaces: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Replace {replaces}" if replaces else "Add a picture")
        self._shelf, self._where, self._replaces = shelf, where, replaces
        self._work = Work(self)
        self._asked: dict[int, str] = {}
        self._incoming: Incoming | None = None
        self._ready: tuple[QRectF, Ready] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._measure)
        self._build()
        self._work.done.connect(self._take)
        self._work.failed.connect(self._refuse)
        self._begin()

    def _build(self) -> None:
        self.drop = PictureDrop()
        self.cutting = Cutting()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.drop)
        self._stack.addWidget(self.cutting)
        self.cutting.other.connect(self._begin)
        self.drop.came.connect(self.take)
        self.drop.missed.connect(self._tell)
        self.cutting.crop.changed.connect(self._recut)
        codes = self._shelf.languages
        if not self._replaces and self._where.page:
            codes = self._shelf.twins(self._where.page)
        self.details = Details(codes)
        self.details.changed.connect(self._judge)
        self.details.where.currentIndexChanged.connect(self._shape_for_place)
        row = QHBoxLayout(self)
        row.setSpacing(24)
        row.addWidget(self._stack, 3)
        row.addLayout(self._asking(), 2)
        self.resize(1080, 660)

    def _asking(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self._sizes = named(looks(QLabel(), "quiet"), "sizes", "Old and new size")
        self._note = named(looks(QLabel(), "note"), "note")
        for label in (self._sizes, self._note):
            label.setWordWrap(True)
        self._use = looks(button("Use this picture", "use"), "main")
        cancel = button("Cancel", "cancel")
        self._use.clicked.connect(self._put_in)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self._use)
        column.addWidget(self.details, 1)
        for part in (self._sizes, self._note):
            column.addWidget(part)
        column.addLayout(row)
        return column

    def _begin(self) -> None:
        """Ask for a picture."""
        self._incoming = None
        self._stack.setCurrentIndex(0)
        self.details.setEnabled(False)
        self.details.set_alts(putting.alts_of(self._shelf, self._replaces))
        self._sizes.clear()
        self._tell("")
        self._judge()
        self.drop.setFocus()

    def take(self, came: Path | QImage) -> None:
        """Read the picture that *came*, in a thread."""
        self._tell("One moment…")
        read = partial(from_file, came) if isinstance(came, Path) else None
        self._ask("read", read or partial(from_clipboard, QImage(came)))

    def _ask(self, kind: str, make: Callable[[], object]) -> None:
        self._asked = {self._work.start(make): kind}  # what was asked before is stale

    def _take(self, number: int, made: object) -> None:
        if number not in self._asked:
            return
        self._tell("")
        if isinstance(made, Incoming):
            self._show(made)
        elif isinstance(made, tuple):
            self._ready = made
            self._sizes.setText(sizes_told(self._incoming or Incoming(*_NONE), made[1]))
            self._name_as(made[1].suffix)
            self._judge()

    def _refuse(self, number: int, words: str) -> None:
        if number in self._asked:
            self._tell(words)

    def _show(self, incoming: Incoming) -> None:
        self._incoming, self._ready = incoming, None
        self._stack.setCurrentIndex(1)
        self.details.setEnabled(True)
        places = putting.places(self._shelf, self._where.page)
        offered = {kind: _PLACES[kind] for kind in places}
        self.details.offer({} if self._replaces else offered, self._where.kind)
        self.cutting.crop.show_picture(incoming.image)
        self._shape_for_place()
        self.cutting.crop.setFocus()
        self._rest.stop()
        self._measure()

    def _shape_for_place(self) -> None:
        is_kept = self.details.kind() in ("", NOWHERE) and not self._replaces
        self.details.ask_for_words(asks=not is_kept)
        if self._incoming is not None and not self._replaces:
            self.cutting.set_shape_for(self.details.kind())

    def _recut(self) -> None:
        """Wait until the frame rests: what was made of the old one is of no use."""
        self._ready = None
        self._rest.start()
        self._judge()

    def _measure(self) -> None:
        """Work out in a thread how large the part is that is kept."""
        if self._incoming is not None:
            part = QRectF(self.cutting.crop.part)
            self._ask("measure", partial(_measured, self._incoming, part))

    def _name_as(self, suffix: str) -> None:
        """Propose a name once; a person's own keeps all but its ending."""
        called = self._incoming.name if self._incoming else ""
        field = self.details.name
        if self._replaces:
            field.setText(putting.name_after(self._shelf, self._replaces, suffix))
            field.setReadOnly(True)
        elif not field.text() or not field.isModified():
            page = self._where.page
            field.setText(putting.name_for(self._shelf, called, page, suffix))
        elif not field.text().endswith(suffix):
            field.setText(f"{field.text().rpartition('.')[0] or field.text()}{suffix}")
            field.setModified(True)

    def _judge(self) -> None:
        is_right = self._ready is not None and not self._fault()
        self._use.setEnabled(is_right)
        self._use.setToolTip(self._fault() if self._ready else "")

    def _fault(self) -> str:
        name = self.details.name.text().strip()
        suffix = self._ready[1].suffix if self._ready else ""
        own = self._replaces
        return putting.name_fault(self._shelf, name, suffix, own) or (
            self.details.fault()
        )

    def _put_in(self) -> None:
        if self._ready is None:
            return
        name, alts = self.details.name.text().strip(), self.details.alts()
        added = putting.Added(name, alts)
        where = self._where._replace(kind=self.details.kind() or NOWHERE)
        try:
            data = self._ready[1].data
            files = putting.put_in(self._shelf, added, data, where, self._replaces)
        except KioskError as error:
            self._tell(str(error))
            return
        self.changed.emit(files)
        self.added.emit(added)
        self.accept()

    def _tell(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def done(self, result: int) -> None:
        self._asked = {}
        self._rest.stop()
        self._work.leave()
        super().done(result)


_NONE = (QImage(), 0, 0)


def _measured(incoming: Incoming, part: QRectF) -> tuple[QRectF, Ready]:
    return part, made_ready(incoming, part)
