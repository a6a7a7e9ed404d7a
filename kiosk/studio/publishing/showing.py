"""The draft, on its way to patients: what changes, what would not be shown, and who."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kiosk.checks.subject.findings import ERROR
from kiosk.content.approval.kept import SIGNED
from kiosk.content.approval.release import released
from kiosk.history.values import Change
from kiosk.studio.desk import Desk
from kiosk.studio.file_words import file_words, titles_in
from kiosk.studio.look import looks
from kiosk.studio.named import button, named
from kiosk.studio.publishing.reasons import in_words

_KINDS = {"new": "new", "changed": "changed", "gone": "taken away"}
_NONE = "Nothing is changed: patients see all of the draft already."
_FINE = "All of it would be shown."
_NOT_YET = "The checks are still at work."


class Showing(QWidget):
    """Tells what publishing would do; *asked* says to do so."""

    asked = Signal()

    def __init__(self, desk: Desk, who: str) -> None:
        super().__init__()
        self._desk = desk
        self.changes = named(_label(), "changes")
        self.told = named(_label(), "told")
        self.who = named(QLineEdit(who), "who", "Your name")
        self.why = named(QLineEdit(), "why", "What is new, and why")
        self.why.setPlaceholderText("Such as: new phone number")
        self.publish = looks(button("&Show it to patients", "publish"), "main")
        self.publish.clicked.connect(self.asked)
        self.who.textChanged.connect(self._enable)
        self._count = 0
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow("Your &name", self.who)
        form.addRow("&Why", self.why)
        inner = looks(QWidget(), "canvas")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(looks(QLabel("What changes for patients"), "question"))
        column.addWidget(self.changes)
        column.addWidget(looks(QLabel("What they would not see"), "question"))
        column.addWidget(self.told)
        column.addStretch(1)
        scroll = scrolled(inner, "told_all", "What publishing would do")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(looks(QLabel("The draft, on this kiosk’s screen"), "heading"))
        whole.addWidget(scroll, 1)
        whole.addLayout(form)
        whole.addWidget(self.publish)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Tell what is changed, and what would not be shown of it."""
        titles = titles_in(self._desk.library)
        told = [one for one in changes if not one.name.startswith(f"{SIGNED}/")]
        rows = [f"{file_words(one.name, titles)}: {_KINDS[one.kind]}" for one in told]
        self._count = len(changes)
        self.changes.setText(_rows(rows) or _NONE)
        missing = [*self._not_shown(titles)]
        looks(self.told, "note" if missing else "good")
        self.told.setText(_rows(missing) or _FINE)
        if self._desk.whole is None:
            looks(self.told, "note").setText(_NOT_YET)
        self._enable()

    def _not_shown(self, titles: dict[str, str]) -> list[str]:
        desk = self._desk
        faults = [f"{one.path.name}: {one.text}" for one in desk.refused]
        for one in desk.findings.all:
            if one.level == ERROR and one.path.is_relative_to(desk.draft):
                name = file_words(one.path.relative_to(desk.draft).as_posix(), titles)
                line = f", line {one.line}" if one.line else ""
                faults.append(f"{name}{line}: {one.found}")
        if desk.findings.outlook:
            faults.append(desk.findings.outlook)
        content = desk.settings.content
        if content.release and desk.library:
            reasons = released(desk.library, desk.today, content.signers).reasons
            faults += [in_words(reason, titles) for reason in reasons]
        return faults

    def _enable(self) -> None:
        self.publish.setEnabled(bool(self._count and self.who.text().strip()))


def scrolled(inner: QWidget, name: str, spoken: str) -> QScrollArea:
    """Put what may be longer than the window into what scrolls."""
    made = named(QScrollArea(), name, spoken)
    made.setWidget(inner)
    made.setWidgetResizable(True)
    made.setFrameShape(QScrollArea.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _label() -> QLabel:
    made = QLabel()
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _rows(lines: list[str]) -> str:
    return "\n".join(f"• {line}" for line in lines)
