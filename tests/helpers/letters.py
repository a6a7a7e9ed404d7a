"""The letters that lead to a button or a field, with Alt held down."""

import re

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

_LETTER = re.compile(r"&(\w)")


def letters_in(widget):
    """Return those of all that is shown in *widget*, of what can be asked, too.

    Two questions with the same answers are never asked at once.
    """
    found = set()
    for one in widget.findChildren(QWidget):
        is_key = isinstance(one, QAbstractButton) or (
            isinstance(one, QLabel) and one.buddy()
        )
        is_there = one.isVisibleTo(widget) or one.objectName() in {"yes", "no", "stop"}
        if is_key and is_there:
            letters = _LETTER.findall(one.text().lower())
            found |= {(one.objectName() or id(one), letter) for letter in letters}
    return [letter for _, letter in found]
