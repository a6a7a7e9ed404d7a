"""A program that tells what it has imported when its first picture stands, and ends.

``python tests/bench/telling.py kiosk run ...`` is ``python -m kiosk run ...`` up to
there: it goes on with what stands behind the front, see tests/cli/test_start.py.  The
last comes first: what was asked for, before what that needs.
"""

import os
import runpy
import sys

NEXT = "kiosk.ui.behind"


def main() -> None:
    sys.addaudithook(look)
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


def look(event: str, arguments: tuple[object, ...]) -> None:
    if event == "import" and arguments[0] == NEXT:
        tell()


def tell() -> None:
    """Names such as ``__main__`` cannot be imported."""
    names = [name for name in reversed(list(sys.modules)) if name[:2] != "__"]
    sys.stdout.write(" ".join(names))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
