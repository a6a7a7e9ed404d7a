"""The kiosk that runs, if one does: there is to be one for each screen."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress

from kiosk.doctor.finding import Finding
from kiosk.doctor.running import Kiosk


def look_at_instance(kiosks: Sequence[Kiosk]) -> Finding:
    """Tell how many there are, and whether this command sees what they see."""
    if not kiosks:
        return Finding(
            "instance.none",
            "No kiosk runs on this machine.",
            "Start it: systemctl start quiet-room. While you set it up, that is fine.",
        )
    named = ", ".join(f"process {one.process} of {_name(one.user)}" for one in kiosks)
    others = [one for one in kiosks if one.user != os.getuid()]
    if others:
        return Finding(
            "instance.other-user",
            f"A kiosk runs: {named}. This command runs as {_name(os.getuid())}, who"
            " has another sound, another session and other folders.",
            f"Look again as its user: sudo -u {_name(others[0].user)} kiosk doctor",
        )
    if len(kiosks) > 1:
        return Finding(
            "instance.several",
            f"{len(kiosks)} kiosks run: {named}. Each needs a screen and a state folder"
            " of its own.",
            "For one screen, end all but one. For two, start this command in the"
            " session of each.",
        )
    seen = "All was looked at as it sees it."
    hidden = "How it was started is hidden: it was looked at from this session."
    return Finding(
        "instance.one",
        f"A kiosk runs: {named}. {seen if kiosks[0].surroundings else hidden}",
    )


def look_at_owner(owner: str, name: str) -> Finding:
    """Tell who answers for the kiosk of this *name*."""
    if owner:
        return Finding("owner.named", f"{owner} answers for this kiosk, {name}.")
    return Finding(
        "owner.none",
        f"Nobody is named who answers for this kiosk, {name}.",
        "Say who is to be called: [kiosk] owner in settings.toml.",
    )


def _name(user: int) -> str:
    import pwd  # noqa: PLC0415  Windows has none

    with suppress(KeyError):
        return pwd.getpwuid(user).pw_name
    return f"user {user}"
