"""From a content folder to what a kiosk shows, by a web server."""

import shutil

import pytest


@pytest.mark.proof
def test_a_first_pack_is_fetched_whole(server, client):
    shutil.rmtree(client.packs)

    code, output, errors = client.update()

    assert (code, errors, client.shown) == (0, "", "One."), errors
    assert "Fetched 8 of 8 files" in output, output


def test_of_a_new_pack_only_what_changed_is_fetched(fleet, server, client):
    fleet.publish("Two.")

    code, output, errors = client.update()

    assert (code, errors, client.shown) == (0, "", "Two."), errors
    assert "Files to fetch: 1, 0.0 MB." in output
    assert len([path for path in server.asked if "/blobs/" in path]) == 1


def test_a_look_that_finds_nothing_new_is_two_requests(server, client):
    code, output, _ = client.update()

    assert (code, "is the newest" in output) == (0, True)
    assert server.asked == ["/metadata/2.root.json", "/metadata/timestamp.json"]
