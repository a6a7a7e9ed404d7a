"""Structs as rows of a model: a role for each field."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.text import Card, Prose

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

USER_ROLE = Qt.ItemDataRole.UserRole.value

_ROOT = QModelIndex()


def for_qml(value: object) -> object:
    """Turn content into what QML can hold: strings, lists of them, and objects."""
    match value:
        case Prose():
            return value.markup
        case Card():
            return {"title": value.title.markup, "items": for_qml(value.items)}
        case tuple():
            return [for_qml(item) for item in value]  # a tuple becomes one empty string
        case _:
            return value


@QmlElement
@QmlUncreatable("Read it from a property of the Bridge.")
class Rows(QAbstractListModel):  # type: ignore[operator]  # PySide6 stub
    """Structs of the *kinds* given, one row each, a role for each of their fields.

    The role ``kind`` is a struct's tag.  A struct that lacks a field answers
    None, and no delegate asks: DelegateChooser picks by kind.
    """

    def __init__(self, kinds: tuple[type[Struct], ...], parent: QObject) -> None:
        super().__init__(parent)
        names = [name for kind in kinds for name in kind.__struct_fields__]
        self._roles = tuple(dict.fromkeys(["kind", *names]))
        self._rows: tuple[Struct, ...] = ()

    @property
    def rows(self) -> tuple[Struct, ...]:
        """What is shown."""
        return self._rows

    def show(self, rows: tuple[Struct, ...]) -> None:
        """Show *rows*; those at either end that were there already stay."""
        head = _alike(self._rows, rows)
        tail = _alike(self._rows[head:][::-1], rows[head:][::-1])
        if len(rows) == len(self._rows) and _kinds(rows) == _kinds(self._rows):
            self._change(rows, head, len(rows) - tail)
            return
        if gone := len(self._rows) - head - tail:
            self.beginRemoveRows(_ROOT, head, head + gone - 1)
            self._rows = self._rows[:head] + self._rows[head + gone :]
            self.endRemoveRows()
        if new := len(rows) - head - tail:
            self.beginInsertRows(_ROOT, head, head + new - 1)
            self._rows = rows
            self.endInsertRows()

    def _change(self, rows: tuple[Struct, ...], first: int, end: int) -> None:
        """Put *rows* in place of those of the same kinds: what shows them stays."""
        self._rows = rows
        if first < end:
            self.dataChanged.emit(self.index(first), self.index(end - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {
            number: QByteArray(name.encode())
            for number, name in enumerate(self._roles, USER_ROLE)
        }

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:  # noqa: ANN401
        row = self._rows[index.row()]
        name = self._roles[role - USER_ROLE]
        if name == "kind":
            return row.__struct_config__.tag
        return for_qml(getattr(row, name, None))


def _alike(some: tuple[Struct, ...], others: tuple[Struct, ...]) -> int:
    """Count the rows at the start that are equal in both."""
    pairs = zip(some, others, strict=False)
    return next(
        (n for n, (a, b) in enumerate(pairs) if a != b), min(len(some), len(others))
    )


def _kinds(rows: tuple[Struct, ...]) -> list[type[Struct]]:
    return [type(row) for row in rows]
