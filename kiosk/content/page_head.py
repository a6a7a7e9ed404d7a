"""What stands above the blocks of a page: the words of its header, compiled."""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

from msgspec.structs import replace

from kiosk.content.files.lines import Line
from kiosk.content.inline.braces import fill
from kiosk.content.inline.context import Context
from kiosk.content.inline.line_marks import Mark
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


def compile_opening(header: Header, context: Context) -> Opening:
    """Compile the words of a header: its facts stand behind the message."""
    facts = _facts(header.line("facts"), context)
    message = _message(header.line("message"), context)
    plain = _reason(header, context)
    return Opening(
        _title(header.line("title"), context),
        replace(message, facts=_once(*facts, *message.facts), plain=plain),
        _prose(header.line("action"), context),
        facts,
        _picture(header, context),
        _plain(header.line("alt"), context),
        _notice(header.line("notice"), context),
    )


def _once(*words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _facts(line: Line, context: Context) -> tuple[str, ...]:
    facts = line.text.replace(",", " ").split()
    return _once(*(fact for fact in facts if context.is_fact(fact, line.number)))


def _reason(header: Header, context: Context) -> str:
    """Read why the message needs no fact; one that has facts has no such reason."""
    line = header.line("plain")
    if line.text and header.line("facts").text:
        text = "The message has facts or needs none. Take 'facts' or 'plain' away."
        context.report.add(line.number, text)
    return _plain(line, context)


def _title(line: Line, context: Context) -> str:
    title = _plain(line, context)
    _check_answered(line, title, context)
    return title


def _message(line: Line, context: Context) -> Prose:
    message = _prose(line, context)
    _check_answered(line, message.markup, context)
    return message


def _check_answered(line: Line, words: str, context: Context) -> None:
    """Report a title that waits for an answer: it cannot be left out."""
    if "{{" in line.text and not words:
        text = "The clinic has not answered this yet. Say it without the answer."
        context.report.add(line.number, text)


def _plain(line: Line, context: Context) -> str:
    """Read words that the screen does not style, such as a title."""
    if _MARKUP.search(_ANSWER.sub("", line.text)):
        text = "Only plain words here: no * _ [ ] { } < or >."
        context.report.add(line.number, text)
        return ""
    return plain_words(_prose(line, context).markup)


def _notice(line: Line, context: Context) -> Prose:
    """Read what stands before the page; one that waits for an answer is left out."""
    words = _plain(line, context)
    if words and context.is_help:
        text = "Nobody may be kept from help. Take the notice away from this page."
        context.report.add(line.number, text)
    markup = escape(words)
    if (count := count_words(markup)) > MOST_NOTICE:
        text = f"The notice has {count} words; {MOST_NOTICE} are the most."
        context.report.add(line.number, f"{text} Say what the page is about, no more.")
    return Prose(markup, (), line.number) if words else Prose("")


def _prose(line: Line, context: Context) -> Prose:
    """Read one line of the header; nothing when an answer in it is still blank."""
    check_shown(line, context.report)
    if re.search("[{}]", _ANSWER.sub("", line.text)):
        text = "Braces do not work in a header. Facts stand in their own line: facts: …"
        context.report.add(line.number, text)
        return Prose("", (), line.number)
    filled = fill(line, context)
    is_sound = is_readable(line.number, filled.text, context.report)
    if filled.text.strip() and not filled.hidden and is_sound:
        mark = Mark(line.number, filled.facts, answers=filled.answers)
        return prose_of(Line(line.number, filled.text), context, mark=mark)
    return Prose("", (), line.number)


def _picture(header: Header, context: Context) -> str:
    picture, alt = header.line("picture"), header.line("alt")
    if picture.text:
        context.check_picture(picture.text, picture.number)
    if picture.text and not alt.text:
        text = "Say what the picture shows, for people who cannot see it: alt: …"
        context.report.add(picture.number, text)
    if alt.text and not picture.text:
        text = "'alt' says what a picture shows, but there is no 'picture'."
        context.report.add(alt.number, text)
    return picture.text
