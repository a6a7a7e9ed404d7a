"""Whether words are sorted as Qt's own ICU sorts them, by what is left of its data."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from place import Place
from waiting import NotProvenError

ASK = """
from functools import cmp_to_key
from PySide6.QtCore import QByteArray, QCollator, QLocale, QTimeZone
WORDS = "z ö a Ä ch cz d ñ n ll l o 2 10 中 文 가 あ б е ё ж".split()
for name in "en es de sv cs hu da tr ru uk vi zh ja ko ar hmn".split():
    collator = QCollator(QLocale(name))
    collator.setNumericMode(True)
    order = cmp_to_key(collator.compare)
    print(name, *sorted(WORDS, key=order), *map(QLocale(name).toUpper, ("i", "ß")))
print(QTimeZone(QByteArray(b"US/Eastern")).isValid())
"""


def sorts(place: Place) -> None:
    """Sort words in any language as Qt does with all of ICU's data."""
    (library,) = place.folder.glob("_internal/PySide6/Qt/lib/libicudata.so.*")
    # A library that is loaded first stands in for the one of its name.  What is to be
    # loaded so may have no space in its path.
    with tempfile.TemporaryDirectory() as room:
        plain = Path(room, library.name)
        plain.symlink_to(library)
        ours, theirs = told({"LD_PRELOAD": str(plain)}), told({})
    if ours != theirs or "zh" not in theirs:
        raise NotProvenError(f"words are sorted so:\n{ours}\nand not so:\n{theirs}")


def told(variables: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env=os.environ | variables,
        check=True,
        capture_output=True,
        text=True,
    )
    if done.stderr:
        raise NotProvenError(f"of sorting it was said: {done.stderr}")
    return done.stdout
