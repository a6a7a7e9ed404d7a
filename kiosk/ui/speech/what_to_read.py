"""What there is to read aloud on the screen, as it is shown now."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from kiosk.content.model.library import Edition
from kiosk.content.speech.recordings import says
from kiosk.content.speech.sentences import (
    MESSAGE,
    TITLE,
    Manner,
    Sentence,
    head_aloud,
    manner_of,
    page_aloud,
    plain_aloud,
    prose_aloud,
    sentences_of,
)
from kiosk.content.speech.stage_speech import Open, stage_aloud
from kiosk.ui.page.opened import Opened
from kiosk.ui.speech.on_screen import Shown
from kiosk.visit.sheets import Sheet
from kiosk.visit.visit import Visit

if TYPE_CHECKING:
    from kiosk.ui.page.help_cards import Help
    from kiosk.ui.page.pages import Pages

_WORD = re.compile(r"\w+")


class Utterance(NamedTuple):
    """Some sentences in a *language*, and the recording that says them, if any.

    *sound* is the sum of its file, and *starts* are the milliseconds at which they
    begin in it, if that is known.
    """

    language: str
    sentences: tuple[Sentence, ...]
    path: Path | None = None
    sound: str = ""
    starts: tuple[int, ...] = ()


_NOTHING = Utterance("", ())


class WhatToRead:
    """Finds what to say: what a page says, then the rest of what is on the screen.

    The words of a page are said as its author would, numbers to dial one by one and
    a table row by row; all else as it stands there.  *pages* and *help* are what the
    screen has of them, and *content* tells where recordings lie: it may be a share
    that does not answer, so nothing is read there.
    """

    def __init__(self, pages: Pages, help_: Help, content: Callable[[], Path]) -> None:
        self._pages, self._help, self._content = pages, help_, content

    def utterances(
        self, edition: Edition | None, visit: Visit | None, shown: Iterable[Shown]
    ) -> tuple[Utterance, ...]:
        """Return what there is to say in *edition* while this is *shown*."""
        if edition is None:
            return (_rest_utterance(shown, _NOTHING, Manner("en")),)
        page = self._uppermost(edition, visit) or _NOTHING
        return (page, _rest_utterance(shown, page, manner_of(edition)))

    def _uppermost(self, edition: Edition, visit: Visit | None) -> Utterance | None:
        """Return what the page says that lies uppermost, if one does."""
        if visit is None or visit.hidden:
            return None
        if visit.sheet == Sheet.HELP:
            return self._borrowed_help()
        opened = self._pages.current.opened if visit.place and not visit.sheet else None
        return self._at(opened, edition) if opened else None

    def _borrowed_help(self) -> Utterance | None:
        """Return help in English; in the language of the screen its words are there."""
        page, written = self._help.page, self._help.written
        if not (self._help.borrowed and page and written):
            return None
        manner = manner_of(written)
        return Utterance(manner.language, page_aloud(page, manner))

    def _at(self, opened: Opened, edition: Edition) -> Utterance:
        """Return what the page says that is the place of the visit."""
        manner = manner_of(opened.written)
        said = tuple(_page(opened, manner))
        note = opened.written.recordings.get(opened.page.id)
        if note and says(note, said):
            path = self._content() / manner.language / f"{opened.page.id}.ogg"
            return Utterance(manner.language, said, path, note.sound, note.starts)
        in_words = opened.version and not opened.stage
        if in_words and manner.language == edition.language:
            said = tuple(_labelled(said))
        return Utterance(manner.language, said)


def _page(opened: Opened, manner: Manner) -> Iterator[Sentence]:
    """Say a page as it is open: its notice, its stage, or its words."""
    page = opened.page
    if not opened.version:
        yield from (one for one in head_aloud(page, manner) if one.block == TITLE)
        yield from prose_aloud("", page.notice, manner)
    elif opened.stage:
        yield from stage_aloud(page, _open(opened.visit), manner)
    else:
        yield from sentences_of(page, opened.blocks_in_view, manner)


def _open(visit: Visit) -> Open:
    here, deeds = visit.key(), visit.deeds
    piece = visit.place.piece if visit.place else ""
    return Open(piece, deeds.route, here in deeds.responded, deeds.answers.get(here))


def _labelled(said: Iterable[Sentence]) -> Iterator[Sentence]:
    """Say what stands over the main point, before it."""
    label = QCoreApplication.translate("Speech", "The main point")
    for sentence in said:
        if label and sentence.block == MESSAGE:
            yield Sentence(MESSAGE, label)
            label = ""
        yield sentence


def _rest_utterance(
    shown: Iterable[Shown], page: Utterance, manner: Manner
) -> Utterance:
    """Return what is *shown* and *page* does not say; what can be touched says so."""
    alike = manner._replace(language=page.language)
    whole = _bare(page.sentences)
    unsaid = (
        one for one in shown if one.is_control or _bare(_text(one, alike)) not in whole
    )
    known = {sentence.text for sentence in page.sentences}
    return Utterance(manner.language, tuple(_rest(unsaid, known, manner)))


def _rest(
    shown: Iterable[Shown], known: set[str], manner: Manner
) -> Iterator[Sentence]:
    leads = True
    for one in shown:
        unsaid = _control(one, known, manner) if one.is_control else _text(one, manner)
        if unsaid and one.is_control and leads:
            lead = QCoreApplication.translate("Speech", "You can touch:")
            yield from plain_aloud(lead, manner)
            leads = False
        yield from unsaid


def _text(one: Shown, manner: Manner) -> tuple[Sentence, ...]:
    return tuple(plain_aloud(f"{one.name}\n{one.hint}", manner))


def _control(one: Shown, known: set[str], manner: Manner) -> tuple[Sentence, ...]:
    """Say a control, unless it is *known*; what stands with many is said once."""
    words = QCoreApplication.translate("Speech", "%1, chosen") if one.chosen else "%1"
    name = tuple(plain_aloud(words.replace("%1", one.name), manner))
    hint = tuple(s for s in plain_aloud(one.hint, manner) if s.text not in known)
    known.update(sentence.text for sentence in hint)
    return (*name, *hint) if hint or any(s.text not in known for s in name) else ()


def _bare(sentences: Iterable[Sentence]) -> str:
    """Return the words alone, with a space around each, to look for some in others."""
    words = " ".join(sentence.text for sentence in sentences).lower()
    return f" {' '.join(_WORD.findall(words))} "
