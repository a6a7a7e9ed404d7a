"""What the site has for this kiosk, as far as it is signed: The Update Framework.

The engine holds that nothing is forged, older than what was seen, mixed or endless.
What it does not do stands here: a clock that is behind must not make old signatures
fresh again, and what it refuses is said in words.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from tuf.api.exceptions import ExpiredMetadataError, RepositoryError
from tuf.api.metadata import Metadata, Snapshot, TargetFile, Targets, Timestamp
from tuf.ngclient import Updater

from kiosk.content.approval.today import A_DAY, Today
from kiosk.errors import KioskError, closest
from kiosk.packs.faults import UpdateError
from kiosk.packs.fetcher import Fetcher
from kiosk.packs.layout import ALL, METADATA, NEXT, TARGETS, list_of
from kiosk.packs.manifest import MOST_BYTES, Manifest, decoded, name_of
from kiosk.packs.refusals import words_for
from kiosk.packs.sites import Site

MADE = "x-made"
"""In the timestamp: when it was signed.  No clock that is right says less."""


class Offered(NamedTuple):
    """A pack that the site has for this kiosk."""

    name: str
    manifest: Manifest
    listed: bytes
    """The list as it was signed."""


class Look(NamedTuple):
    """What came of asking: the pack *offered*, and what is *told* besides."""

    offered: Offered | None
    told: tuple[str, ...]


class Trusted:
    """Asks *site* once; what it was told stays in *folder*, so that time goes on.

    *root* is whose signatures count.  *today* is the day that this kiosk goes by.
    """

    def __init__(self, site: Site, folder: Path, root: bytes, today: Today) -> None:
        self._site, self._folder, self._root = site, folder, root
        self._today = today
        self._now = datetime.now(UTC)

    def look(self, channel: str, is_among: Callable[[float], bool]) -> Look:
        """Return what *channel* has; *is_among* tells if some percent are for us.

        Raise UpdateError, in words, where what the site says cannot be trusted.
        """
        fetcher = Fetcher(self._site)
        try:
            updater = self._updater(fetcher)
            updater.refresh()
            offered = self._offered(updater, channel, is_among)
            told = self._judge_times(channel)
        except UpdateError:
            raise
        except ExpiredMetadataError as error:
            raise self._expired(str(error), fetcher) from error
        except Exception as error:
            if why := words_for(error, self._site.where):
                raise UpdateError(why) from error
            raise
        return Look(offered, told)

    def _updater(self, fetcher: Fetcher) -> Updater:
        for name in ("root_history", "lists"):
            (self._folder / name).mkdir(parents=True, exist_ok=True)
        _clear_half_written(self._folder)
        return Updater(
            str(self._folder),
            f"{METADATA}/",
            target_dir=str(self._folder / "lists"),
            target_base_url=f"{TARGETS}/",
            fetcher=fetcher,
            bootstrap=self._root,
        )

    def _offered(
        self, updater: Updater, channel: str, is_among: Callable[[float], bool]
    ) -> Offered | None:
        """Return the pack for some, if this kiosk is among them; else that for all."""
        if f"{channel}.json" not in self._read("snapshot", Snapshot).meta:
            self._need(channel)
            return None
        some = updater.get_targetinfo(list_of(channel, NEXT))
        if some and is_among(percent_of(some)):
            return self._fetched(updater, some, channel)
        if target := updater.get_targetinfo(list_of(channel, ALL)):
            return self._fetched(updater, target, channel)
        return None

    def _fetched(self, updater: Updater, target: TargetFile, channel: str) -> Offered:
        if target.length > MOST_BYTES:
            raise UpdateError(f"The list of the pack has more than {MOST_BYTES} bytes.")
        path = updater.find_cached_target(target) or updater.download_target(target)
        data = Path(path).read_bytes()
        try:
            manifest = decoded(data)
        except KioskError as error:
            raise UpdateError(str(error)) from error
        if manifest.channel != channel:
            text = f"The pack is for {manifest.channel!r}, and signed for {channel!r}."
            raise UpdateError(text)
        return Offered(name_of(manifest.pack, data), manifest, data)

    def _need(self, channel: str) -> None:
        """Raise UpdateError where the site has no such channel."""
        known = self._read("targets", Targets).delegations
        names = [*known.roles] if known and known.roles else []
        if channel in names:
            return
        text = f"{self._site.where} has no channel {channel!r}."
        match = closest(channel, names)
        hint = f" Did you mean {match!r}?" if match else ""
        raise UpdateError(f"{text}{hint} There are: {', '.join(names) or 'none yet'}.")

    def _judge_times(self, channel: str) -> tuple[str, ...]:
        """Hold all that counts against the latest time that has surely been.

        Return what is to be told of the clock.
        """
        signed = self._signed_on()
        floor = max(self._floor(), signed or self._now)
        for role in ("timestamp", "snapshot", "targets", channel):
            if self._stale(role, floor):
                raise ExpiredMetadataError(f"{role}.json is expired")
        if self._today.fault:
            return (self._today.fault,)
        if signed and signed - A_DAY > self._now:
            return (_BEHIND.format(now=self._now.date(), signed=signed.date()),)
        return ()

    def _floor(self) -> datetime:
        """Return the time that counts: the clock's, or that of the day it must be."""
        day = datetime.combine(self._today.day, time(), UTC)
        return day if self._today.fault else self._now

    def _signed_on(self) -> datetime | None:
        fields = self._read("timestamp", Timestamp).unrecognized_fields
        with suppress(ValueError, TypeError):
            return datetime.fromisoformat(fields[MADE]).astimezone(UTC)
        return None

    def _stale(self, role: str, floor: datetime) -> bool:
        path = self._folder / f"{role}.json"
        if not path.is_file():  # a channel without a pack
            return False
        return bool(Metadata.from_file(str(path)).signed.is_expired(floor))

    def _read(self, role: str, kind: type[Any]) -> Any:  # noqa: ANN401  one of TUF's
        signed = Metadata.from_file(str(self._folder / f"{role}.json")).signed
        assert isinstance(signed, kind)  # noqa: S101  the engine has just read it
        return signed

    def _expired(self, error: str, fetcher: Fetcher) -> UpdateError:
        """Say whether a signature ran out, or this machine's clock is wrong."""
        found = re.search(r"(\S+?)(\.json)? is expired", error)
        role = found[1] if found else ""
        until = _ends(role, fetcher, self._folder)
        clock = self._site.clock
        ours = f"{self._now:%Y-%m-%d %H:%M} UTC"
        if clock and abs(clock - self._now) > A_DAY:
            theirs = f"{clock:%Y-%m-%d %H:%M}"
            text = f"This machine's clock is wrong: it says {ours}, and"
            return UpdateError(f"{text} {self._site.where} says {theirs}. Set it.")
        ran = f"What is signed in {self._site.where} ran out{until} ({role})"
        mend = f"Who publishes has to renew it: {_RENEW.get(role, _RENEW_CHANNEL)}."
        check = f"This machine's clock says {ours}; if that is wrong, set it."
        return UpdateError(f"{ran}. {mend} {check}")


