"""An update from its beginning to its end; whatever happens, a whole pack is shown.

In this order: one at a time; what the site has; room on the disk; what is missing is
fetched; the pack is tried; and only then the pointer is swapped.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from kiosk.content.approval.release import NOBODY
from kiosk.content.approval.today import Today
from kiosk.content.files.atomic import only_writer, replace_file
from kiosk.packs.faults import SpoiledError, UpdateError
from kiosk.packs.fetch import Assembly
from kiosk.packs.kept import (
    clean_up,
    is_refused,
    is_whole,
    list_beside,
    refuse,
)
from kiosk.packs.manifest import megabytes, number_in
from kiosk.packs.pointer import named_packs, pointer_of, pointing_to
from kiosk.packs.rings import Ring, is_among
from kiosk.packs.sites import Site
from kiosk.packs.trial import try_pack
from kiosk.packs.trusted import Offered, Trusted

_SPARE = 2_000_000
"""Bytes that stay free: the kiosk keeps its compiled content on the same disk."""

_PER_FILE = 8192
"""Bytes that a file takes besides what is in it."""


class Kiosk(NamedTuple):
    """For whom an update is: its *name*, whose packs it shows, and how.

    With *release* it shows only signed pages; *signers* are as ``released`` has them.
    """

    name: str
    channel: str
    ring: Ring
    today: Today
    release: bool
    signers: Mapping[str, str] = NOBODY


class Outcome(NamedTuple):
    """What came of it: the pack that is shown now, "" if there is none."""

    pack: str
    is_new: bool
    told: tuple[str, ...] = ()


def update(
    site: Site, root: bytes, packs: Path, kiosk: Kiosk, say: Callable[[str], None]
) -> Outcome:
    """Get what *site* has for *kiosk*, and let it be shown.

    Raise UpdateError, or OSError of a disk, where the pack that is shown stays.
    """
    packs.mkdir(parents=True, exist_ok=True)
    with only_writer(packs):
        say(f"Asking {site.where} for channel {kiosk.channel}.")
        among = lambda percent: is_among(kiosk.name, percent, kiosk.ring)  # noqa: E731
        trusted = Trusted(site, packs / "metadata", root, kiosk.today)
        look = trusted.look(kiosk.channel, among)
        names = named_packs(packs)
        shown = names[0] if names else ""
        if look.offered is None:
            say("The channel has no pack yet.")
            return Outcome(shown, is_new=False, told=look.told)
        name = look.offered.name
        if is_refused(packs, name):
            raise UpdateError(_REFUSED.format(number_in(name)))
        if name == shown and is_whole(packs, name):
            say(f"Pack {number_in(name)} is shown, and is the newest.")
            return Outcome(shown, is_new=False, told=look.told)
        _get(site, packs, look.offered, kiosk, say)
        return Outcome(name, is_new=True, told=look.told)


_REFUSED = (
    "Pack {} did not pass on this kiosk before, and is not tried again. Publish another"
    " one, or install another version of the program."
)


def _get(
    site: Site, packs: Path, offered: Offered, kiosk: Kiosk, say: Callable[[str], None]
) -> None:
    """Have the pack whole on the disk, try it, and point to it."""
    names = named_packs(packs)
    if not is_whole(packs, offered.name):
        _put_together(site, packs, offered, names, say)
    say("Checking the pack.")
    try:
        folder = packs / offered.name
        wanted = kiosk.signers if kiosk.release else None
        try_pack(folder, packs, kiosk.today, wanted)
    except SpoiledError:
        refuse(packs, offered.name)
        clean_up(packs, names, ())
        raise
    replace_file(pointer_of(packs), [pointing_to([offered.name, *names])])
    clean_up(packs, named_packs(packs), ())
    say(f"Pack {offered.manifest.pack} is the one to show from now on.")


def _put_together(
    site: Site,
    packs: Path,
    offered: Offered,
    names: tuple[str, ...],
    say: Callable[[str], None],
) -> None:
    name, manifest = offered.name, offered.manifest
    new = packs / f"{name}.new"
    wanted = [file.sha256 for file in manifest.files]
    clean_up(packs, [*names, name], wanted)  # a full disk needs the room first
    assembly = Assembly(packs, new, manifest, names)
    try:
        kept = _need_room(packs, assembly, offered, names)
        if kept != names:  # what lay in the others has to come from elsewhere
            assembly = Assembly(packs, new, manifest, kept)
        missing = assembly.missing()
        _tell_size(offered, len(missing), sum(file.size for file in missing), say)
        assembly.assemble(site, say)
        replace_file(list_beside(packs, name), [offered.listed])
        _rename(new, packs / name)
    except OSError:
        shutil.rmtree(new, ignore_errors=True)
        clean_up(packs, names, ())
        raise


def _tell_size(
    offered: Offered, count: int, size: int, say: Callable[[str], None]
) -> None:
    manifest = offered.manifest
    whole = f"{len(manifest.files)} files, {megabytes(manifest.size)}"
    say(f"Pack {manifest.pack} of {manifest.made}: {whole}.")
    say(f"Files to fetch: {count}, {megabytes(size)}.")


def _need_room(
    packs: Path, assembly: Assembly, offered: Offered, names: tuple[str, ...]
) -> tuple[str, ...]:
    """Make room by the oldest packs, if need be, or raise UpdateError.

    Return the names of those that are left.  The one that is shown is never given up.
    """
    manifest = offered.manifest
    there = assembly.written() + assembly.arrived()
    needed = manifest.size - there + _PER_FILE * len(manifest.files) + _SPARE
    wanted = [file.sha256 for file in manifest.files]
    for kept in range(len(names), 0, -1):
        clean_up(packs, [*names[:kept], offered.name], wanted)
        if shutil.disk_usage(packs).free >= needed:
            return names[:kept]
    free = shutil.disk_usage(packs).free
    if free < needed:
        text = f"{packs} has {megabytes(free)} free, and the pack needs"
        raise UpdateError(f"{text} {megabytes(needed)}. Make room.")
    return names[:1]


def _rename(new: Path, folder: Path) -> None:
    """Let the pack have its name; one of that name that was damaged goes."""
    if folder.exists():
        damaged = folder.with_name(f"{folder.name}.old.new")
        shutil.rmtree(damaged, ignore_errors=True)
        folder.rename(damaged)
        new.rename(folder)
        shutil.rmtree(damaged, ignore_errors=True)
    else:
        new.rename(folder)


def fall_back(packs: Path, spoiled: str) -> str:
    """Leave the pack named *spoiled*, which the kiosk could not load, for an older one.

    Return what came of it, in words; "" if it is not the one to show any more.
    Where no older one is whole, the pointer stays, and so does what the kiosk last
    made: the folder in the settings may be a sample, which is no clinic's.
    """
    with only_writer(packs):
        first, *older = named_packs(packs) or ("",)
        if first != spoiled:
            return ""
        if is_whole(packs, spoiled):  # else the next update mends it
            refuse(packs, spoiled)
        good = [name for name in older if is_whole(packs, name)]
        could = f"Pack {number_in(spoiled)} could not be loaded here."
        if not good:
            return f"{could} There is no older one: what was shown last stays."
        replace_file(pointer_of(packs), [pointing_to(good)])
        clean_up(packs, good, ())
    return f"{could} Pack {number_in(good[0])} is shown again."
