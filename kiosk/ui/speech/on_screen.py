"""What stands on the screen, in words: as a screen reader finds it, in its order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

_Role, _Text = QAccessible.Role, QAccessible.Text
_TITLES = {_Role.Heading, _Role.AlertMessage}
_CONTROLS = {_Role.Button, _Role.CheckBox, _Role.RadioButton, _Role.PageTab}


class Shown(NamedTuple):
    """Some words, or a control by its *name* and the *hint* that stands with it.

    *chosen* tells that it is ticked, open, or the one that was picked.
    """

    name: str
    hint: str = ""
    is_control: bool = False
    chosen: bool = False
    is_title: bool = False


def shown_on(window: QObject) -> tuple[Shown, ...]:
    """Return what can be read and touched now, from the title on.

    What stands over the title comes last, and what lies behind a sheet not at all.
    """
    root = QAccessible.queryAccessibleInterface(window)
    found = tuple(_in(root)) if root else ()
    titles = (place for place, one in enumerate(found) if one.is_title)
    first = next(titles, 0)
    return found[first:] + found[:first]


def _in(parent: QAccessibleInterface) -> Iterator[Shown]:
    for number in range(parent.childCount()):
        child = parent.child(number)
        state, item = child.state(), child.object()
        if state.invisible or _is_behind(item):
            continue
        role = child.role()
        # A link is words of the sentence it stands in; some words stand in others
        if role != _Role.Link and not item.property("isToldInWords"):
            yield Shown(
                child.text(_Text.Name),
                child.text(_Text.Description),
                is_control=role in _CONTROLS,
                chosen=bool(state.checked or state.selected),
                is_title=role in _TITLES,
            )
        yield from _in(child)


def _is_behind(item: QObject) -> bool:
    """Tell whether something lies over it; what is greyed by itself can be read."""
    above = item.parentItem() if isinstance(item, QQuickItem) else None
    return above is not None and not above.isEnabled()
