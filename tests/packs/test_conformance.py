"""The cases of The Update Framework's conformance suite that a kiosk can meet.

Each is named as there.  What it holds of any client is held of ``kiosk update``: a
site is signed by hand, and either taken, or refused with what is shown as it was.
"""

import json
from datetime import UTC, datetime, timedelta

import pytest
from fleet import expired
from tuf.api.metadata import MetaFile


@pytest.fixture
def versions(client):
    """Return a function that tells which version of a role the kiosk trusts."""

    def versions(role):
        text = (client.packs / f"metadata/{role}.json").read_text()
        return json.loads(text)["signed"]["version"]

    return versions


pytestmark = pytest.mark.proof  # in the gate stand those of test_attacks.py


class TestBasics:
    def test_timestamp_content_changes(self, forge, client, versions):
        before = versions("timestamp")
        forge.sign("timestamp")

        assert client.update()[0] == 0
        assert versions("timestamp") == before + 1

    def test_unsigned_metadata(self, forge, client):
        for role in ("timestamp", "snapshot", "targets"):
            forge.path(role, forge.newest(role).signed.version)
        md = forge.newest("timestamp")
        md.signatures.clear()
        forge.path("timestamp", 0).write_bytes(md.to_bytes())
        # The same version is no news; a new one without a signature is refused
        md.signed.version += 1
        forge.path("timestamp", 0).write_bytes(md.to_bytes())

        assert "not signed by the keys" in client.refuses()

    def test_no_metadata(self, forge, client):
        forge.path("timestamp", 0).write_bytes(b"nothing of the kind")

        assert "no metadata of packs" in client.refuses()


class TestRollback:
    def test_timestamp_rollback(self, forge, client, versions):
        forge.sign("timestamp", version=9)
        assert client.update()[0] == 0
        forge.sign("timestamp", version=8)

        assert "older than what this kiosk has seen" in client.refuses()
        assert versions("timestamp") == 9

    def test_new_timestamp_snapshot_rollback(self, forge, client):
        forge.seal()
        assert client.update()[0] == 0
        forge.sign(
            "timestamp", lambda signed: setattr(signed.snapshot_meta, "version", 1)
        )

        assert "older than what this kiosk has seen" in client.refuses()

    def test_new_timestamp_fast_forward_recovery(self, forge, client, versions):
        """A timestamp far ahead, then new keys of it: what it saw counts no more."""
        forge.sign("timestamp", version=99)
        assert client.update()[0] == 0

        def new_key(root):
            (old,) = root.roles["timestamp"].keyids
            root.revoke_key(old, "timestamp")
            root.add_key(forge.signers["targets"].public_key, "timestamp")

        forge.sign("root", new_key)
        forge.sign("timestamp", by=["targets"], version=5)

        assert client.update()[0] == 0
        assert versions("timestamp") == 5

    def test_new_snapshot_version_mismatch(self, forge, client):
        forge.sign(
            "timestamp", lambda signed: setattr(signed.snapshot_meta, "version", 7)
        )

        assert "answers 404" in client.refuses()

    @pytest.mark.parametrize("role", ["targets", "north"])
    def test_new_targets_or_channel_rollback(self, forge, client, role):
        forge.sign(role)
        forge.seal(**{role: forge.newest(role).signed.version})
        assert client.update()[0] == 0
        forge.seal(**{role: 1})

        assert "older than what this kiosk has seen" in client.refuses()

    def test_a_role_that_leaves_the_snapshot(self, forge, client):
        forge.seal(change_snapshot=lambda signed: signed.meta.pop("north.json"))

        assert "north.json" in client.refuses()


