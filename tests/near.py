"""Name the tests near what has changed: ``python tests/near.py``.

Near is: a test file that changed itself; the tests of the room that a changed module
is in, as tests mirror the rooms; and among them only ``test_NAME.py`` where there is
one for ``NAME.py``.  Tours, other programs and what leaves the gate are not near.
"""

import subprocess
import sys
from pathlib import Path, PurePath

ROOT = Path(__file__).parents[1]
FAR = ("tests/ui/sweeps", "tests/packaging", "tests/bench", "tests/helpers")


def changed(base="main"):
    """Return what differs from *base*, committed or not, and what is new."""
    asked = (["diff", "--name-only", base], ["ls-files", "-o", "--exclude-standard"])
    return sorted({line for words in asked for line in _git(*words)})


def _git(*words):
    done = subprocess.run(
        ["git", *words], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return done.stdout.splitlines()


def near(paths, root=ROOT):
    """Return the tests near *paths*, none twice, none inside another."""
    found = {test for path in paths for test in _near(PurePath(path), root)}
    found = {test for test in found if not test.startswith(FAR)}
    return sorted(test for test in found if not {*_above(test)} & found)


def _above(path):
    return map(str, PurePath(path).parents)


def _near(path, root):
    if path.parts[0] == "tests" and path.name.startswith("test_"):
        yield from [str(path)] if (root / path).exists() else []
    elif path.parts[0] == "kiosk" and path.suffix == ".py":
        room = PurePath("tests", *path.parent.parts[1:])
        own = room / f"test_{path.name}"
        yield from [str(one) for one in (own, room) if _holds_tests(root / one)][:1]


def _holds_tests(path):
    return path.is_file() or any(path.glob("test_*.py"))


if __name__ == "__main__":
    sys.stdout.write(" ".join(near(changed())) + "\n")
