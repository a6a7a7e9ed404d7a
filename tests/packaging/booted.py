"""A Debian that is started, with systemd as its first process: systemd-nspawn."""

import subprocess

from debian import Debian
from waiting import NotProvenError

_SECONDS = 300
_UNIT = """\
[Unit]
After=multi-user.target

[Service]
Type=oneshot
ExecStart=/bin/sh -c '/root/to-do >/root/said 2>&1; systemctl poweroff --no-block'
"""
_APART = """
for tree in /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
    [ -d "$tree" ] || continue
    mkdir -p "$tree/quiet-room-proof-$$"
    echo $$ >"$tree/quiet-room-proof-$$/cgroup.procs"
done
exec systemd-nspawn "$@"
"""
"""Two at a time would take each other's processes for their own, where no systemd runs
that keeps them apart."""

_LINK = "/etc/systemd/system/default.target.wants/to-do.service"
_MADE = (_LINK, "/etc/systemd/system/to-do.service", "/root/to-do", "/root/said")


def boot(debian: Debian, script: str) -> str:
    """Start *debian*, run the shell *script* in it, end it; return what was said."""
    debian.run("apt-get", "install", "--yes", "-q", "systemd-sysv", "dbus")
    for name in _MADE:
        debian.file(name).parent.mkdir(parents=True, exist_ok=True)
    debian.file(_MADE[1]).write_text(_UNIT, "utf-8")
    debian.file(_LINK).symlink_to(_MADE[1])
    debian.file("/root/to-do").write_text(f"#!/bin/sh\n{script}", "utf-8")
    debian.file("/root/to-do").chmod(0o755)
    console = run(debian)
    if not debian.file("/root/said").exists():
        raise NotProvenError(f"a Debian does not start: {console}")
    said = debian.file("/root/said").read_text("utf-8")
    for name in _MADE:
        debian.file(name).unlink()
    return said


def nspawn(debian: Debian, *more: str) -> list[str]:
    """Return the words that start *debian*."""
    command = ("sh", "-ec", _APART, "sh", "--register=no", "--keep-unit")
    return [*command, "--console=pipe", "--boot", f"--directory={debian.root}", *more]


def run(debian: Debian) -> str:
    done = subprocess.run(
        nspawn(debian),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    return done.stdout
