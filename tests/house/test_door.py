"""What is written goes through one door: content/files/atomic.py."""

import ast
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2] / "kiosk"
DOOR = "content/files/atomic.py"
WRITES = {
    *("write_text", "write_bytes", "copy", "copy2", "copyfile", "copytree", "move"),
    *("mkstemp", "NamedTemporaryFile", "touch", "symlink_to", "hardlink_to"),
}
OTHERS = {
    ("content/speech/narrate.py", "open"): "sound, in a folder of its own",
    ("ui/speech/child.py", "open"): "nowhere",
}
"""What is not written for anybody to read."""


def called(node):
    return node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id


def writes(node):
    """Tell whether a call may write a file, by its name and its mode."""
    if not isinstance(node.func, ast.Attribute | ast.Name):
        return False
    if called(node) != "open":
        return called(node) in WRITES
    words = [*node.args, *(keyword.value for keyword in node.keywords)]
    modes = (word.value for word in words if isinstance(word, ast.Constant))
    return any(isinstance(mode, str) and {*mode} & {*"wax+"} for mode in modes)


def found_in(text):
    nodes = ast.walk(ast.parse(text))
    return [called(one) for one in nodes if isinstance(one, ast.Call) and writes(one)]


@pytest.mark.parametrize(
    "line",
    [
        'path.write_text("x")',
        'path.open("w")',
        'open(path, mode="ab")',
        'path.write_bytes(b"x")',
        "shutil.copy(a, b)",
        'path.open("x", encoding="utf-8")',
    ],
)
def test_a_way_around_the_door_is_found(line):
    assert len(found_in(line)) == 1


def test_nobody_goes_around_the_door():
    around = {
        (path.relative_to(HOUSE).as_posix(), name)
        for path in HOUSE.rglob("*.py")
        for name in found_in(path.read_text("utf-8"))
    }

    assert {one for one in around if one[0] != DOOR} == OTHERS.keys()
