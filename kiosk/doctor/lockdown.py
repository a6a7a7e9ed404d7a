"""Lock-down as seen from inside: what starts the kiosk again, and what leads out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from kiosk.doctor.finding import Finding
from kiosk.doctor.running import PROC, Kiosk, parents_of, words_of
from kiosk.doctor.system import properties, said

_DEPLOY = "kiosk deploy linux --out DIR writes one that does."


def look_at_lockdown(kiosks: Sequence[Kiosk]) -> Iterator[Finding]:
    """Look at the one that runs: what stands around it, and what leads out of it."""
    if len(kiosks) != 1:
        yield Finding(
            "lockdown.unseen",
            "What locks the kiosk down is seen only while one kiosk runs.",
            "Start it as it is to run, then look again.",
        )
        return
    (kiosk,) = kiosks
    unit = unit_of(kiosk.process)
    told = _told_of(unit) if unit else {}
    yield _restarts(unit, told)
    yield from _watchdog(kiosk, told)
    yield from _session(kiosk)


def unit_of(process: int, proc: Path = PROC) -> str:
    """Return the systemd service that *process* is in; "" where it is in a session."""
    with suppress(OSError):
        groups = (proc / str(process) / "cgroup").read_text("utf-8")
        services: list[str] = re.findall(r"/([^/\n]+\.service)", groups)
        named = [one for one in services if not one.startswith("user@")]
        return named[-1] if named else ""
    return ""


def _told_of(unit: str) -> dict[str, str]:
    names = "Restart,WatchdogUSec"
    return properties("systemctl", "show", unit, f"--property={names}")


def _restarts(unit: str, told: dict[str, str]) -> Finding:
    if not unit:
        return Finding(
            "lockdown.no-unit",
            "The kiosk runs in no service: nothing starts it at boot, nor again when it"
            " ends.",
            f"Start it by a systemd unit. {_DEPLOY}",
        )
    if told.get("Restart") == "no":
        return Finding(
            "lockdown.no-restart",
            f"Nothing starts the kiosk again when it ends: {unit} has Restart=no.",
            f"Set Restart=always in the unit. {_DEPLOY}",
        )
    again = f", with Restart={told['Restart']}" if "Restart" in told else ""
    return Finding("lockdown.unit", f"The kiosk runs in {unit}{again}.")


def _watchdog(kiosk: Kiosk, told: dict[str, str]) -> Iterator[Finding]:
    """See whether somebody waits for a sign of life.  WATCHDOG_PID may be cage's.

    The service says so, or else the surroundings; where both are hidden, nothing is
    known.
    """
    around = kiosk.surroundings
    if told.get("WatchdogUSec", "infinity") not in {"0", "infinity"}:
        yield _watched(told["WatchdogUSec"])
    elif "NOTIFY_SOCKET" in around and around.get("WATCHDOG_USEC", "").isdecimal():
        yield _watched(f"{int(around['WATCHDOG_USEC']) / 1e6:g} s")
    elif told or around:
        yield Finding(
            "lockdown.no-watchdog",
            "Nobody notices a kiosk that hangs.",
            "Set Type=notify, NotifyAccess=all and WatchdogSec=30 in the unit."
            f" {_DEPLOY}",
        )


def _watched(within: str) -> Finding:
    return Finding(
        "lockdown.watchdog", f"A kiosk that hangs for {within} is started again."
    )


def _session(kiosk: Kiosk) -> Iterator[Finding]:
    parents = map(words_of, parents_of(kiosk.process))
    cage = next((words for words in parents if Path(words[0]).name == "cage"), None)
    if cage:
        yield Finding("lockdown.cage", "It is alone on its screen, in cage.")
        if switches_terminals(cage):
            yield Finding(
                "lockdown.terminals",
                "cage runs with -s: Ctrl+Alt+F2 leads to a login.",
                "Start cage without -s.",
            )
        return
    desktop = kiosk.surroundings.get("XDG_CURRENT_DESKTOP", "")
    if desktop:
        yield Finding(
            "lockdown.desktop",
            f"It runs on a desktop ({desktop}), whose keys, panels and messages lead"
            " out of it.",
            f"Start it in cage, without a desktop. {_DEPLOY}",
        )
    else:
        yield Finding(
            "lockdown.no-cage",
            "It does not run in cage. From here nobody sees whether keys such as"
            " Ctrl+Alt+F2 lead out of it.",
            f"Try them, or start it in cage. {_DEPLOY}",
        )


def switches_terminals(cage: Sequence[str]) -> bool:
    """Tell whether the options of *cage* let its keys lead to another terminal."""
    options = cage[1 : [*cage, "--"].index("--")]
    return any(re.fullmatch(r"-[a-ln-z]*s\w*", option) for option in options)


def look_at_shell() -> Finding:
    """Look for the desktop of Windows (untried), whose place the kiosk is to take."""
    if "explorer.exe" in said("tasklist", "/fi", "imagename eq explorer.exe").lower():
        return Finding(
            "lockdown.desktop",
            "The desktop of Windows runs (explorer.exe): its keys and messages lead"
            " out of the kiosk.",
            "Make the kiosk the shell of its user: kiosk deploy windows --out DIR"
            " writes what Shell Launcher needs.",
        )
    return Finding("lockdown.shell", "No desktop of Windows runs beside the kiosk.")