_RENEW = {
    "timestamp": "kiosk publish refresh SITE",
    "snapshot": "kiosk publish refresh SITE",
    "targets": "kiosk publish renew SITE targets",
    "root": "kiosk publish renew SITE root",
}
_RENEW_CHANNEL = "kiosk publish renew SITE CHANNEL"

_BEHIND = (
    "This machine's clock is wrong: it says {now}, and what was just fetched was signed"
    " on {signed}. Set it."
)


def percent_of(target: TargetFile) -> float:
    """Return for how many kiosks the list is, as who signed it says.

    It is written as text: what is signed has no fractions.
    """
    with suppress(TypeError, KeyError, ValueError):
        return float(target.custom["percent"])
    return 0.0


def _ends(role: str, fetcher: Fetcher, folder: Path) -> str:
    """Return " on 2026-11-30" for what was heard of *role*, if that can be read."""
    names = (name for name in fetcher.heard if name.endswith(f"{role}.json"))
    with suppress(OSError, RepositoryError):
        heard = next((fetcher.heard[name] for name in names), b"")
        data = heard or (folder / f"{role}.json").read_bytes()
        return f" on {Metadata.from_bytes(data).signed.expires:%Y-%m-%d}"
    return ""


def _clear_half_written(folder: Path) -> None:
    """Take away what a power cut left: files without a word in them.

    The engine asks the site again for what is not there.
    """
    for path in (*folder.glob("*.json"), *folder.glob("root_history/*.json")):
        with suppress(OSError):
            data = path.read_bytes()
            if not data.strip(b"\0"):
                path.unlink()
    old = (datetime.now(UTC) - timedelta(hours=1)).timestamp()
    for path in folder.glob("tmp*"):  # the engine was ended while it wrote
        with suppress(OSError):
            if os.stat(path).st_mtime < old:  # noqa: PTH116
                path.unlink()
