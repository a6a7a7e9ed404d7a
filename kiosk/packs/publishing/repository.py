"""What is signed on a site: The Update Framework's files, one version after another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from securesystemslib.signer import CryptoSigner
from tuf.api.exceptions import RepositoryError, UnsignedMetadataError
from tuf.api.metadata import (
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    Targets,
    Timestamp,
)
from tuf.repository import Repository

from kiosk.content.files.atomic import write_file
from kiosk.errors import KioskError
from kiosk.packs.layout import METADATA
from kiosk.packs.trusted import MADE

DAYS = {"timestamp": 14, "snapshot": 60}
"""How long what a role signs counts."""

_YEAR = 365

_FIRST = {
    "root": Root,
    "targets": Targets,
    "snapshot": Snapshot,
    "timestamp": Timestamp,
}


class SignedSite(Repository):
    """The signed files below *folder*, and the *signers* that are at hand.

    *days* is how long the next timestamp counts: long for a stick, which nobody
    renews, and short where a server renews it each day.
    """

    def __init__(
        self,
        folder: Path,
        signers: Mapping[str, CryptoSigner],
        *,
        days: int = DAYS["timestamp"],
    ) -> None:
        self.folder, self._signers, self._days = folder, signers, days
        self._metadata = folder / METADATA

    @property
    def exists(self) -> bool:
        return (self._metadata / "1.root.json").is_file()

    def open(self, role: str) -> Metadata[Any]:
        """Return the newest version of *role*, or one that is none yet."""
        path = self._newest(role)
        if path is None:
            kind = _FIRST.get(role, Targets)
            made = Metadata(kind())
            made.signed.version = 0
            return made
        try:
            return Metadata.from_file(str(path))
        except (RepositoryError, OSError) as error:
            raise KioskError(f"{path} cannot be read: {error}.") from error

    def close(self, role: str, md: Metadata[Any]) -> None:
        """Sign the next version of *role*, and write it.

        Raise KioskError where too few keys of that role are at hand.
        """
        now = datetime.now(UTC).replace(microsecond=0)
        md.signed.version += 1
        md.signed.expires = now + timedelta(days=self._days_of(role))
        if role == "timestamp":
            md.signed.unrecognized_fields[MADE] = now.isoformat()
        md.signatures.clear()
        for keyid in self._keys_of(role, md):
            if keyid in self._signers:
                md.sign(self._signers[keyid], append=True)
        self._need_signatures(role, md)
        name = role if role == "timestamp" else f"{md.signed.version}.{role}"
        self._metadata.mkdir(parents=True, exist_ok=True)
        write_file(self._metadata / f"{name}.json", md.to_bytes())

    def _days_of(self, role: str) -> int:
        return self._days if role == "timestamp" else DAYS.get(role, _YEAR)

    def _keys_of(self, role: str, md: Metadata[Any]) -> list[str]:
        """Return whose signatures *role* wants; a new root wants the old ones' too."""
        if role != "root":
            return list(self._delegator(role).get_delegated_role(role).keyids)
        old = self.open("root").signed.roles["root"].keyids
        return list(dict.fromkeys([*md.signed.roles["root"].keyids, *old]))

    def _delegator(self, role: str) -> Any:  # noqa: ANN401  Root or Targets
        if role in _FIRST:
            return self.root()
        targets = self.targets()
        if not (targets.delegations and role in (targets.delegations.roles or {})):
            names = ", ".join(self.channels()) or "none yet"
            text = f"There is no channel {role!r} in {self.folder}. There are: {names}."
            raise KioskError(text)
        return targets

    def _need_signatures(self, role: str, md: Metadata[Any]) -> None:
        judges = [md.signed] if role == "root" else [self._delegator(role)]
        if role == "root" and self._newest("root"):
            judges.append(self.root())
        try:
            for judge in judges:
                judge.verify_delegate(role, md.signed_bytes, md.signatures)
        except UnsignedMetadataError as error:
            wants = judge.get_delegated_role(role).threshold
            text = f"{role} has to be signed by {wants} of its keys, and there are"
            where = "Name the folders that they lie in: --keys FOLDER"
            text = f"{text} {len(md.signatures)} at hand. {where}."
            raise KioskError(text) from error

    def _newest(self, role: str) -> Path | None:
        if role == "timestamp":
            path = self._metadata / "timestamp.json"
            return path if path.is_file() else None
        found = {
            int(number): path
            for path in self._metadata.glob(f"*.{role}.json")
            if (number := path.name.partition(".")[0]).isdecimal()
        }
        return found[max(found)] if found else None

    def channels(self) -> tuple[str, ...]:
        delegations = self.targets().delegations
        return tuple(delegations.roles or ()) if delegations else ()

    @property
    def targets_infos(self) -> dict[str, MetaFile]:
        return dict(self._infos())

    def _infos(self) -> Iterator[tuple[str, MetaFile]]:
        """Say how new each role is.

        A channel that its own keys have not signed stays as kiosks know it: it must
        not hold up the others.
        """
        yield "targets.json", MetaFile(self.targets().version)
        unsigned = self.unsigned()
        for channel in self.channels():
            if channel not in unsigned and self._newest(channel):
                yield f"{channel}.json", MetaFile(self.open(channel).signed.version)

    def unsigned(self) -> tuple[str, ...]:
        """Return the channels whose newest version is not signed by their own keys."""
        return tuple(filter(self._is_unsigned, self.channels()))

    def _is_unsigned(self, channel: str) -> bool:
        if self._newest(channel) is None:
            return False
        md = self.open(channel)
        try:
            parts = channel, md.signed_bytes, md.signatures
            self._delegator(channel).verify_delegate(*parts)
        except UnsignedMetadataError:
            return True
        return False

    @property
    def snapshot_info(self) -> MetaFile:
        return MetaFile(self.snapshot().version)

    def can_sign(self, role: str) -> bool:
        keys = self._delegator(role).get_delegated_role(role).keyids
        return any(keyid in self._signers for keyid in keys)
