"""What is wrong with a value of the settings, in words for who wrote it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

import msgspec

from kiosk.errors import did_you_mean
from kiosk.settings import update, who
from kiosk.settings.settings import PIN_HASH

_SHAPES = {
    **update.SHAPES,
    **who.SHAPES,
    PIN_HASH: "what `kiosk pin --for-settings` gives",
}
_A_NAME = "a name without spaces and #, as `lpstat -e` gives it"

LONGEST = 60
"""Letters of a value, in a message."""


def unknown(key: str, table: str, kinds: Collection[str]) -> str:
    hint = did_you_mean(key, kinds) or f" There are: {', '.join(kinds)}."
    return f"There is no setting {spelled(key)} in [{table}].{hint}"


def hidden(value: object) -> Iterator[str]:
    """Find a sign that nobody sees, or the end of a line: no name has any."""
    if not isinstance(value, str) or value.isprintable():
        return
    from kiosk.unseen import UNSEEN  # noqa: PLC0415  nearly all are in plain sight

    if sign := UNSEEN.search(value) or re.search(r"[\t\n]", value):
        code = f"U+{ord(sign[0]):04X}"
        yield f"has a sign that cannot be seen ({code}). Type the words again."


def expected(kind: Any, *, quote: str = '"') -> str:  # noqa: ANN401  a type
    """Say what a value of this *kind* may be; *quote* stands around words."""
    bare = ", without quotes" if quote else ""
    match msgspec.inspect.type_info(kind):
        case msgspec.inspect.BoolType():
            return f"true or false{bare}"
        case msgspec.inspect.FloatType(ge=least, le=most):
            return f"a number from {least:g} to {most:g}{bare}"
        case msgspec.inspect.LiteralType(values=values):
            return f"one of: {', '.join(f'{quote}{one}{quote}' for one in values)}"
        case msgspec.inspect.VarTupleType():
            return 'a list, such as ["Right"]'
        case msgspec.inspect.StrType(pattern=str() as pattern):
            return _SHAPES.get(pattern, _A_NAME)
    return 'words, such as "…"' if quote else "words"


def shown(key: str, value: Any) -> str:  # noqa: ANN401  TOML
    """Return *value* as a message has it; a PIN is never written down."""
    return "that" if key == "pin" else spelled(value)


def spelled(value: Any) -> str:  # noqa: ANN401  TOML
    """Return *value* as a TOML file has it, cut short where it is long."""
    try:
        words = str(value).lower() if isinstance(value, bool) else repr(value)
    except ValueError:  # Python writes no number of more than 4,300 digits
        return "so long a number"
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
