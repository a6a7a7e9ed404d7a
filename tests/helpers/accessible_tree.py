"""What a screen reader is told of: the tree of Qt, in the order of reading."""

from typing import NamedTuple

from PySide6.QtGui import QAccessible

Role = QAccessible.Role


class Node(NamedTuple):
    """Something in the tree: what is said of it, and the item it stands for."""

    role: QAccessible.Role
    name: str
    description: str
    state: QAccessible.State
    item: object
    actions: list[str]

    @property
    def said(self):
        return words(f"{self.name} {self.description}")


def words(text):
    return " ".join(text.replace("·", " ").split()).lower()


def tree(patient):
    """Return all that a screen reader is told of, in its order."""
    return list(nodes(QAccessible.queryAccessibleInterface(patient.window)))


def nodes(interface):
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child.state().invisible:
            continue
        name, description = (
            child.text(kind) for kind in (QAccessible.Name, QAccessible.Description)
        )
        does = child.actionInterface()
        actions = does.actionNames() if does else []
        state, item = child.state(), child.object()
        yield Node(child.role(), name, description, state, item, actions)
        yield from nodes(child)
