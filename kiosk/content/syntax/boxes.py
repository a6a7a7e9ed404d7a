"""From the lines of a page to its parts: runs of units, and boxes with their own."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kiosk.content.files.lines import Line
from kiosk.content.files.problems import Report, quoted
from kiosk.content.syntax.named_lines import named_lines
from kiosk.content.syntax.units import (
    BULLET,
    HEADING,
    NAMED,
    PICTURE,
    STEP,
    TABLE,
    TEXT,
    Unit,
    check_steps,
    is_sound,
    split_units,
)
from kiosk.errors import did_you_mean

PAGE, MORE, KEY, CARDS, DO_DONT = "page", "more", "key", "cards", "do-dont"
ROOM, DAY, EFFECTS, POINTS, QUESTIONS = "room", "day", "effects", "points", "questions"
CHECKLIST, COMPARE, BANDS = "checklist", "compare", "bands"
STAGES = (ROOM, DAY, EFFECTS, POINTS, QUESTIONS)
"""The boxes that fill the screen; see ``content.model.stages``."""
BOXES = (KEY, DO_DONT, CARDS, MORE, CHECKLIST, COMPARE, BANDS, *STAGES)
_ALL = ", ".join(BOXES)

_FENCE = ":::"
_SHORT = re.compile(r"\s*::(?!:)\s*(\w|$)")
_END = Unit(HEADING)
"""A heading looks no further than this: it needs something before the end."""
_ANYTHING = (HEADING, TEXT, BULLET, STEP, TABLE, PICTURE)
_MAY_HOLD = {
    PAGE: _ANYTHING,
    MORE: _ANYTHING,
    KEY: (TEXT, BULLET),
    CARDS: (HEADING, TEXT, BULLET),
    DO_DONT: (HEADING, BULLET),
    ROOM: (HEADING, NAMED, TEXT, BULLET),
    DAY: (HEADING, NAMED, TEXT, BULLET),
    EFFECTS: (HEADING, NAMED),
    POINTS: (HEADING, NAMED, TEXT, BULLET),
    QUESTIONS: (HEADING, BULLET),
    CHECKLIST: (BULLET,),
    COMPARE: (HEADING, NAMED),
    BANDS: (HEADING, TEXT, BULLET),
}
_SPELLED = {
    HEADING: "A heading",
    TEXT: "A paragraph",
    BULLET: "A list",
    STEP: "A numbered list",
    TABLE: "A table",
    PICTURE: "A picture",
}
_HELD = {
    HEADING: "headings",
    NAMED: "lines 'name: words'",
    TEXT: "paragraphs",
    BULLET: "lists",
}
_HEADINGS = {
    **dict.fromkeys((PAGE, MORE), "##"),
    **dict.fromkeys((CARDS, DO_DONT, COMPARE, BANDS, *STAGES), "###"),
}


@dataclass(frozen=True, slots=True)
class Box:
    """``::: kind title`` up to its ``:::``; *title* may have braces at its end."""

    kind: str
    title: Line
    parts: tuple[Part, ...]

    @property
    def units(self) -> tuple[Unit, ...]:
        """Return what stands in it, but for what stands in boxes inside it."""
        runs = (part for part in self.parts if not isinstance(part, Box))
        return tuple(unit for run in runs for unit in run)


Part = Box | tuple[Unit, ...]


def split_parts(lines: Iterable[Line], report: Report) -> tuple[Part, ...]:
    """Cut a whole page into its parts, and report what stands where it may not."""
    fenced = deque(_with_whole_fences(lines, report))
    parts = tuple(_parts(fenced, PAGE, report))
    _check_stages(parts, report)
    return parts


def _with_whole_fences(lines: Iterable[Line], report: Report) -> Iterator[Line]:
    """Report ``::``, and read it as what it was meant for: so only it is reported."""
    for line in lines:
        if _SHORT.match(line.text):
            text = "A box starts with three colons, and ends with three: :::"
            report.add(line.number, text)
            yield Line(line.number, f":{line.text.lstrip()}")
        else:
            yield line


def _check_stages(parts: Iterable[Part], report: Report) -> None:
    """Report a second box that would fill the screen."""
    boxes = [part for part in parts if isinstance(part, Box) and part.kind in STAGES]
    for box in boxes[1:]:
        first = f"{boxes[0].kind!r} in line {boxes[0].title.number}"
        text = f"One box fills the screen of a page, and this page has {first}."
        report.add(box.title.number, f"{text} Put this one on a page of its own.")


def _parts(rest: deque[Line], kind: str, report: Report) -> list[Part]:
    """Take the parts of one box off *rest*, and leave the line that ends it."""
    parts: list[Part] = []
    run: list[Line] = []
    while rest and not _ends(rest[0], kind):
        line = rest.popleft()
        if not line.text.lstrip().startswith(_FENCE):
            run.append(line)
            continue
        parts.append(_units(run, kind, report))
        run = []
        parts.extend(_box(line, rest, report))
    parts.append(_units(run, kind, report))
    _check_headings(parts, kind, report)
    return [allowed for part in parts for allowed in _allowed(part, kind, report)]


def _ends(line: Line, kind: str) -> bool:
    """Tell if a box of *kind* ends here: at its fence, or as it cannot hold more."""
    words = _fence_words(line)
    if words is None or kind == PAGE:
        return False
    return not (kind == MORE and words and words[0] not in ("", MORE))


def _fence_words(line: Line) -> list[str] | None:
    text = line.text.strip()
    if not text.startswith(_FENCE):
        return None
    return text.lstrip(":").split(maxsplit=1)


def _box(line: Line, rest: deque[Line], report: Report) -> Iterator[Box]:
    kind, title, *_ = [*(_fence_words(line) or []), "", ""]
    if not kind:
        report.add(line.number, "No box is open here. Take this ::: away.")
        return
    if kind not in BOXES:
        report.add(line.number, _no_box(kind))
    if title.rstrip().endswith(_FENCE):
        text = "The ::: that ends a box stands in a line of its own, below its words."
        report.add(line.number, text)
        return
    inside = Report(report.path)
    parts = _parts(rest, kind, inside)
    if not _close(line, kind, rest, report):
        return  # it may hold half the page: what is wrong in it is no news yet
    for problem in inside.problems:
        report.add(problem.line, problem.text)
    if kind in BOXES:
        yield Box(kind, Line(line.number, title), tuple(parts))


def _no_box(kind: str) -> str:
    guess = did_you_mean(kind.casefold(), BOXES)
    return f"There is no box {quoted(kind)}.{guess or f' There are: {_ALL}.'}"


def _close(line: Line, kind: str, rest: deque[Line], report: Report) -> bool:
    """Take the line that ends the box off *rest*, or report that there is none."""
    if rest and not _fence_words(rest[0]):
        rest.popleft()
        return True
    text = f"The box {quoted(kind)} is not closed. Write ::: in a line after it."
    if rest:
        text += f" Line {rest[0].number} starts a box that cannot stand in it."
    report.add(line.number, text)
    return False


def _units(run: list[Line], kind: str, report: Report) -> tuple[Unit, ...]:
    units = split_units(run, report, named_lines(kind))
    check_steps(units, report)
    return tuple(units)


def _allowed(part: Part, kind: str, report: Report) -> Iterator[Part]:
    if not isinstance(part, Box):
        yield tuple(unit for unit in part if _may_stand(unit, kind, report))
    elif kind == MORE and part.kind in STAGES:
        text = f"The box {part.kind!r} fills the screen: it cannot be in a 'more'."
        report.add(part.title.number, f"{text} Put it on the page itself.")
    else:
        yield part


def _may_stand(unit: Unit, kind: str, report: Report) -> bool:
    if kind in _MAY_HOLD and unit.kind not in _MAY_HOLD[kind]:
        what = _SPELLED[unit.kind]
        held = ", ".join(_HELD[one] for one in _MAY_HOLD[kind])
        text = f"{what} cannot stand in the box {kind!r}. It holds: {held}."
        report.add(unit.line, text)
        return False
    if unit.kind == HEADING and not _is_heading(unit, kind, report):
        return False
    return is_sound(unit, report)


def _is_heading(unit: Unit, kind: str, report: Report) -> bool:
    signs, words, *_ = [*unit.lines[0].text.split(maxsplit=1), ""]
    wanted = _HEADINGS.get(kind, signs)
    if signs.strip("#"):
        report.add(unit.line, "Put a space after the # signs of a heading.")
    elif not words.strip():
        report.add(unit.line, "The heading has no words.")
    elif signs != wanted:
        place = "on a page" if kind in (PAGE, MORE) else f"in the box {kind!r}"
        report.add(unit.line, f"A heading {place} starts with {wanted}, not {signs}.")
    else:
        return True
    return False


def _check_headings(parts: Iterable[Part], kind: str, report: Report) -> None:
    """Report a heading that has nothing below it."""
    units = [unit for part in parts for unit in _inside(part)]
    for unit, below in pairwise([*units, _END]):
        if unit.kind == below.kind == HEADING and kind in _HEADINGS:
            report.add(unit.line, "Nothing stands below this heading.")


def _inside(part: Part) -> tuple[Unit, ...]:
    """Return the units of a run; a box counts as one, whatever is in it."""
    return (Unit("box", [part.title]),) if isinstance(part, Box) else part
