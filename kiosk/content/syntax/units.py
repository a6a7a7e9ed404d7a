"""From the lines of a page to units: a heading, a paragraph, one point of a list.

Everything that the kiosk cannot show is told here, with its line, before
Python-Markdown could make something else of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from kiosk.content.files.lines import Line
from kiosk.content.files.problems import Report, quoted
from kiosk.content.syntax.other_houses import foreign
from kiosk.content.syntax.word_habits import habit

HEADING, TEXT, BULLET, STEP = "heading", "text", "bullet", "step"
TABLE, PICTURE, NAMED = "table", "picture", "named"
"""What a unit is.  NAMED is a line ``name: words`` in a box that knows such lines."""

_MOST_SIGNS = 100
_MOST_CHARACTERS = 4_000
"""Of one unit.  Python-Markdown takes seconds for thousands of open brackets."""

_SIGNS = re.compile(r"[\[\]()*_!|{}\\]")
_KINDS: Mapping[str, re.Pattern[str]] = {
    HEADING: re.compile(r"#"),
    BULLET: re.compile(r"[-*+](\s|$)"),
    STEP: re.compile(r"[0-9]{1,9}[.)](\s|$)"),
    TABLE: re.compile(r"\|"),
    PICTURE: re.compile(r"!\[[^\[\]]*\]\([^()]*\)\s*(\{[^{}]*\}\s*)*$"),
}
_RULE = re.compile(r"^\s*(([-*_])\s*(\2\s*){2,}|=+)$")
_DRAWN = re.compile(r"^(?!\s*(=+|---+)\s*$)\s*(([-*_])\s*(\3\s*){2,})$")
_MARKER = re.compile(r"#+|[-*+]|[0-9]{1,9}[.)]")

NO_LINK = (
    "A link stands in a sentence, not in a title, a caption or the first row of a"
    " table. Write the words alone."
)
_NO_LINES = "Lines across the page are not shown. Take this one away."
_UNDERLINED = (
    "If it makes a heading of the line above, write ## and a space in front of that."
)
_NOT_SHOWN = (
    (re.compile(r"""!\[[^\[\]]*\]\([^\s()]*\s+["'][^)]*?(\[\[|\]\()"""), NO_LINK),
    (
        re.compile(r"<br\b", re.IGNORECASE),
        "HTML is not shown. For a new line, put an empty line in between.",
    ),
    (
        re.compile(r"<[\w.+-]+@|<(https?|mailto):"),
        "Addresses stand without < and > around them. Take these two signs away.",
    ),
    (
        re.compile(r"<(?![bB][rR]\b|[\w.+-]+@|(https?|mailto):)/?[A-Za-z]|<[!?]"),
        "HTML is not shown. Take away what stands between < and >.",
    ),
    (
        re.compile(r"&(#[0-9]+|#x[0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);"),
        "HTML is not shown. Type the sign itself in place of & and its name.",
    ),
    (re.compile(r"`|^~~~"), "Code is not shown. Take away every ` and ~~~."),
    (re.compile(r"^\s*>"), "Quotations are not shown. Take away the > in front."),
    (
        re.compile(r"^\s*(=+|---+)\s*$"),
        f"{_NO_LINES} {_UNDERLINED}",
    ),
    (_DRAWN, _NO_LINES),
    (
        re.compile(r"\)\[[^\[\]]*\.md\]|\]\s+\([^()]*\.md\)"),
        "A link is [words](page.md): words in [ ], then a page in ( ), with no space.",
    ),
    (
        re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]"),
        "Little pictures in a line (emoji) are not shown. Say it in words.",
    ),
    (
        re.compile(r"^\s*\[[^\[\]]+\]:"),
        "Links stand in the sentence: [words](page.md).",
    ),
    (
        re.compile(r"^\s*:?-+:?\s*\|[\s:|-]*$"),
        "Every line of a table starts with |, this one too.",
    ),
)


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines that belong together; *kind* is one of the words above."""

    kind: str
    lines: list[Line] = field(default_factory=list)

    @property
    def line(self) -> int:
        return self.lines[0].number


def split_units(
    lines: Iterable[Line], report: Report, named: re.Pattern[str] | None = None
) -> list[Unit]:
    """Group *lines*, and report those that the kiosk cannot show.

    A line that *named* matches stands for itself, and no other joins it.
    """
    units: list[Unit] = []
    above = ""
    told = ""
    for line in lines:
        if not line.text.strip():
            above = ""
            continue
        is_named = named is not None and named.match(line.text)
        kind = NAMED if is_named else _kind(line.text.lstrip())
        fault = _fault(line.text, kind, units, above=above)
        _check_line(line, fault if fault != told or not above else "", report)
        if not above or not _joins(kind, units):
            units.append(Unit(kind))
        units[-1].lines.append(line)
        above, told = line.text, fault
    return units


def cut_at_headings(units: Iterable[Unit]) -> list[list[Unit]]:
    """Cut before each heading; the first group is what stands above them all."""
    groups: list[list[Unit]] = [[]]
    for unit in units:
        if unit.kind == HEADING:
            groups.append([])
        groups[-1].append(unit)
    return groups


def without_marker(text: str) -> str:
    """Return *text* without the ``-`` or ``##`` in front."""
    return _MARKER.sub("", text.lstrip(), count=1).lstrip()


