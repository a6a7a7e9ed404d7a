"""The line of a key, however its author wrote the table."""

import tomllib

import pytest

from kiosk.toml_lines import line_of, places

PLACES = {
    "a key": ("\nb = 1", ("b",), 2),
    "a table": ("a = 1\n[b]", ("b",), 2),
    "a key in a table": ("[a]\nb = 1\n[c]\nb = 2", ("c", "b"), 4),
    "spaces": ("\n [ a . b ] # why\n  c=1", ("a", "b", "c"), 3),
    "quoted": ("[\"a\"]\n'b' = 1", ("a", "b"), 2),
    "quoted, with dots": ('["a.b"]\n"c.d" = 1', ("a.b", "c.d"), 2),
    "quoted, with brackets": ('"a[" = 1\nb = 2', ("b",), 2),
    "dotted": ("\na.b = 1", ("a", "b"), 2),
    "dotted, with spaces": ("\na . b = 1", ("a", "b"), 2),
    "the table of a dotted key": ("\na.b = 1\na.c = 2", ("a",), 2),
    "a table known by the one below it": ("\n[a.b]", ("a",), 2),
    "inside an inline table": ("\na = { b = 1 }", ("a", "b"), 2),
    "not there": ("[a]\nb = 1", ("a", "c"), 1),
    "nothing of it there": ("[a]\nb = 1", ("c", "d"), 0),
    "the file as a whole": ("a = 1", (), 0),
    "the first of many": ("[[a]]\nb = 1\n[[a]]\nb = 2", ("a",), 1),
    "the second of many": ("[[a]]\nb = 1\n[[a]]\nb = 2", ("a", 1, "b"), 4),
    "below the second of many": (
        "[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 2",
        ("a", 1, "b", "c"),
        6,
    ),
    "many in one of many": (
        "[[a]]\n[[a.b]]\n[[a]]\n[[a.b]]\n[[a.b]]\nc = 1",
        ("a", 1, "b", 1, "c"),
        6,
    ),
    "below a list of lists": ("[a]\nb = [\n  [1],\n  [2]\n]\nc = 3", ("a", "c"), 6),
    "below words on many lines": (
        'a = """\n[x]\nb = 1\n"""\nb = 2',
        ("b",),
        5,
    ),
    "below plain words on many lines": ("a = '''\nb = 1\n'''\nb = 2", ("b",), 4),
    "below a comment with brackets": ('a = 1 # [ """\nb = 2', ("b",), 2),
    "below words with brackets": ('a = "[ \\" {"\nb = 2', ("b",), 2),
}


@pytest.mark.parametrize(("text", "place", "line"), PLACES.values(), ids=PLACES)
def test_line_of(text, place, line):
    assert tomllib.loads(text) is not None
    assert line_of(place, places(text)) == line
