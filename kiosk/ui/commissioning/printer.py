"""The printer: whether it is there, takes pages, and has what it needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.doctor.finding import Finding
from kiosk.ui.take_home.print_system import Program, Queue

WITHIN = 3_000
"""Milliseconds for each of three questions."""


def look_at_printer(printer: str) -> Iterator[Finding]:
    """Ask CUPS as the kiosk does; what the printer itself lacks comes beside."""
    if not printer:
        yield Finding("printer.off", "No printer is named, and none is asked for.")
        return
    app = QCoreApplication.instance() or QCoreApplication([])
    name, _, _ = printer.partition("/")
    listed, fault = _asked(app, "lpstat", "-e")
    if not listed.split() and not fault:  # which is said where it does not run, too
        told, fault = _asked(app, "lpstat", "-r")
        fault = fault or ("CUPS does not run" if "not running" in told else "")
    if fault:
        yield Finding(
            "printer.system",
            f"The print system cannot be asked: {fault}.",
            "See whether it runs: systemctl status cups. Without lpstat, on Debian and"
            " Ubuntu: apt-get install -y cups-client",
        )
    elif name not in listed.split():
        known = ", ".join(listed.split()) or "none"
        yield Finding(
            "printer.missing",
            f"There is no printer {name!r}. CUPS knows: {known}.",
            "Mend 'printer' of [take_home] in the settings.",
        )
    else:
        judged = _judged(app, name)
        yield judged
        if judged.id == "printer.fine":
            yield from _alerts(_asked(app, "lpstat", "-l", "-p", name)[0], name)


def _judged(app: QCoreApplication, name: str) -> Finding:
    """Ask its queue as the kiosk does each minute."""
    why: list[str] = []
    queue = Queue(name, WITHIN, app)
    queue.judged.connect(why.append)
    queue.judged.connect(app.quit)
    queue.look()
    if not why:
        app.exec()
    if "".join(why):
        return Finding(
            "printer.stopped",
            f"{name} does not print: {why[0]}. There is no Print button.",
            f"Mend that, then: cupsenable {name}; cupsaccept {name}",
        )
    return Finding("printer.fine", f"{name} takes pages.")


def _alerts(told: str, name: str) -> Iterator[Finding]:
    """Tell what the printer says of itself, such as ``media-empty``."""
    found = re.search(r"^\s+Alerts: (.+)$", told, re.MULTILINE)
    words = found[1].split() if found else []
    if alerts := [word for word in words if word != "none"]:
        yield Finding(
            "printer.alert",
            f"{name} says of itself: {', '.join(alerts)}.",
            "Go and look: paper, ink, its cover, its cable.",
        )


def _asked(parent: QObject, *words: str) -> tuple[str, str]:
    """Return what a program answers, and why it does not."""
    answers: list[str] = []
    faults: list[str] = []
    program = Program(WITHIN, parent)
    program.answered.connect(answers.append)
    program.failed.connect(faults.append)
    program.ask(*words)
    program.waitForFinished(WITHIN)
    if not answers and not faults:
        program.end()
        faults.append(f"{words[0]} took longer than {WITHIN / 1000:g} s")
    return "".join(answers), "".join(faults)