class TestExpiration:
    @pytest.mark.parametrize(
        "role", ["root", "timestamp", "snapshot", "targets", "north"]
    )
    def test_expired(self, forge, client, role):
        md = forge.sign(role, expired if role != "snapshot" else None)
        match role:
            case "targets" | "north":
                forge.seal(**{role: md.signed.version})
            case "snapshot":
                forge.seal(change_snapshot=expired)

        assert f"({role})" in client.refuses()

    def test_expired_local_root(self, forge, client):
        """An old root on the kiosk, and a good new one: taken."""
        forge.sign("root", expired)
        client.refuses()
        year = datetime.now(UTC).replace(microsecond=0) + timedelta(days=365)
        forge.sign("root", lambda root: setattr(root, "expires", year))

        assert client.update()[0] == 0

    def test_expired_timestamp_version_rollback(self, forge, client):
        """A timestamp that ran out still tells what is older."""
        forge.sign("timestamp", version=9)
        assert client.update()[0] == 0
        kept = client.packs / "metadata/timestamp.json"
        md = forge.newest("timestamp")
        expired(md.signed)
        md.sign(forge.signers["timestamp"])
        kept.write_bytes(md.to_bytes())
        forge.sign("timestamp", version=8)

        assert "older than what this kiosk has seen" in client.refuses()


class TestRoots:
    def test_root_rotation(self, fleet, client):
        fleet.well("key", "root-4", "--keys", fleet.keys)
        old, new = (fleet.keys / f"root-{number}.pub" for number in (1, 4))
        where = ("--keys", fleet.keys)
        fleet.well("replace", fleet.site, "root", old, new, *where)
        fleet.well("renew", fleet.site, "root", *where)

        assert client.update()[0] == 0
        assert (client.packs / "metadata/root_history/3.root.json").is_file()

    @pytest.mark.parametrize("by", [["root-1"], ["targets"], ["root-1", "targets"]])
    def test_root_with_too_few_signatures(self, forge, client, by):
        forge.sign("root", by=by)

        assert "not signed by the keys" in client.refuses()

    def test_root_signed_by_the_new_keys_alone(self, forge, client):
        def turn(root):
            for keyid in [*root.roles["root"].keyids]:
                root.revoke_key(keyid, "root")
            for name in ("targets", "snapshot"):
                root.add_key(forge.signers[name].public_key, "root")

        forge.sign("root", turn, by=["targets", "snapshot"])

        assert "not signed by the keys" in client.refuses()

    @pytest.mark.parametrize("version", [1, 3])
    def test_root_version_is_another(self, forge, client, version):
        md = forge.sign("root", version=version)
        forge.path("root", 2).write_bytes(md.to_bytes())

        assert "version" in client.refuses()

    def test_replaced_timestamp_key(self, fleet, client, versions):
        """Who has the old key cannot renew the site any more."""
        fleet.well("key", "timestamp-2", "--keys", fleet.keys)
        old, new = (fleet.keys / f"{n}.pub" for n in ("timestamp", "timestamp-2"))
        where = ("--keys", fleet.keys)
        fleet.well("replace", fleet.site, "timestamp", old, new, *where)
        before = versions("timestamp")

        assert client.update()[0] == 0
        assert versions("timestamp") > before


class TestDelegation:
    def test_a_channel_is_not_asked_for_another(self, fleet, forge, client):
        """What north lists of south does not count: its paths are its own."""
        fleet.add_channel("south")

        def list_it(targets):
            listed = targets.targets.pop("channels/north/manifest.json")
            listed.path = "channels/south/manifest.json"
            targets.targets[listed.path] = listed

        md = forge.sign("north", list_it)
        forge.seal(north=md.signed.version)

        code, output, _ = client.update(KIOSK_UPDATE_CHANNEL="south")
        assert (code, client.shown) == (0, "One.")
        assert "The channel has no pack yet." in output

    def test_replaced_channel_key(self, fleet, kiosk, client):
        """Who has the old key is out, until then nobody else is held up."""
        fleet.well("key", "north-2", "--keys", fleet.keys)
        public = fleet.keys / "north-2.pub"
        words = ("channel", fleet.site, "north", "--key", public, "--keys", fleet.keys)
        code, _, errors = kiosk("publish", *words)

        assert code == 0
        assert "'north' is not signed by its key" in errors
        assert "not signed by the keys" in client.refuses()

    def test_targets_of_another_length(self, forge, client):
        def grow(snapshot):
            version = snapshot.meta["north.json"].version
            snapshot.meta["north.json"] = MetaFile(version + 1, length=5)

        forge.sign("north")
        forge.seal(change_snapshot=grow)

        assert "sends more than what was signed" in client.refuses()
