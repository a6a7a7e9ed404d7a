"""The key ceremony: a new site, a channel for a clinic, and keys that are replaced."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from securesystemslib.signer import SSlibKey
from tuf.api.metadata import DelegatedRole, Delegations, Root

from kiosk.errors import KioskError
from kiosk.packs.publishing.keys import make_key, read_public, signers_in
from kiosk.packs.publishing.repository import DAYS, SignedSite

ROOTS = ("root-1", "root-2", "root-3")
"""Three keys, kept in three places; two of them are wanted for each new root."""

WANTED = 2
ROLES = ("targets", "snapshot", "timestamp")


def begin(folder: Path, keys: Path) -> tuple[str, ...]:
    """Make a new site in *folder*, and all its keys in *keys*; return their names."""
    if SignedSite(folder, {}).exists:
        raise KioskError(f"{folder} is a site already: nothing was changed.")
    made = {name: make_key(keys, name) for name in (*ROOTS, *ROLES)}
    site = SignedSite(folder, signers_in([keys]))
    with site.edit_root() as root:
        root.consistent_snapshot = True
        for name in ROOTS:
            root.add_key(made[name], "root")
        root.roles["root"].threshold = WANTED
        for role in ROLES:
            root.add_key(made[role], role)
    with site.edit_targets() as targets:
        targets.delegations = Delegations({}, {})
    seal(site)
    return tuple(made)


def seal(site: SignedSite) -> bool:
    """Let kiosks know of what has been signed; tell if the keys for that are at hand.

    The timestamp comes last: until then a kiosk sees the site as it was before.
    """
    if not (site.can_sign("snapshot") and site.can_sign("timestamp")):
        return False
    site.do_snapshot(force=_is_half_over(site))
    site.do_timestamp(force=True)
    return True


def _is_half_over(site: SignedSite) -> bool:
    snapshot = site.snapshot()
    soon = datetime.now(UTC) + timedelta(days=DAYS["snapshot"] / 2)
    return snapshot.version == 0 or bool(snapshot.is_expired(soon))


def add_channel(site: SignedSite, name: str, key: SSlibKey) -> None:
    """Let the holder of *key* publish in the channel *name*, and nowhere else.

    Another key for a channel that is there takes the place of the old one.
    """
    if name in {"root", *ROLES}:
        raise KioskError(f"{name!r} is the name of a role. Name the channel otherwise.")
    with site.edit_targets() as targets:
        delegations = targets.delegations or Delegations({}, {})
        roles = delegations.roles if delegations.roles is not None else {}
        if name in roles:
            for keyid in [*roles[name].keyids]:
                targets.revoke_key(keyid, name)
        else:
            paths = [f"channels/{name}/*"]
            roles[name] = DelegatedRole(name, [], 1, terminating=True, paths=paths)
        targets.add_key(key, name)


def renew(site: SignedSite, role: str) -> None:
    """Sign *role* anew, as it is: for another year."""
    if role in {"snapshot", "timestamp"}:
        raise KioskError("Use 'kiosk publish refresh SITE' for these two.")
    with site.edit(role):
        pass


def replace_key(site: SignedSite, role: str, old: Path, new: Path) -> None:
    """Let the key *new* take the place of *old* in *role*; both are NAME.pub."""
    before, after = read_public(old), read_public(new)
    with site.edit_root() as root:
        assert isinstance(root, Root)  # noqa: S101  it says so
        if role not in root.roles or before.keyid not in root.roles[role].keyids:
            raise KioskError(f"{old} is no key of {role!r}: nothing was changed.")
        root.revoke_key(before.keyid, role)
        root.add_key(after, role)
