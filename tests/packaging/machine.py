"""A Debian that is started and stays so: commands are carried out in it one by one."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from booted import nspawn
from debian import Debian
from waiting import NotProvenError, wait_until

NAME = "clinic-1"
_STANDARD = (
    *("adduser", "console-setup", "dbus", "iproute2", "kmod", "less", "procps"),
    *("sudo", "systemd-sysv", "udev"),
)
"""What a Debian without a desktop has, and a root by debootstrap has not."""

_NO_SCREEN = """\
[Unit]
ConditionPathExists=
[Service]
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman "CAGE_OPTIONS=-r -r"
"""
"""All that is otherwise than on a kiosk: wlroots' screen in memory, which cage 0.1.4
shows to who takes its picture only where it turns it."""

_ENVIRONMENT = ("LANG=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin")


class Machine:
    """A bare machine: IT's account ``it`` with sudo, and ``jane`` of the staff."""

    def __init__(self, debian: Debian) -> None:
        self.debian = debian
        self.file = debian.file
        self._console = debian.file("/var/log/console")
        self._nspawn: subprocess.Popen | None = None
        self.number = 0
        """The number of its first process, as seen from here."""
        self._prepare()

    def _prepare(self) -> None:
        self.debian.run("apt-get", "install", "--yes", "-q", *_STANDARD)
        for user in ("it", "jane"):
            self.debian.run("useradd", "--create-home", user)
        self.file("/etc/sudoers.d/it").write_text("it ALL=(ALL) NOPASSWD: ALL\n")
        self.file("/etc/hostname").write_text(f"{NAME}\n")
        self.file("/etc/hosts").write_text(f"127.0.0.1 localhost {NAME}\n")
        self.file("/etc/apt/apt.conf.d/90-proxy").write_text(
            "".join(
                f'Acquire::{one}::Proxy "{os.environ[f"{one}_proxy"]}";\n'
                for one in ("http", "https")
                if f"{one}_proxy" in os.environ
            )
        )
        own = self.file("/etc/systemd/system/quiet-room.service.d/99-no-screen.conf")
        own.parent.mkdir(parents=True)
        own.write_text(_NO_SCREEN)

    def start(self) -> None:
        with self._console.open("ab") as console:
            self._nspawn = subprocess.Popen(
                nspawn(self.debian, f"--bind={self.debian.debs}:{_ARCHIVES}"),
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
            )
        wait_until(self._has_begun, "a Debian starts")
        self.ask("sudo systemctl is-system-running --wait || true")

    def _has_begun(self) -> bool:
        """Tell whether systemd is there, and can be asked."""
        assert self._nspawn
        if self._nspawn.poll() is not None:
            raise NotProvenError(f"a Debian ended: {self._console.read_text()}")
        children = f"/proc/{self._nspawn.pid}/task/{self._nspawn.pid}/children"
        for number in Path(children).read_text("utf-8").split():
            if name_of(number) == "systemd":
                self.number = int(number)
                words = ("nsenter", f"--target={number}", "--all", "systemctl")
                asked = subprocess.run(
                    [*words, "is-system-running"], capture_output=True, check=False
                )
                return asked.stdout not in {b"", b"offline\n", b"unknown\n"}
        return False

    def begin(self, script: str, user: str = "it") -> subprocess.Popen:
        """Let *user* carry out a shell *script*, which ends at the first fault."""
        return subprocess.Popen(
            [
                *("nsenter", f"--target={self.number}", "--all"),
                *("runuser", "-u", user, "--", "env", "-i", f"HOME=/home/{user}"),
                *(*_ENVIRONMENT, "sh", "-ec", f"cd\n{script}"),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def ask(self, script: str, user: str = "it", code: int = 0) -> str:
        """Return what a *script* says, if it ends with *code*."""
        with self.begin(script, user) as program:
            said, _ = program.communicate(timeout=600)
        if program.returncode != code:
            raise NotProvenError(f"{script!r} ended with {program.returncode}: {said}")
        return said

    def write(self, name: str, text: str) -> None:
        self.file(name).parent.mkdir(parents=True, exist_ok=True)
        self.file(name).write_text(text, "utf-8")

    def restart(self, script: str) -> None:
        """Have *script* restart it, and wait until it is up again."""
        self.ask(f"{script} --no-block")
        self.wait_for_the_end()
        self.start()

    def wait_for_the_end(self) -> None:
        assert self._nspawn
        try:
            self._nspawn.wait(timeout=60)
        except subprocess.TimeoutExpired:
            raise NotProvenError("a Debian does not end") from None

    def end(self) -> None:
        if self._nspawn and self._nspawn.poll() is None:
            self._nspawn.terminate()
            try:
                self.wait_for_the_end()
            finally:
                self._nspawn.kill()


def name_of(process: str) -> str:
    with suppress(OSError):  # it is gone
        return Path(f"/proc/{process}/comm").read_text("utf-8").strip()
    return ""


_ARCHIVES = "/var/cache/apt/archives"


@contextmanager
def bare_machine(debian: Debian) -> Iterator[Machine]:
    machine = Machine(debian)
    try:
        machine.start()
        yield machine
    finally:
        machine.end()
