"""The rooms of the house: how many live in one, and whom they know.

Import-linter holds which room is above which; pyproject.toml has its contracts.
"""

import re
from collections import defaultdict
from graphlib import TopologicalSorter
from importlib import import_module

import grimp
import pytest

MOST_MODULES = 18
"""In a folder: what one still reads as a table of contents."""

GRAPH = grimp.build_graph("kiosk", cache_dir=None)
KNOWN = {
    module: GRAPH.find_modules_directly_imported_by(module) for module in GRAPH.modules
}
ROOMS = sorted(module for module in GRAPH.modules if GRAPH.find_children(module))


def room_of(module):
    """Return the room that *module* is in; one at the top is a room by itself."""
    room = module if module in ROOMS else module.rpartition(".")[0]
    return module if room == "kiosk" else room


def test_no_module_leads_back_to_itself():
    circles = TopologicalSorter(KNOWN)

    circles.prepare()  # raises with the circle, if there is one


def test_no_room_leads_back_to_itself():
    """A room inside another is another room: content.files is below content."""
    rooms = defaultdict(set)
    for module, imported in KNOWN.items():
        rooms[room_of(module)] |= {*map(room_of, imported)} - {room_of(module)}

    TopologicalSorter(rooms).prepare()


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_reads_like_a_table_of_contents(room):
    modules = [one for one in GRAPH.find_children(room) if one not in ROOMS]

    assert len(modules) <= MOST_MODULES, sorted(modules)


@pytest.mark.parametrize("room", [room for room in ROOMS if room != "kiosk"])
def test_a_room_says_what_goes_in_and_whom_it_knows(room):
    doc = re.sub(r"\s+", " ", import_module(room).__doc__).strip()
    words, _, listed = doc.partition(" Knows: ")
    known = {
        room_of(imported)
        for module in KNOWN
        if room_of(module) == room
        for imported in KNOWN[module]
    }
    said = {f"kiosk.{name}" for name in re.findall(r"[\w.]*\w", listed)}

    assert 2 <= len(re.findall(r"\.( |$)", words)) <= 3
    assert said - {"kiosk.nothing"} == known - {room, "kiosk"}