def check_shown(line: Line, report: Report) -> None:
    """Report what no line of a page may have."""
    told, rest = foreign(line.text)
    for text in told:
        report.add(line.number, text)
    for pattern, text in _NOT_SHOWN:
        if pattern.search(rest):
            report.add(line.number, text)


def is_readable(line: int, text: str, report: Report) -> bool:
    """Tell if *text* is short and plain enough for Python-Markdown to read."""
    if len(_SIGNS.findall(text)) > _MOST_SIGNS:
        signs = "brackets, stars and the like"
        report.add(line, f"Too many {signs}: {_MOST_SIGNS} are the most in one go.")
        return False
    if len(text) > _MOST_CHARACTERS:
        most = f"{_MOST_CHARACTERS:,} letters are the most in one go"
        report.add(line, f"Too long: {most}. Put an empty line in between.")
        return False
    return True


def _kind(text: str) -> str:
    if _RULE.match(text):
        return TEXT
    return next((kind for kind in _KINDS if _KINDS[kind].match(text)), TEXT)


def _joins(kind: str, units: list[Unit]) -> bool:
    if not units:
        return False
    last = units[-1].kind
    return kind == last == TABLE or (kind == TEXT and last in (TEXT, BULLET, STEP))


def _check_line(line: Line, fault: str, report: Report) -> None:
    """Report *fault*, which the line above was not told of, and what is not shown."""
    check_shown(line, report)
    if fault:
        report.add(line.number, fault)


def _fault(text: str, kind: str, units: list[Unit], *, above: str) -> str:
    apart = not above
    indented = text[0].isspace()
    after_item = bool(units) and units[-1].kind in (BULLET, STEP)
    if kind in (BULLET, STEP):
        return _item_fault(text, indented=indented, is_inner=_is_in_list(units))
    if kind == TEXT and (looks_right := habit(text, above)):
        return looks_right
    if kind == TEXT and apart and indented:
        return (
            "The line starts with spaces. Start it at the left edge;"
            " if it belongs to the line above, take away the empty line."
        )
    if kind == TEXT and after_item and not apart and not indented:
        return (
            "Does this line belong to the point above? If it does, start it with"
            " two spaces; if not, put an empty line before it."
            " A point of its own starts with - and a space."
        )
    return ""


def _is_in_list(units: list[Unit]) -> bool:
    """Tell if a list has begun at the left edge, and still goes on."""
    run = takewhile(lambda unit: unit.kind in (BULLET, STEP), reversed(units))
    return any(not unit.lines[0].text[0].isspace() for unit in run)


def _item_fault(text: str, *, indented: bool, is_inner: bool) -> str:
    words = without_marker(text)
    if indented and not is_inner:
        return "This list is moved in. Start each of its points at the left edge."
    if indented or _kind(words) in (BULLET, STEP):
        return (
            "A list inside a list is not shown."
            " Start each point at the left edge, with one sign in front."
        )
    return "" if words else "This point of the list is empty. Take it away."


def is_sound(unit: Unit, report: Report) -> bool:
    """Tell if all of *unit* can be read."""
    parts = unit.lines if unit.kind == TABLE else [_joined(unit)]
    sound = [is_readable(line.number, line.text, report) for line in parts]
    return all(sound)


def _joined(unit: Unit) -> Line:
    return Line(unit.line, "\n".join(line.text for line in unit.lines))


def check_steps(units: Iterable[Unit], report: Report) -> None:
    """Report a numbered list that starts anywhere but with 1."""
    before = ""
    for unit in units:
        number = re.match(r"\s*([0-9]+)[.)]", unit.lines[0].text)
        if unit.kind == STEP and before != STEP and number and int(number[1]) != 1:
            report.add(
                unit.line,
                f"The kiosk numbers a list from 1, not from {quoted(number[1])}.",
            )
        before = unit.kind
