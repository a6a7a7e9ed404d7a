"""What leads on through the path, from each of its steps."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kiosk.studio.answers.card import wrapped
from kiosk.studio.look import looks


class PathBar(QWidget):
    """Back, where one is, what became of the last answer, undo, and on."""

    def __init__(self) -> None:
        super().__init__()
        self.back = QPushButton("Back")
        self.undo = QPushButton("Undo")
        self.next = looks(QPushButton("Next"), "main")
        buttons = {"back": self.back, "undo": self.undo, "next": self.next}
        for name, button in buttons.items():
            button.setObjectName(name)
        self.undo.setToolTip("Take back the last answer (Ctrl+Z)")
        self.undo.setEnabled(False)
        self.place, self.told = QLabel(), looks(QLabel(), "quiet")
        self.told.setObjectName("told")
        self.notice = looks(wrapped(""), "fault")
        self.notice.setObjectName("notice")
        self.notice.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.place)
        row.addStretch()
        row.addWidget(self.told)
        row.addWidget(self.undo)
        row.addWidget(self.next)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 4, 20, 0)
        rows.addWidget(self.notice)
        rows.addLayout(row)

    def tell_saved(self) -> None:
        self.told.setText("Saved")
        self.notice.hide()

    def tell(self, words: str, look: str) -> None:
        """Say what somebody has to know, until the next answer is saved."""
        self.told.setText("")
        self.notice.setText(words)
        looks(self.notice, look)
        self.notice.show()

    def show_place(self, step: int, topics: int, *, is_open: bool) -> None:
        """Show where one is: step 0 is the start, and past the topics is what is left.

        *is_open*: something here is not answered yet.
        """
        self.back.setEnabled(step > 0)
        self.next.setVisible(step <= topics)
        begins = "Begin" if step == 0 else "Next"
        self.next.setText("Skip for now" if is_open else begins)
        self.place.setText(f"{step} of {topics}" if 0 < step <= topics else "")
