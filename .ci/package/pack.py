"""Packs the built folder.

Beside it come an archive, a Debian package, the bill of materials of both, and the
sums of all three.  Packed twice, they are the same to the byte.
"""

import hashlib
import platform
import sys
from pathlib import Path

import bill
import deb
from release import EPOCH, VERSION, ask


def pack(folder: Path) -> None:
    into = folder.parent
    materials = bill.write(folder, into / f"quiet-room-{VERSION}.cdx.json")
    packed = [archive(folder, into), deb.build(folder, materials, into), materials]
    (into / "SHA256SUMS").write_text("".join(map(line, packed)), "utf-8")
    for path in packed:
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")  # noqa: T201


def archive(folder: Path, into: Path) -> Path:
    system = f"{sys.platform}-{platform.machine()}"
    target = into / f"quiet-room-{VERSION}-{system}.tar.zst"
    ask(
        *("tar", "--create", f"--file={target}", "--use-compress-program=zstd -12 -T0"),
        *("--sort=name", f"--mtime=@{EPOCH}", "--format=gnu"),
        *("--owner=root:0", "--group=root:0", "--mode=u=rwX,go=rX"),
        *(f"--directory={folder.parent}", folder.name),
    )
    return target


def line(path: Path) -> str:
    return f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
