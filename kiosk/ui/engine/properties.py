"""PySide6's Property, with what it gives told to the type checker.

The stub says that reading one gives a Property: whatever Python reads of a part of
the screen would have to have a second name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from PySide6.QtCore import Signal

    Value_co = TypeVar("Value_co", covariant=True)

    class _Read(Generic[Value_co]):
        def __get__(self, part: object, kind: type) -> Value_co: ...

    class Property:
        """Seen by QML as *kind*."""

        def __init__(
            self,
            kind: type | str,
            read: Callable[[Any], Any] = ...,
            write: Callable[[Any, Any], None] = ...,
            *,
            notify: Signal = ...,
            constant: bool = ...,
        ) -> None: ...

        def __call__(self, read: Callable[[Any], Value_co]) -> _Read[Value_co]: ...

else:
    from PySide6.QtCore import Property

__all__ = ["Property"]
