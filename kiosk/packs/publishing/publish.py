"""A content folder made a pack, and that pack given to more and more kiosks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tuf.api.metadata import TargetFile, Targets

from kiosk import __version__
from kiosk.content.approval.kept import SIGNED
from kiosk.content.files.atomic import replace_file
from kiosk.content.files.copy_names import is_passed_over
from kiosk.content.files.plain import chunks_of, digest_of
from kiosk.errors import KioskError
from kiosk.packs.kept import files_in
from kiosk.packs.layout import ALL, BLOBS, NEXT, TARGETS, blob, list_of
from kiosk.packs.manifest import File, Manifest, decoded, encoded, megabytes
from kiosk.packs.paths import path_faults
from kiosk.packs.publishing.repository import SignedSite
from kiosk.packs.trusted import percent_of
from kiosk.steps import Progress, untold


class Wish(NamedTuple):
    """Of whom a pack is, for how many, and what is new in it."""

    channel: str
    percent: float
    note: str
    today: date


def publish(
    site: SignedSite,
    content: Path,
    wish: Wish,
    say: Callable[[str], None],
    progress: Progress = untold,
) -> Manifest:
    """Sign what is in *content* as the next pack of a channel, for some or for all.

    Who stops it finds the site as it was, and perhaps files that no pack names yet.
    """
    files = tuple(sorted(_files(content, progress)))
    manifest = Manifest(
        channel=wish.channel,
        pack=_number(site, wish.channel) + 1,
        made=wish.today.isoformat(),
        program=__version__,
        note=wish.note,
        files=files,
    )
    data = encoded(manifest)
    say(_new_to(site, files))
    decoded(data)  # what no kiosk would read is not signed
    _copy(site, content, files, progress)
    sign(site, wish.channel, data, wish.percent)
    return manifest


def _files(content: Path, progress: Progress) -> Iterator[File]:
    paths = sorted(path for path in files_in(content) if _is_content(path))
    if not paths:
        raise KioskError(f"{content} has no files. Name a content folder.")
    names = [path.as_posix() for path in paths]
    if faults := list(path_faults(names)):
        lines = "".join(f"\n  {fault}" for fault in faults)
        raise KioskError(f"Rename these files of {content}:{lines}")
    for number, path in enumerate(paths, start=1):
        yield _file(content, path)
        progress(number, len(paths))


def _is_content(path: Path) -> bool:
    """Tell if a file belongs into a pack: not what a program left for a while.

    Nor what was signed: who compares it does so where it is written.
    """
    if path.parts[0] == SIGNED:
        return False
    return not any(part.startswith(".") or is_passed_over(part) for part in path.parts)


def _file(content: Path, path: Path) -> File:
    place = content / path
    if place.is_symlink():
        raise KioskError(
            f"{place} is a link. A pack has files alone: put a copy there."
        )
    try:
        return File(path.as_posix(), place.stat().st_size, digest_of(place))
    except OSError as error:
        raise KioskError(f"{place} cannot be read: {error.strerror}.") from error


def _copy(
    site: SignedSite, content: Path, files: tuple[File, ...], progress: Progress
) -> None:
    """Put each file where it is fetched from, if it is not there yet."""
    new = _new(site, files)
    for number, file in enumerate(new, start=1):
        place = site.folder / blob(file.sha256)
        place.parent.mkdir(parents=True, exist_ok=True)
        replace_file(place, chunks_of(content / file.path))
        if digest_of(place) != file.sha256:
            place.unlink()
            text = f"{content / file.path} was changed just now. Publish again."
            raise KioskError(text)
        progress(number, len(new))


def _new(site: SignedSite, files: tuple[File, ...]) -> list[File]:
    """Return the files that the site has not, each once."""
    once = {file.sha256: file for file in files}.values()
    return [file for file in once if not (site.folder / blob(file.sha256)).exists()]


def _new_to(site: SignedSite, files: tuple[File, ...]) -> str:
    new = _new(site, files)
    size = megabytes(sum(file.size for file in new))
    return f"{len(new)} of {len(files)} files are new to the site: {size}."


def sign(site: SignedSite, channel: str, data: bytes, percent: float) -> None:
    """Let *data* be the list for *percent* of the kiosks of *channel*."""
    path = list_of(channel, ALL if percent >= 100 else NEXT)
    target = _laid_out(site, path, data, percent)
    with site.edit_targets(channel) as targets:
        targets.targets.pop(list_of(channel, NEXT), None)
        targets.targets[path] = target


def _laid_out(site: SignedSite, path: str, data: bytes, percent: float) -> TargetFile:
    """Put *data* where *path* leads kiosks; return what is to be signed of it."""
    target = TargetFile.from_data(path, data, ["sha256"])
    _be_for(target, percent)
    place = _place(site, target)
    place.parent.mkdir(parents=True, exist_ok=True)
    replace_file(place, [data])
    return target


def _be_for(target: TargetFile, percent: float) -> None:
    target.unrecognized_fields["custom"] = {"percent": f"{percent:g}"}


def _place(site: SignedSite, target: TargetFile) -> Path:
    (place,) = (site.folder / TARGETS / one for one in target.get_prefixed_paths())
    return place


def promote(site: SignedSite, channel: str, percent: float) -> str:
    """Give the pack that is for some to *percent* of all; return what came of it."""
    with site.edit_targets(channel) as targets:
        some = _some(targets, site, channel)
        if percent >= 100:
            del targets.targets[list_of(channel, NEXT)]
            path = list_of(channel, ALL)
            targets.targets[path] = _laid_out(site, path, _data_of(site, some), 100)
            return "The pack is for all kiosks now."
        _be_for(some, percent)
    return f"The pack is for {percent:g} % of the kiosks now."


def withdraw(site: SignedSite, channel: str) -> str:
    """Take the pack that is for some away again: they go back to that for all."""
    with site.edit_targets(channel) as targets:
        some = _some(targets, site, channel)
        del targets.targets[some.path]
    return "The pack is withdrawn: those that had it go back to the one for all."


def _some(targets: Targets, site: SignedSite, channel: str) -> TargetFile:
    some = targets.targets.get(list_of(channel, NEXT))
    if some is None:
        text = f"No pack of {channel!r} in {site.folder} is for some of the kiosks."
        raise KioskError(f"{text} Nothing was changed.")
    return some


def _number(site: SignedSite, channel: str) -> int:
    """Return the highest number that a pack of *channel* has had."""
    targets = site.targets(channel).targets.values()
    return max((_manifest(site, target).pack for target in targets), default=0)


def _manifest(site: SignedSite, target: TargetFile) -> Manifest:
    return decoded(_data_of(site, target))


def _data_of(site: SignedSite, target: TargetFile) -> bytes:
    place = _place(site, target)
    try:
        data = place.read_bytes()
        target.verify_length_and_hashes(data)
    except Exception as error:
        raise KioskError(f"{place} is not as it was signed: {error}.") from error
    return data


def tidy(site: SignedSite) -> int:
    """Take away the files that no pack on offer has; return how many there were."""
    manifests = [one.manifest for name in site.channels() for one in offers(site, name)]
    wanted = {file.sha256 for manifest in manifests for file in manifest.files}
    lists = {place.name for name in site.channels() for place in _lists(site, name)}
    old = [
        *(path for path in site.folder.glob(f"{BLOBS}/*/*") if path.name not in wanted),
        *(
            path
            for path in site.folder.glob(f"{TARGETS}/*/*/*")
            if path.name not in lists
        ),
    ]
    for path in old:
        path.unlink()
    return len(old)


def _lists(site: SignedSite, channel: str) -> Iterator[Path]:
    for target in site.targets(channel).targets.values():
        yield _place(site, target)


class Offer(NamedTuple):
    """A pack on offer, and for how many kiosks it is."""

    manifest: Manifest
    percent: float


def offers(site: SignedSite, channel: str) -> tuple[Offer, ...]:
    """Return what *channel* offers now: for all, and for some."""
    targets = site.targets(channel).targets
    found = (targets.get(list_of(channel, which)) for which in (ALL, NEXT))
    return tuple(
        Offer(_manifest(site, target), percent_of(target)) for target in found if target
    )
