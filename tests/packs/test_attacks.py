"""Whatever a server sends: it is refused in one clear line, and what is shown stays."""

import re
import select
import socket
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest
from fleet import ENDLESS, expired, sign_list
from msgspec.structs import replace

from kiosk.packs.kept import manifest_of

MEGABYTE = b"\0" * 1_000_000


def endless(handler):
    """Answer with more than anybody would read; stop when the client has gone."""
    handler.send_response(200)
    handler.end_headers()
    while handler.server.sent < ENDLESS:
        handler.wfile.write(MEGABYTE)
        handler.server.lengths.append(len(MEGABYTE))


@pytest.fixture
def second(fleet, server):
    """Publish a second pack; return the SHA-256 of the one file that is new in it."""
    before = {path.name for path in fleet.site.glob("blobs/*/*")}
    fleet.publish("Two.")
    (new,) = {path.name for path in fleet.site.glob("blobs/*/*")} - before
    server.forget()
    return new


def test_a_file_that_was_changed(fleet, server, client, second):
    path = fleet.site / "blobs" / second[:2] / second
    server.answers[second] = path.read_bytes().replace(b"Two.", b"Bad.")

    line = client.refuses()

    assert f"{server.url} has something else than what was signed for en/one.md" in line


def test_a_file_that_does_not_end(server, client, second):
    server.answers[second] = endless

    assert "sends more than what was signed" in client.refuses()
    assert server.sent < ENDLESS / 5


@pytest.mark.parametrize("name", ["timestamp.json", "2.root.json"])
def test_metadata_that_does_not_end(server, client, name):
    server.answers[name] = endless

    assert "sends more than what was signed" in client.refuses()
    assert server.sent < ENDLESS / 5


def trickle(handler):
    """Hand out a byte now and then, until the client has gone."""
    handler.send_response(200)
    handler.send_header("Content-Length", "900")
    handler.end_headers()
    for byte in b"{" + b" " * 40:
        handler.wfile.write(bytes([byte]))
        gone, _, _ = select.select([handler.connection], [], [], 3)
        if gone:
            return


@pytest.mark.proof
@pytest.mark.parametrize("what", ["timestamp.json", "a file"])
def test_a_server_that_trickles(server, client, second, what):
    server.answers[second if what == "a file" else what] = trickle
    begun = monotonic()

    assert re.match(f"{server.url} is too slow: 2\\d bytes in 6", client.refuses())
    assert monotonic() - begun < 90


def never_answer(handler):
    """Send one letter of the head now and then, until the client has gone."""
    gone = []
    while not gone:
        handler.wfile.write(b"H")
        gone, _, _ = select.select([handler.connection], [], [], 0.2)


@pytest.mark.proof
def test_a_server_whose_answer_never_begins(server, client, tmp_path):
    server.answers["timestamp.json"] = never_answer
    hurried = tmp_path / "hurried"
    hurried.mkdir()
    text = "import kiosk.cli.it.update\nkiosk.cli.it.update.LONGEST = 3.6\n"
    (hurried / "sitecustomize.py").write_text(text)

    code, _, errors = client.wait(before=hurried)

    assert "it was not done within 0.001 hours" in errors
    assert (code, client.shown) == (2, "One.")


def test_a_list_that_was_changed(fleet, server, client, second):
    (*_, newest) = sorted(
        fleet.site.glob("targets/channels/north/*"), key=lambda p: p.stat().st_mtime_ns
    )
    data = newest.read_bytes()
    server.answers[newest.name] = data.replace(b'"pack":2', b'"pack":9')

    assert "has something else than what was signed" in client.refuses()


def test_a_forged_timestamp(forge, client):
    forge.sign("timestamp", by=["snapshot"])

    assert "not signed by the keys of root.json" in client.refuses()


def test_a_channel_cannot_publish_for_another(fleet, forge, client):
    fleet.add_channel("south")
    forged = type(forge)(fleet.site, fleet.keys).sign("north", by=["south"])
    forge.seal(north=forged.signed.version)

    assert "not signed by the keys of root.json" in client.refuses()


def test_an_older_state_of_the_site(fleet, server, client):
    """Rollback: an old timestamp, or an old copy of everything."""
    old = (fleet.site / "metadata/timestamp.json").read_bytes()
    fleet.well("refresh", fleet.site, "--keys", fleet.keys)
    assert client.update()[0] == 0
    server.answers["timestamp.json"] = old

    assert "has something older than what this kiosk has seen" in client.refuses()


def test_parts_of_two_states(fleet, server, client, second):
    """Mix and match: the newest timestamp with an older snapshot."""
    older, newest = sorted(fleet.site.glob("metadata/*.snapshot.json"))[-2:]
    server.answers[newest.name] = older.read_bytes()

    assert "older than what this kiosk has seen" in client.refuses()


