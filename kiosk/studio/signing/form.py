"""Who signs, until when, and with which key: below the pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kiosk.authoring.signing.clinician_keys import needs_passphrase
from kiosk.authoring.signing.sign import Signer
from kiosk.errors import KioskError
from kiosk.packs.publishing.keys import need_cryptography
from kiosk.studio.look import looks
from kiosk.studio.named import button, named

_RECORD = (
    "A signature is a record: it says who read what, and when. It proves to nobody that"
    " it was you. It is written into the draft, and goes to the screen with the next"
    " publication. Any change of the page voids it."
)
_PROOF = (
    "With your key the signature is a proof: nobody else can make it. It is written"
    " into the draft, and goes to the screen with the next publication. Any change of"
    " the page voids it."
)
_NO_KEYS = "This machine cannot use keys: ask your IT. A record can be signed here."


class OwnKey(NamedTuple):
    """The file of a key, and what opens it."""

    path: Path
    passphrase: str


class SignForm(QWidget):
    """Asks for a name and a role; *asked* says to sign."""

    asked = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: Path | None = None
        self.name = named(QLineEdit(), "name", "Your name")
        self.role = named(QLineEdit(), "role", "Your role")
        self.name.setPlaceholderText("Jane Doe")
        self.role.setPlaceholderText("nurse, psychiatrist …")
        self.ends = named(QCheckBox("&Only until"), "ends")
        self.ends.setToolTip("Else it counts until the review of the page is due.")
        soon = QDate(today.year, today.month, today.day).addMonths(6)
        self.until = named(QDateEdit(soon), "until", "The last day it counts")
        self.until.setDisplayFormat("d MMM yyyy")
        self.until.setCalendarPopup(True)
        self.key = button("With a &key …", "key")
        self.passphrase = named(QLineEdit(), "passphrase", "Passphrase of the key")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setPlaceholderText("Passphrase of the key")
        self.sign = looks(button("&Sign", "sign"), "main")
        self.told = named(looks(QLabel(_RECORD), "quiet"), "told")
        self.told.setWordWrap(True)
        self._lay_out()
        self._connect()
        self.show_count(0)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for words, field in (("&Name", self.name), ("&Role", self.role)):
            label = QLabel(words)
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field, 2)
        for widget in (self.ends, self.until, self.key):
            row.addWidget(widget)
        row.addWidget(self.passphrase, 1)
        row.addWidget(self.sign)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addLayout(row)
        self.until.setEnabled(False)
        self.passphrase.hide()

    def _connect(self) -> None:
        self.ends.toggled.connect(self.until.setEnabled)
        self.key.clicked.connect(self._choose_key)
        self.sign.clicked.connect(self.asked)
        for field in (self.name, self.role):
            field.textChanged.connect(self._enable)

    @property
    def signer(self) -> Signer:
        until = self.until.date()
        day = date(until.year(), until.month(), until.day())
        last = day if self.ends.isChecked() else None
        return Signer(self.name.text(), self.role.text(), last)

    @property
    def own_key(self) -> OwnKey | None:
        return OwnKey(self._key, self.passphrase.text()) if self._key else None

    def show_count(self, pages: int) -> None:
        """Say how many pages are signed by it."""
        self._pages = pages
        words = f"&Sign {pages} page{'s' if pages > 1 else ''}" if pages else "&Sign"
        self.sign.setText(words)
        self._enable()

    def _enable(self) -> None:
        has_names = self.name.text().strip() and self.role.text().strip()
        self.sign.setEnabled(bool(self._pages and has_names))
        missing = "Say your name and your role." if self._pages else _NO_PAGE
        self.sign.setToolTip("" if self.sign.isEnabled() else missing)

    def _choose_key(self) -> None:
        """Take a key, or leave it where one was taken."""
        if self._key:
            self.use_key(None)
            return
        try:
            need_cryptography()
        except KioskError:
            self.told.setText(_NO_KEYS)
            return
        path, _ = QFileDialog.getOpenFileName(self.window(), "The file of your key")
        if path:
            self.use_key(Path(path))

    def use_key(self, path: Path | None) -> None:
        """Sign with the key in this file; None is without one."""
        try:
            asks = needs_passphrase(path) if path else False
        except KioskError as error:
            self.told.setText(str(error))
            return
        self._key = path
        self.passphrase.clear()
        self.passphrase.setVisible(asks)
        if asks:
            self.passphrase.setFocus()
        self.key.setText(f"Without {path.name}" if path else "With a &key …")
        self.told.setText(_PROOF if path else _RECORD)


_NO_PAGE = "Read a page, and put it among those to be signed."
