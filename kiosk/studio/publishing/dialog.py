"""Asks who publishes, and why; tells first what would not be shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kiosk.errors import KioskError
from kiosk.studio.desk import Desk
from kiosk.studio.look import looks
from kiosk.studio.publishing.told import changes_told, not_shown

_FAULTY = "Patients would not see all of it:"
_FINE = "All of it would be shown."


class PublishDialog(QDialog):
    """Publishes the draft on *desk*, once it is known who does so."""

    def __init__(self, desk: Desk, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle("Publish")
        self.setMinimumWidth(560)
        changes = [*changes_told(desk.workspace.changes())]
        told = [*not_shown(desk)]
        self.changes = _list("Nothing is changed." if not changes else "", changes)
        self.told = looks(_list(_FAULTY if told else _FINE, told), "note")
        if not told:
            looks(self.told, "good")
        self.fault = looks(QLabel(), "fault")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.who, self.why = QLineEdit(who), QLineEdit()
        self.who.setAccessibleName("Your name")
        self.why.setAccessibleName("Why")
        self.why.setPlaceholderText("Such as: new phone number")
        self._lay_out(can=bool(changes))

    def _lay_out(self, *, can: bool) -> None:
        form = QFormLayout()
        form.addRow("Your &name", self.who)
        form.addRow("&Why", self.why)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.publish = self.buttons.addButton(
            "&Show it to patients", QDialogButtonBox.ButtonRole.AcceptRole
        )
        looks(self.publish, "main")
        self.publish.setEnabled(can)
        self.buttons.accepted.connect(self._publish)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(looks(QLabel("Show the draft to patients"), "title"))
        for widget in (self.changes, self.told, self.fault):
            column.addWidget(widget)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.why.setFocus()

    def _publish(self) -> None:
        try:
            self._desk.publish(self.who.text(), self.why.text())
        except KioskError as error:
            self.fault.setText(str(error))
            self.fault.show()
        else:
            self.accept()


def _list(head: str, lines: list[str]) -> QLabel:
    rows = [f"• {line}" for line in lines]
    made = QLabel("\n".join(filter(None, [head, *rows])))
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
