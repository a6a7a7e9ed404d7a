"""What stands above the blocks of a page: the words of its header, compiled."""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

from kiosk.content.files.lines import Line
from kiosk.content.inline.braces import fill
from kiosk.content.inline.context import Desk
from kiosk.content.inline.styled_text import prose_of
from kiosk.content.model.text import Prose, plain_words
from kiosk.content.model.word_count import count_words
from kiosk.content.syntax.header import Header
from kiosk.content.syntax.units import check_shown, is_readable

MOST_NOTICE = 25
"""Words of a notice: who needs it does not want to read much."""

_ANSWER = re.compile(r"\{\{[^{}]*\}\}")
_MARKUP = re.compile(r"[*_\[\]{}<>]")


class Opening(NamedTuple):
    """What stands above the blocks of a page."""

    title: str
    message: Prose
    action: Prose
    facts: tuple[str, ...]
    picture: str
    alt: str
    notice: Prose


def compile_opening(header: Header, desk: Desk) -> Opening:
    """Compile the words of a header: its facts stand behind the message."""
    facts = _facts(header.line("facts"), desk)
    message = _message(header.line("message"), desk)
    return Opening(
        _title(header.line("title"), desk),
        Prose(message.markup, _once(*facts, *message.facts), message.line),
        _prose(header.line("action"), desk),
        facts,
        _picture(header, desk),
        _plain(header.line("alt"), desk),
        _notice(header.line("notice"), desk),
    )


def _once(*words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _facts(line: Line, desk: Desk) -> tuple[str, ...]:
    facts = line.text.replace(",", " ").split()
    return _once(*(fact for fact in facts if desk.is_fact(fact, line.number)))


def _title(line: Line, desk: Desk) -> str:
    title = _plain(line, desk)
    _check_answered(line, title, desk)
    return title


def _message(line: Line, desk: Desk) -> Prose:
    message = _prose(line, desk)
    _check_answered(line, message.markup, desk)
    return message


def _check_answered(line: Line, words: str, desk: Desk) -> None:
    """Report a title that waits for an answer: it cannot be left out."""
    if "{{" in line.text and not words:
        text = "The clinic has not answered this yet. Say it without the answer."
        desk.report.add(line.number, text)


def _plain(line: Line, desk: Desk) -> str:
    """Read words that the screen does not style, such as a title."""
    if _MARKUP.search(_ANSWER.sub("", line.text)):
        text = "Only plain words here: no * _ [ ] { } < or >."
        desk.report.add(line.number, text)
        return ""
    return plain_words(_prose(line, desk).markup)


def _notice(line: Line, desk: Desk) -> Prose:
    """Read what stands before the page; one that waits for an answer is left out."""
    words = _plain(line, desk)
    if words and desk.is_help:
        text = "Nobody may be kept from help. Take the notice away from this page."
        desk.report.add(line.number, text)
    markup = escape(words)
    if (count := count_words(markup)) > MOST_NOTICE:
        text = f"The notice has {count} words; {MOST_NOTICE} are the most."
        desk.report.add(line.number, f"{text} Say what the page is about, no more.")
    return Prose(markup, (), line.number) if words else Prose("")


def _prose(line: Line, desk: Desk) -> Prose:
    """Read one line of the header; nothing when an answer in it is still blank."""
    check_shown(line, desk.report)
    if re.search("[{}]", _ANSWER.sub("", line.text)):
        text = "Braces do not work in a header. Facts stand in their own line: facts: …"
        desk.report.add(line.number, text)
        return Prose("", (), line.number)
    text, facts, is_complete = fill(line, desk)
    is_sound = is_readable(line.number, text, desk.report)
    if text.strip() and is_complete and is_sound:
        return prose_of(Line(line.number, text), desk, facts=facts)
    return Prose("", (), line.number)


def _picture(header: Header, desk: Desk) -> str:
    picture, alt = header.line("picture"), header.line("alt")
    if picture.text:
        desk.check_picture(picture.text, picture.number)
    if picture.text and not alt.text:
        text = "Say what the picture shows, for people who cannot see it: alt: …"
        desk.report.add(picture.number, text)
    if alt.text and not picture.text:
        text = "'alt' says what a picture shows, but there is no 'picture'."
        desk.report.add(alt.number, text)
    return picture.text
