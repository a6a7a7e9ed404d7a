"""A clean Debian of its own, made by debootstrap and kept; each proof gets a copy."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from waiting import NotProvenError

_MOUNTED = """\
mount -t proc proc "$ROOT/proc"
mount --rbind /dev "$ROOT/dev"
mount --bind "$DEBS" "$ROOT/var/cache/apt/archives"
mkdir -p "$ROOT/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
exec chroot "$ROOT" "$@"
"""
_KEPT = ("http_proxy", "https_proxy", "no_proxy")


class Debian:
    """A root folder, in which programs run without seeing more than their display."""

    def __init__(self, root: Path, debs: Path) -> None:
        self.root = root
        self.debs = debs

    def start(
        self, *command: str, user: str = "root", **variables: str
    ) -> subprocess.Popen:
        """Start *command*; what is mounted for it goes with it."""
        known = {one: os.environ[one] for one in _KEPT if one in os.environ}
        known |= {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"}
        known |= {"DEBIAN_FRONTEND": "noninteractive"} | variables
        return subprocess.Popen(
            [
                *("unshare", "--mount", "--pid", "--fork", "--kill-child"),
                *("sh", "-ec", _MOUNTED, "sh"),
                *(() if user == "root" else ("runuser", "-u", user, "--")),
                *command,
            ],
            env=known | {"ROOT": str(self.root), "DEBS": str(self.debs)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(
        self, *command: str, user: str = "root", code: int = 0, **variables: str
    ) -> str:
        """Return what *command* says, if it ends with *code*."""
        with self.start(*command, user=user, **variables) as program:
            said, _ = program.communicate(timeout=900)
        if program.returncode != code:
            raise NotProvenError(f"{command} ended with {program.returncode}: {said}")
        return said

    def install(self, package: Path) -> str:
        """Have apt install the file *package*, with what it depends on."""
        shutil.copy(package, self.root / "tmp")
        return self.run(
            *("apt-get", "install", "--yes", "--no-install-recommends", "-q"),
            *("--allow-downgrades", "-o", "APT::Sandbox::User=root"),
            f"/tmp/{package.name}",  # noqa: S108  of its own
        )

    def file(self, name: str) -> Path:
        return self.root / name.lstrip("/")


@contextmanager
def clean(suite: str, folder: Path) -> Iterator[Debian]:
    """Lend a clean Debian *suite*; *folder* keeps what was downloaded for it."""
    base, copy, debs = (folder / name for name in (suite, f"{suite}-in-use", "debs"))
    debs.mkdir(parents=True, exist_ok=True)
    Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)  # noqa: S108  X's own
    if not base.is_dir():
        bootstrap(suite, base)
    discard(copy)
    subprocess.run(["cp", "--archive", base, copy], check=True)
    debian = Debian(copy, debs)
    debian.run("apt-get", "update", "-q", "-o", "APT::Sandbox::User=root")
    try:
        yield debian
    finally:
        discard(copy)


def bootstrap(suite: str, base: Path) -> None:
    """Make the root; one that was cut off is none."""
    half = base.with_suffix(".half")
    discard(half)
    command = ["debootstrap", "--variant=minbase", suite, str(half)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotProvenError(f"debootstrap {suite}: {done.stdout}{done.stderr}")
    half.rename(base)


def discard(root: Path) -> None:
    """Remove a root, and nothing that is mounted there."""
    if root.exists():
        subprocess.run(["rm", "-rf", "--one-file-system", root], check=True)
