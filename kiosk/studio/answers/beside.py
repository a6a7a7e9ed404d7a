"""What patients will read: the lines of the draft that an answer stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QVBoxLayout

from kiosk.authoring.answers.passages import Passage
from kiosk.authoring.answers.questions import Question
from kiosk.studio.answers.card import wrapped
from kiosk.studio.answers.desk import Desk
from kiosk.studio.answers.drawings import room_picture
from kiosk.studio.look import colours, looks

_WIDTH = 330
_REFUSED = "Not shown to patients as long as the answer cannot stand:"


class Beside(QFrame):
    """The pages of one question, in all languages, with its answer in bold."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._question: Question | None = None
        looks(self, "page")
        self.setObjectName("beside")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 10, 12)
        rows.addWidget(looks(wrapped("What patients will read"), "heading"))
        self._about = looks(wrapped(""), "quiet")
        rows.addWidget(self._about)
        self._room = QLabel()
        self._room.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        rows.addWidget(self._room)
        self.text = QTextBrowser()
        self.text.setObjectName("beside-text")
        self.text.setAccessibleName("What patients will read")
        self.text.setOpenLinks(False)
        looks(self.text, "words")
        rows.addWidget(self.text, 1)

    def show_question(self, question: Question | None) -> None:
        self._question = question
        self.show_again()

    def show_again(self) -> None:
        """Show what the last look at the draft has found."""
        question = self._question
        passages = self._passages()
        self.setVisible(question is not None)
        self._show_room()
        if question is not None:
            self._about.setText(self._said(passages))
            place = self.text.verticalScrollBar().value()
            self.text.setHtml("".join(self._lines(passages)))
            self.text.verticalScrollBar().setValue(place)

    def _passages(self) -> Sequence[Passage]:
        key, looked = self._question.key if self._question else "", self._desk.looked
        return looked.passages.get(key, ()) if looked.is_judged else ()

    def _lines(self, passages: Sequence[Passage]) -> Iterator[str]:
        """Return the passages in HTML, those of one page below its titles."""
        quiet, tag = colours()["textSecondary"], colours()["link"]
        answers = self._answers()
        for _, group in groupby(passages, key=lambda one: one.page):
            of_page = [*group]
            titles = " · ".join(map(escape, of_page[0].title.values()))
            yield f'<p style="color:{quiet}; margin: 12px 0 4px 0"><i>{titles}</i></p>'
            for code, words in (pair for one in of_page for pair in one.words.items()):
                if words:
                    name = escape(self._desk.names.get(code, code))
                    said = _marked(words, answers.get(code, ""))
                    tagged = f'<span style="color:{tag}">{name}: </span>{said}'
                    yield f'<p style="margin: 2px 0 6px 0">{tagged}</p>'

    def _said(self, passages: Sequence[Passage]) -> str:
        key = self._question.key if self._question else ""
        faults = self._desk.looked.faults.get(key, ())
        pages = _REFUSED if any(one.is_error for one in faults) else _pages(passages)
        return self._desk.why_not_judged or pages

    def _answers(self) -> Mapping[str, str]:
        key = self._question.key if self._question else ""
        return self._desk.file.answers.get(key, {})

    def _show_room(self) -> None:
        looked = self._desk.looked
        is_asked = self._question is not None and self._question.key == "room_items"
        self._room.setVisible(is_asked and looked.room is not None)
        if is_asked and looked.room:
            self._room.setPixmap(room_picture(looked.room, looked.pictures, _WIDTH))
            self._room.setAccessibleName(looked.room.alt)


def _pages(passages: Sequence[Passage]) -> str:
    pages = {passage.page for passage in passages}
    if not pages:
        return "No page shows this now."
    return "On 1 page:" if len(pages) == 1 else f"On {len(pages)} pages:"


def _marked(words: str, answer: str) -> str:
    """Return the words of a page with the answer among them in bold."""
    said, marked = escape(words), escape(answer)
    return said.replace(marked, f"<b>{marked}</b>") if marked else said