def test_a_site_that_stands_still(forge, server, client):
    """Freeze: nothing is forged, but what is signed has run out."""
    forge.sign("timestamp", expired)
    yesterday = (datetime.now(UTC) - timedelta(days=1)).date()

    line = client.refuses()

    assert f"{server.url} ran out on {yesterday} (timestamp)" in line
    assert "kiosk publish refresh SITE" in line


@pytest.mark.parametrize("zone", ["GMT", "-0000"])
def test_a_clock_that_is_ahead_is_told_from_that(forge, server, client, zone):
    forge.sign("timestamp", expired)
    server.date = f"Sun, 01 Nov 2020 10:00:00 {zone}"

    line = client.refuses()

    assert line.startswith("This machine's clock is wrong: it says ")
    assert f"and {server.url} says 2020-11-01 10:00. Set it." in line


def a_day_to_come(days):
    return (datetime.now(UTC) + timedelta(days=days)).date()


def test_a_clock_that_is_far_behind_makes_nothing_fresh(forge, client):
    """The kiosk ran on a later day; what is signed had run out by then."""
    (client.home / "state/last-day").write_text(f"{a_day_to_come(400)}\n")
    forge.seal()

    assert "ran out on" in client.refuses()


@pytest.mark.proof
def test_a_clock_that_is_behind_stops_no_update(fleet, client):
    fleet.publish("Two.")
    (client.home / "state/last-day").write_text(f"{a_day_to_come(3)}\n")

    code, _, errors = client.update()

    assert (code, client.shown) == (0, "Two.")
    assert "This machine's clock is wrong" in errors


def test_a_clock_behind_what_was_signed_is_told(forge, client):
    """A kiosk that has never had a right clock learns from what is signed."""
    made = a_day_to_come(2).isoformat()
    forge.seal(
        change_timestamp=lambda signed: signed.unrecognized_fields.update(
            {"x-made": f"{made}T00:00:00+00:00"}
        )
    )

    code, _, errors = client.update()

    assert code == 0
    assert f"what was just fetched was signed on {made}. Set it." in errors


@pytest.mark.parametrize(
    "path",
    ["../../evil.md", "/etc/evil", "en\\evil.md", "C:/evil", "en/nul.md", ".ssh/key"],
)
def test_a_file_out_of_the_pack(fleet, client, path):
    """Signed, and refused all the same: the engine looks at no path."""
    (name,) = (path.stem for path in client.packs.glob("1-*.json"))
    manifest = manifest_of(client.packs, name)
    evil = replace(manifest.files[0], path=path)
    sign_list(fleet, replace(manifest, pack=2, files=(*manifest.files, evil)))

    code, _, errors = client.update()

    assert (code, client.shown) == (2, "One.")
    assert "The pack is refused for what is in its list" in errors
    assert not list(client.home.rglob("evil*"))


@pytest.mark.parametrize(
    "data", [b"{}", b"[1]", b'{"form": 2}', b"\xff", b'{"form":' + b"[" * 100_000]
)
def test_a_list_that_is_none(data):
    from kiosk.errors import KioskError
    from kiosk.packs.manifest import decoded

    with pytest.raises(KioskError, match=r"cannot be read|newer program"):
        decoded(data)


def page(handler):
    """Answer as a network does that wants somebody to sign in: 200, and a page."""
    handler.answer(b"<!doctype html><title>Guest</title>", Content_Type="text/html")


def test_a_portal_is_told_from_an_attack(server, client):
    server.answers[""] = page

    line = client.refuses()

    assert line.startswith(f"{server.url} answers with a web page")
    assert "wants somebody to sign in first (a portal)" in line


def test_a_portal_amid_an_update(server, client, second):
    server.answers[second] = page

    assert "(a portal)" in client.refuses()


@pytest.mark.proof
def test_a_portal_passes(server, client, second):
    server.answers[""] = page
    client.refuses()
    server.answers.clear()

    assert client.update()[0] == 0
    assert client.shown == "Two."


def test_nobody_answers(client):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"

    assert "cannot be reached" in client.refuses(KIOSK_UPDATE_URL=url)


def test_another_address(client, server):
    line = client.refuses(KIOSK_UPDATE_URL=f"{server.url}/nowhere")

    assert "answers 404 for metadata/timestamp.json" in line


def test_a_channel_that_is_not_there(client):
    line = client.refuses(KIOSK_UPDATE_CHANNEL="nroth")

    assert "has no channel 'nroth'. Did you mean 'north'? There are: north." in line
