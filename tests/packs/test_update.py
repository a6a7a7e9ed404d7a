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


@pytest.mark.proof
def test_what_no_pack_has_any_more_goes(fleet, server, client):
    fleet.publish("Two.")

    said = fleet.well("tidy", fleet.site)

    assert said == "2 files were taken away.\n"  # a page, and the list that named it
    assert fleet.well("tidy", fleet.site) == "0 files were taken away.\n"
    assert client.update()[0] == 0
    assert client.shown == "Two."


def test_a_look_that_finds_nothing_new_is_two_requests(server, client):
    code, output, _ = client.update()

    assert (code, "is the newest" in output) == (0, True)
    assert server.asked == ["/metadata/2.root.json", "/metadata/timestamp.json"]
