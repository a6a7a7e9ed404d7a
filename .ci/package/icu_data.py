"""ICU's data without what Qt never asks for: 32 MB become 4.5.

Qt's core library asks ICU to sort words, to turn letters large and small, to convert
between encodings, and for the names of time zones.  The letters are in ICU's code; to
sort by and to know the zones is kept here, for all languages.  What goes is encodings
from before Unicode, and names of units, currencies, languages and countries.

ICU's own icupkg takes them out, and holds that nothing of the rest needs them.
"""

import re
import subprocess
import tempfile
from pathlib import Path

ICUPKG = "/usr/sbin/icupkg"
_KEPT = re.compile(
    r"coll/.*|cnvalias\.icu|(zone/)?(root|pool|res_index)\.res"
    r"|(icuver|icustd|supplementalData|keyTypeData|likelySubtags|numberingSystems"
    r"|timezoneTypes|zoneinfo64|metaZones|windowsZones)\.res"
)
_SOURCE = """\
.section .rodata,"a"
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}: .incbin "{file}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack,"",@progbits
"""


def lessen(library: Path, into: Path) -> Path:
    """Write a library like *library*, ``libicudata.so.73``, into the folder *into*."""
    version = library.name.rpartition(".")[2]
    # A package of ICU is asked for by its file's name.
    file, symbol = f"icudt{version}l.dat", f"icudt{version}_dat"
    with tempfile.TemporaryDirectory() as name:
        room = Path(name)
        whole, names = room / file, room / "names.txt"
        _run("objcopy", "-O", "binary", "-j", ".rodata", library, whole)
        listed = _run(ICUPKG, "-l", whole).split()
        unwanted = [one for one in listed if not _KEPT.fullmatch(one)]
        names.write_text("\n".join(unwanted), "utf-8")
        (room / "less").mkdir()
        _run(ICUPKG, "-r", names, whole, room / "less" / file)
        source = _SOURCE.format(symbol=symbol, file=room / "less" / file)
        (room / "icu.s").write_text(source, "utf-8")
        _run("as", "-o", room / "icu.o", room / "icu.s")
        into.mkdir(parents=True, exist_ok=True)
        _run(
            *("ld", "-shared", "--build-id=none", "-soname", library.name),
            *("-o", into / library.name, room / "icu.o"),
        )
    return into / library.name


def _run(*command: str | Path) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
