"""What a kiosk would show of content with errors, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kiosk.content.partial import LeftOut, PageName, Partial

_KINDS = {
    "answer": "the answer {}",
    "clinic": "the answer {}",
    "route": "whether {} is given",
    "room": "whether there is a {}",
    "fact": "fact {}, or its source",
    "read": "the day that {} was read",
    "word": "the word {}",
    "phrases": "the phrases",
    "picture": "the picture {}",
    "icon": "the icon {}",
    "page": "the title of {}",
    "rules": "the lists of words, or the ways given",
}
"""What a page may use, by the kinds of names that the compiler gives it."""


MOST_NAMED = 10
"""Pages that are named: who has more of them mends what they have in common."""


class Outlook(NamedTuple):
    """What a kiosk would show of content with errors: *partial*, if nothing is *held*.

    What holds everything is told with its file.
    """

    partial: Partial | None = None
    held: tuple[str, ...] = ()

    @property
    def not_new(self) -> tuple[str, ...]:
        """The pages that would be old, or left out, such as ``en/cost``."""
        found = (self.partial.old, self.partial.left_out) if self.partial else ()
        return tuple(sorted(_named(name) for some in found for name in some))

    @property
    def expected(self) -> str:
        """Say what a kiosk would show, whatever it shows now."""
        pages, why = _listed(self.not_new, ", "), _listed(self.held, "; ")
        if self.held and pages:
            return (
                "The kiosk would show nothing new, unless it can keep the last version"
                f" of {pages}: {why}"
            )
        if self.held:
            return f"The kiosk would show nothing new, because of: {why}"
        return (
            f"The kiosk would show everything new but {pages}: the last version of it,"
            " or none where something that it uses has changed, too."
        )

    @property
    def known(self) -> str:
        """Say what a kiosk shows, as it is known what it shows now."""
        if self.held or not self.partial:
            return f"Nothing new is shown, because of: {_listed(self.held, '; ')}"
        kept = _listed([_named(one) for one in self.partial.old], ", ")
        left_out = [_left_out(*one) for one in self.partial.left_out.items()]
        left = _listed(left_out, "; ")
        parts = ["All else is new."]
        parts += [f"Shown in the last version: {kept}."] if kept else []
        parts += [f"Left out: {left}."] if left else []
        return " ".join(parts)


def _listed(names: Sequence[str], between: str) -> str:
    more = len(names) - MOST_NAMED
    said = [*names[:MOST_NAMED], f"and {more} more"] if more > 0 else names
    return between.join(said)


def _named(name: PageName) -> str:
    return "/".join(name)


def _left_out(name: PageName, one: LeftOut) -> str:
    why = f"changed: {in_words(one.changed)}" if one.changed else "no last version"
    return f"{_named(name)} ({why})"


def in_words(uses: Iterable[str]) -> str:
    """Name what pages use, such as "the answer phone_day, the word drip"."""
    return ", ".join(dict.fromkeys(map(_used, uses)))


def _used(use: str) -> str:
    kind, _, name = use.partition(":")
    return _KINDS[kind].format(name.partition(" ")[0])
