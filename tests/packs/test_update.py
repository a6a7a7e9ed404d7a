"""From a content folder to what a kiosk shows, by a web server."""

import re


def test_what_is_published_is_shown(fleet, server, client):
    code, output, errors = client.update()
    assert (code, errors, client.shown) == (0, "", "One."), errors
    assert re.search(r"Pack 1 of 20..-..-..: \d+ files, 0.0 MB.", output)
    assert "Fetched 8 of 8 files" in output, output

    fleet.publish("Two.")
    server.asked.clear()
    assert client.update()[0] == 0

    assert client.shown == "Two."
    assert len([path for path in server.asked if "/blobs/" in path]) == 1


def test_a_look_that_finds_nothing_new_is_two_requests(server, client):
    client.update()
    server.asked.clear()

    code, output, _ = client.update()

    assert (code, "is the newest" in output) == (0, True)
    assert server.asked == ["/metadata/2.root.json", "/metadata/timestamp.json"]
