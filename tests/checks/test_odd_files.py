"""What is no plain file, where one should be: told at its place, and never opened."""

import os
import socket

import pytest

FILES = (
    "en/page.md",
    "clinic.toml",
    "signoff.toml",
    "words.en.toml",
    "glossary.es.md",
    "phrases.es.toml",
    "booklet.es.toml",
)


def listen(path):
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(os.path.relpath(path))  # the name of a socket cannot be long


def device(path):
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize(
    ("name", "put"),
    [
        *((name, os.mkfifo) for name in FILES),
        ("en/page.md", os.mkdir),
        ("words.en.toml", os.mkdir),
        ("glossary.es.md", device),
        ("booklet.es.toml", device),
    ],
)
def test_what_is_no_plain_file_is_told_at_its_place(house, name, put):
    house.speak("es")
    path = house.folder / name
    path.unlink(missing_ok=True)
    put(path)

    told = [one for one in house.check().findings if one.path == path]

    assert told[0].found.startswith(("This is not a file.", "This is a link to a file"))


def test_a_socket_is_no_page(house, monkeypatch):
    page = house.folder / "en" / "page.md"
    page.unlink()
    monkeypatch.chdir(page.parent)
    listen(page)

    assert any(one.startswith("S1 page.md:0: This is not") for one in house.found("S1"))
