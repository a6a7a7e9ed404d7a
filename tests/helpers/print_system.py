"""A print system of small programs, named as those of CUPS are."""

import os

PRINTER = "Front"
READY = f"printer {PRINTER} is idle.  enabled since Mon Nov 30 13:32:56 2026"
ACCEPTS = f"{PRINTER} accepting requests since Mon Nov 30 13:32:56 2026"


def say(*lines):
    """Return the lines of a program that says these."""
    return ["cat <<'END'", *lines, "END"]


class PrintSystem:
    """The programs, which run in *folder*; one that is not put there is not there."""

    def __init__(self, folder, monkeypatch):
        self.folder = folder
        folder.mkdir(exist_ok=True)
        monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
        self.answers(READY, ACCEPTS)
        self.put("lp", "cat >/dev/null")

    def put(self, name, *lines):
        """Let the program *name* be of these lines."""
        part = self.folder / f"{name}.part"
        part.write_text("\n".join(["#!/bin/sh", f"cd '{self.folder}'", *lines, ""]))
        part.chmod(0o755)
        part.replace(self.folder / name)

    def answers(self, *lines):
        """Let ``lpstat`` say this of the queue, and no job waits there."""
        self.put("lpstat", 'test "$1" = -o && exit', *say(*lines))

    def holds(self, job):
        """Let ``lp`` hand out the number *job*, and that job wait for ever."""
        self.put("lp", "cat >/dev/null", *say(f"request id is {job} (1 file(s))"))
        waits = f"{job}  nobody  1024  Mon Nov 30 13:33:03 2026"
        lines = say(waits), say(READY, ACCEPTS)
        self.put("lpstat", 'if [ "$1" = -o ]; then', *lines[0], "exit; fi", *lines[1])
        self.put("cancel", 'echo "$@" >>cancelled')
