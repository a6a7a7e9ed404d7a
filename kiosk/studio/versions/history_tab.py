"""All versions: who, when and why; what each changed; and the way back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kiosk.content.approval.kept import SIGNED
from kiosk.errors import KioskError
from kiosk.history.history import History
from kiosk.history.values import Change, Version
from kiosk.studio.asking import Asking
from kiosk.studio.comparison import Comparison
from kiosk.studio.file_words import file_words
from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.studio.versions.acts import Acts
from kiosk.studio.versions.lists import Things
from kiosk.studio.versions.things import KINDS, version_words

_NEXT = "It is shown from the next visit on, as a new version: this can be undone, too."


class HistoryTab(QWidget):
    """Shows the versions of *history*, and carries out by *acts* what is asked."""

    failed = Signal(str)

    def __init__(self, history: History, acts: Acts, asking: Asking) -> None:
        super().__init__()
        self._history, self._acts, self._asking = history, acts, asking
        self._titles: dict[str, str] = {}
        self.versions = named(Things("Versions, the newest first"), "versions")
        self.files = named(Things("Files that this version changed"), "files")
        self.compared = Comparison()
        self.undo = button("&Undo this publication …", "undo")
        self.one = button("Bring back this &file …", "one")
        self.all = button("Bring back &all as it was then …", "all")
        self.url = named(QLineEdit(), "url", "Where to, for your IT")
        self.url.setPlaceholderText("A folder, ssh:// or https://")
        self.push = button("Copy there", "push")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal)
        for widget, width in (
            (self.versions, 330),
            (self.files, 270),
            (self.compared, 640),
        ):
            parts.addWidget(widget)
            parts.setStretchFactor(parts.count() - 1, width)
        parts.setSizes([330, 270, 640])
        parts.setChildrenCollapsible(False)
        row = QHBoxLayout()
        for one in (self.undo, self.one, self.all):
            row.addWidget(one)
        row.addStretch(1)
        far = QHBoxLayout()
        words = "For your &IT: a copy of all versions in another git"
        label = looks(QLabel(words), "quiet")
        label.setBuddy(self.url)
        far.addWidget(label)
        far.addWidget(self.url, 1)
        far.addWidget(self.push)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(parts, 1)
        column.addLayout(row)
        column.addLayout(far)

    def _connect(self) -> None:
        self.versions.chosen.connect(self._show_version)
        self.files.chosen.connect(self._show_file)
        self.undo.clicked.connect(self._undo)
        self.one.clicked.connect(self._one)
        self.all.clicked.connect(self._all)
        self.push.clicked.connect(lambda: self._acts.push(self.url.text().strip()))
        self.url.textChanged.connect(lambda text: self.push.setEnabled(bool(text)))
        self.push.setEnabled(False)

    def show_versions(self, titles: dict[str, str]) -> None:
        """Show all there are now; *titles* are those of the pages."""
        self._titles = titles
        try:
            versions = self._history.versions()
        except KioskError as error:
            self.failed.emit(str(error))
            return
        self._last = versions[-1] if versions else None
        self.versions.show_things((version_words(v), v) for v in reversed(versions))

    def _show_version(self, version: Version | None) -> None:
        changes = version.changes if version else ()
        told = (one for one in changes if not one.name.startswith(f"{SIGNED}/"))
        self.files.show_things((self._words(one), one) for one in told)
        self.undo.setEnabled(bool(version and version.number > 1))
        self.all.setEnabled(bool(version and version != self._last))

    def _words(self, change: Change) -> str:
        return f"{file_words(change.name, self._titles)}\n{KINDS[change.kind]}"

    def _show_file(self, change: Change | None) -> None:
        version = self.versions.thing
        if change is None or not isinstance(version, Version):
            self.compared.clear()
            self.one.setEnabled(False)
            return
        self.one.setEnabled(change.kind != "gone" and version != self._last)
        try:
            self._compare(version, change)
        except KioskError as error:
            self.failed.emit(str(error))

    def _compare(self, version: Version, change: Change) -> None:
        data, number = self._history.data, version.number
        older = data(number - 1, change.name) if number > 1 else None
        newer = data(number, change.name)
        self.compared.compare(older, newer, ("Before", "As this version has it"))

    def _undo(self) -> None:
        version = self.versions.thing
        if isinstance(version, Version):
            count = len(version.changes)
            files = "1 file goes" if count == 1 else f"{count} files go"
            self._asking.ask(
                f"{files} back to what was before this publication. What came since"
                f" then stays. {_NEXT}",
                "&Yes, undo it",
                partial(self._acts.undo, version),
            )

    def _one(self) -> None:
        version, change = self.versions.thing, self.files.thing
        if isinstance(version, Version) and isinstance(change, Change):
            name = file_words(change.name, self._titles)
            self._asking.ask(
                f"Patients see {name} as it was in this version. {_NEXT}",
                "&Yes, bring it back",
                partial(self._acts.restore, version, (change.name,)),
            )

    def _all(self) -> None:
        version = self.versions.thing
        if isinstance(version, Version):
            self._asking.ask(
                "Patients see all pages, answers and pictures as they were in this"
                f" version. {_NEXT}",
                "&Yes, bring all back",
                partial(self._acts.restore, version, ()),
            )
