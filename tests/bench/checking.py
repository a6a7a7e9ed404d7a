"""How long it takes to check content, in a process of its own.

``python tests/bench/checking.py FOLDER`` prints JSON: the seconds of a check, and of
another one after one page was edited.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

from kiosk.checks.runner import Checker
from kiosk.settings.settings import ASSETS

_DAY = date(2026, 11, 22)


def main() -> int:
    folder = Path(sys.argv[1])
    Checker(folder, ASSETS).check(_DAY)  # the caches of the disk, and of syllables
    checker = Checker(folder, ASSETS)
    whole = _seconds(checker)
    page = folder / "en" / "step-7.md"
    page.write_text(f"{page.read_text('utf-8')}\nOne line more.\n", "utf-8")
    sys.stdout.write(json.dumps({"whole": whole, "edit": _seconds(checker)}))
    return 0


def _seconds(checker: Checker) -> float:
    since = time.perf_counter()
    checked = checker.check(_DAY)
    assert checked.library, checked.findings
    return time.perf_counter() - since


if __name__ == "__main__":
    sys.exit(main())
