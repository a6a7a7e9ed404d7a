"""Where a clinic begins: what it takes to set it up."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.studio.answers.card import wrapped
from kiosk.studio.look import looks

_WORDS = """\
The kiosk comes with the answers of a clinic that is made up. Patients see nothing of \
it before each of them is your own.

It takes about an hour with the answers at hand. You can stop at any time: each answer \
is saved as you leave it."""
_AT_HAND = (
    "Your two phone numbers: when you are open, and when you are closed.",
    "The prescriber’s rules: food and drink, how long people stay, and driving.",
    "Your rules on touch, on recording, and on what you may have to share.",
    "Who reads the other language for you.",
    "Who paid for the kiosk, and which clinicians checked the pages.",
)


class StartPage(QWidget):
    """The first step of the path."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("start")
        looks(self, "canvas")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 14, 20, 20)
        rows.setSpacing(12)
        rows.addWidget(looks(wrapped("Set up your clinic"), "title"))
        rows.addWidget(wrapped(_WORDS))
        rows.addWidget(looks(wrapped("Have these at hand"), "heading"))
        for words in _AT_HAND:
            rows.addWidget(wrapped(f"•  {words}"))
        rows.addStretch()
