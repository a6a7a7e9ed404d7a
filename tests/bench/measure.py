"""The measurements.  Both sides take turns, so that noise falls on both."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

from finger import Finger, Place
from ours import TURNS
from probes import points_now, wait_until_shown
from program import Launch, Program
from screen import Screen
from sides import BREATH_SECONDS, Subject
from turns import Turn, Turner

_CPU_LEAD_SECONDS = 5
_INSIDE_SECONDS = 900
_CPU_SECONDS = 2 * BREATH_SECONDS

_Subject = TypeVar("_Subject")
_Value = TypeVar("_Value")


class Walk(NamedTuple):
    """Page after page, and the memory in bytes at the end."""

    turns: list[Turn]
    memory: float


class Bench:
    """One screen and one finger, for all programs one after the other."""

    def __init__(self, screen: Screen, finger: Finger) -> None:
        self._screen = screen
        self._finger = finger

    def start(self, subject: Subject) -> float:
        """Return the seconds from the start to the whole picture."""
        with Program(subject.launch, self._screen) as program:
            return wait_until_shown(subject.points, program, self._screen)

    def imported(self, launch: Launch) -> list[str]:
        """Return the names of what a program that tells has imported."""
        with Program(launch, self._screen) as program:
            return program.last_word(_INSIDE_SECONDS).split()

    def inside(self, launch: Launch) -> Any:
        """Return what a program that measures itself has to say."""
        with Program(launch, self._screen) as program:
            return json.loads(program.last_word(_INSIDE_SECONDS))

    def whole(self, launch: Launch) -> float:
        """Return the seconds that a program takes from its start to its good end."""
        since = time.monotonic()
        with Program(launch, self._screen) as program:
            program.wait(_INSIDE_SECONDS)
            return time.monotonic() - since

    def motion(self, subject: Subject) -> float:
        """Return the part of one core that the first screen takes when it lasts."""
        with Program(subject.launch, self._screen) as program:
            wait_until_shown(subject.points, program, self._screen)
            time.sleep(_CPU_LEAD_SECONDS)  # what the start leaves to be done
            used, since = program.cpu_seconds(), time.monotonic()
            time.sleep(_CPU_SECONDS)
            return (program.cpu_seconds() - used) / (time.monotonic() - since)

    def our_walk(self, subject: Subject) -> Walk:
        begin, start_the_walk, *turns = subject.places
        with Program(subject.launch, self._screen) as program:
            wait_until_shown(subject.points, program, self._screen)
            turner = Turner(program, self._screen, self._finger)
            turner.leave(subject.points, begin)
            turner.leave(points_now(self._screen), start_the_walk)
            return _walk(turner, turns, program)

    def other_walk(self, subject: Subject) -> Walk:
        both_pages, turns = subject.places[:-TURNS], subject.places[-TURNS:]
        with Program(subject.launch, self._screen) as program:
            wait_until_shown(subject.points, program, self._screen)
            turner = Turner(program, self._screen, self._finger)
            for place in both_pages:
                turner.turn(place)
            return _walk(turner, turns, program)


def in_turns(
    rounds: int, *sides: tuple[Callable[[_Subject], _Value], _Subject]
) -> list[list[_Value]]:
    """Measure each side in each round, and begin each round with another one."""
    values: list[list[_Value]] = [[] for _ in sides]
    for first in range(rounds):
        for place in range(len(sides)):
            index = (first + place) % len(sides)
            measure, subject = sides[index]
            values[index].append(measure(subject))
    return values


def _walk(turner: Turner, places: Sequence[Place], program: Program) -> Walk:
    return Walk([turner.turn(place) for place in places], program.memory())
