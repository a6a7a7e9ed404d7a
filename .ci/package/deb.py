"""The Debian package: one for Debian 12, Debian 13 and Ubuntu 24.04.

It has no conffile, on purpose: docs/decisions/031-packages.md.
"""

import gzip
import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from string import Template

import glibc
from release import EPOCH, HERE, HOUSE, VERSION, ask

DEPENDS = ["ca-certificates", "cage", "kbd", "seatd", "systemd", "xwayland"]
"""What the unit runs, or runs on, and who vouches for a server of packs."""

RECOMMENDS = [
    "at-spi2-core",
    "cups-client",
    "espeak-ng",
    "libspeechd2",
    "pulseaudio | pipewire-pulse",
    "speech-dispatcher",
    "speech-dispatcher-espeak-ng",
    "wlr-randr",
]
NEW_NAMES = {"libglib2.0-0": "libglib2.0-0t64", "libssl3": "libssl3t64"}
"""What Debian 13 and Ubuntu 24.04 call a library that counts time in 64 bits."""

SYSTEM_FILES = (
    "usr/lib/quiet-room/*",
    "usr/lib/systemd/system/quiet-room*",
    "usr/lib/sysusers.d/*",
    "usr/lib/tmpfiles.d/*",
)
"""What the unit needs to run.  What locks a whole machine down is put there by hand."""

DOCUMENTS = (
    *("README.md", "docs/accessibility.md", "docs/doctor.md", "docs/fleet.md"),
    *("docs/it.md", "docs/settings.md"),
)
GUIDE = "docs/staff.md"
MONITORING = "docs/monitoring"
STUDIO = "quiet-room-studio.desktop"
MARK = HOUSE / "assets/pictures/day/mark.svg"
OPT = "opt/quiet-room"
DOC = "usr/share/doc/quiet-room"


def build(
    folder: Path,
    bill: Path,
    into: Path,
    *,
    version: str = VERSION,
    pressed: bool = True,
) -> Path:
    """Pack *folder*, with its *bill* of materials; return the package.

    Not *pressed*, it takes a second to make and more room: for a proof.
    """
    architecture = ask("dpkg", "--print-architecture")
    package = into / f"quiet-room_{version}_{architecture}.deb"
    with tempfile.TemporaryDirectory() as room:
        root = Path(room, "root")
        shutil.copytree(folder, root / OPT, symlinks=True)
        add_command(root)
        add_studio(root)
        add_system_files(root)
        add_documents(root, bill, version)
        add_control(root, version, architecture)
        set_modes(root)
        ask(
            *("dpkg-deb", "--root-owner-group"),
            *(["-Zxz", "-z3", "--threads-max=1"] if pressed else ["-Znone"]),
            *("--build", root, package),
            env=os.environ | {"SOURCE_DATE_EPOCH": str(EPOCH)},
        )
    return package


def add_command(root: Path) -> None:
    command = root / "usr/bin/quiet-room"
    command.parent.mkdir(parents=True)
    command.symlink_to(f"/{OPT}/kiosk-cli")


def add_studio(root: Path) -> None:
    """Let staff find the window for content among their programs."""
    entry = root / "usr/share/applications" / STUDIO
    picture = root / "usr/share/icons/hicolor/scalable/apps/quiet-room-studio.svg"
    for source, target in ((HERE / STUDIO, entry), (MARK, picture)):
        target.parent.mkdir(parents=True)
        shutil.copyfile(source, target)


def add_system_files(root: Path) -> None:
    """Add what systemd wants to know: what a machine that is set up by hand gets."""
    with tempfile.TemporaryDirectory() as room:
        made = Path(room, "out")
        command = (sys.executable, "-m", "kiosk", "deploy", "linux", "--out", made)
        ask(*command, cwd=HOUSE)
        for source in (path for one in SYSTEM_FILES for path in made.glob(one)):
            target = root / source.relative_to(made)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)


def add_documents(root: Path, bill: Path, version: str) -> None:
    doc = root / DOC
    doc.mkdir(parents=True)
    shutil.copyfile(HERE / "copyright", doc / "copyright")
    shutil.copyfile(bill, doc / "quiet-room.cdx.json")
    for name in DOCUMENTS:
        shutil.copyfile(HOUSE / name, doc / Path(name).name)
    shutil.copytree(HOUSE / MONITORING, doc / Path(MONITORING).name)
    (doc / Path(GUIDE).name).symlink_to(f"/{OPT}/{GUIDE}")  # its pictures are there
    day = ask("date", "-u", "-R", f"--date=@{EPOCH}")
    changes = (
        f"quiet-room ({version}) stable; urgency=medium\n\n  * Release {version}.\n\n"
        f" -- The Quiet Room authors <noreply@quiet-room.invalid>  {day}\n"
    )
    packed = gzip.compress(changes.encode(), mtime=0)
    (doc / "changelog.gz").write_bytes(packed)
    overrides = root / "usr/share/lintian/overrides/quiet-room"
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(HERE / "lintian-overrides", overrides)


def set_modes(root: Path) -> None:
    """Let all read and only root write, whatever the umask of who builds."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            is_library = ".so" in path.name
            runs = path.is_dir() or (path.stat().st_mode & 0o100 and not is_library)
            path.chmod(0o755 if runs else 0o644)


def add_control(root: Path, version: str, architecture: str) -> None:
    files = sorted(path for path in root.rglob("*") if is_plain(path))
    control = root / "DEBIAN"
    control.mkdir()
    values = {
        "version": version,
        "architecture": architecture,
        "kilobytes": sum(-(-path.stat().st_size // 1024) for path in files),
        "depends": ", ".join(depends(root / OPT)),
        "recommends": ", ".join(RECOMMENDS),
    }
    template = Template((HERE / "control.in").read_text("utf-8"))
    (control / "control").write_text(template.substitute(values), "utf-8")
    sums = (f"{sum_of(path)}  {path.relative_to(root)}\n" for path in files)
    (control / "md5sums").write_text("".join(sums), "utf-8")
    for script in (HERE / "scripts").iterdir():
        shutil.copyfile(script, control / script.name)
        (control / script.name).chmod(0o755)


def depends(folder: Path) -> list[str]:
    """Return what has to be there before *folder* runs."""
    return [f"libc6 (>= {glibc.newest(folder)})", *sorted([*DEPENDS, *libraries()])]


def libraries() -> Iterator[str]:
    """Yield what Qt wants of the system, under either of its names."""
    for line in (HOUSE / ".ci/system.txt").read_text("utf-8").splitlines():
        match line.split():
            case ["all", _, name]:
                new = NEW_NAMES.get(name)
                yield f"{new} | {name}" if new else name


def is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def sum_of(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
