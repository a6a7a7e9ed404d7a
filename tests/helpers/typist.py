"""One who types and publishes without end, in a process that may be killed.

A first process loads what is needed; for each line it is told it lets another one
type, whose number it tells.  That one tells what is saved, and what is published.
"""

import os
import sys
from pathlib import Path

LINES = 200
NAMES = ("clinic.toml", "en/one.md", "en/two.md", "pictures/own/room.svg")


def text(number, name):
    """Return a text of which each half is known to be one."""
    return f"{number} {name}\n".encode() * LINES


def number_of(data, name):
    """Return which text *data* is, or raise AssertionError where it is none."""
    number = int(data.split(b" ", 1)[0])
    assert data == text(number, name)
    return number


def type_on(content, number):
    from kiosk.history.workspace import Workspace

    desk = Workspace(content)
    while True:
        for name in NAMES:
            desk.save(name, text(number, name))
            tell("saved", number, name)
        tell("published", desk.publish("Ann", f"Number {number}").number, "")
        number += 1


def tell(*words):
    os.write(1, " ".join(map(str, words)).strip().encode() + b"\n")


def main():
    from kiosk.history import workspace  # noqa: F401  loaded once for all

    content = Path(sys.argv[1])
    tell("ready")
    while line := sys.stdin.readline():
        if child := os.fork():
            tell("began", child)
            os.waitpid(child, 0)
            tell("ended")
        else:
            type_on(content, int(line))


if __name__ == "__main__":
    main()
