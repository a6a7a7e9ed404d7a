"""The compiled library on disk: whole, or refused."""

import json
import os
import subprocess
import sys
from pathlib import Path
from zlib import crc32

import pytest

from kiosk.content.files.stamps import fingerprint
from kiosk.content.snapshot import read_snapshot, write_snapshot
from kiosk.errors import SnapshotError
from kiosk.known_pages import SCREEN_PAGES

ROOT = Path(__file__).parents[2]
EVERYTHING = """\
## A *heading*
[A](other.md) {{A1}} [[drip]] {A2}

- a
- b

1. c

![A lamp.](lamp.svg "d")

| e |
|---|
| f | {A1}

::: key g
h
:::

::: do-dont
### i
- j
### k
- l
:::

::: cards
### m
n
:::

::: more o
## p
q
:::
"""


@pytest.fixture
def library(house):
    house.compile(EVERYTHING, facts="A1", picture="lamp.svg", alt="A lamp.")
    return house.load()


@pytest.fixture
def written(library, tmp_path):
    path = tmp_path / "library.snapshot"
    write_snapshot(library, path, fingerprint="one")
    return path


def read_all(path):
    """Read the snapshot, all of its pages and pictures."""
    library = read_snapshot(path).library
    dict(library.pictures)
    for edition in library.editions.values():
        dict(edition.pages)
    return library


def test_round_trip(library, written):
    snapshot = read_snapshot(written)

    assert snapshot.fingerprint == "one"
    assert snapshot.library == library
    assert library == snapshot.library
    assert not list(written.parent.glob(".kiosk-*"))


def test_the_shipped_library(shipped, tmp_path):
    write_snapshot(shipped, tmp_path / "s", fingerprint="")

    assert read_snapshot(tmp_path / "s").library == shipped


def test_a_snapshot_of_a_snapshot(library, written, tmp_path):
    write_snapshot(read_snapshot(written).library, tmp_path / "s", fingerprint="two")

    assert read_snapshot(tmp_path / "s").library == library


def test_pages_are_a_mapping(written):
    pages = read_snapshot(written).library.editions["en"].pages

    assert set(pages) == {"page", "other", *SCREEN_PAGES}
    assert len(pages) == 6
    assert "page" in pages
    assert "nothing" not in pages
    assert pages["page"] == pages["page"]
    with pytest.raises(KeyError):
        pages["nothing"]


def test_pictures_are_in_it_as_they_were_looked_at(house, library, written):
    """What happens to their files later is for who compiles next."""
    files = {
        f"{light}/lamp.svg": house.assets / "pictures" / light / "lamp.svg"
        for light in ("day", "dim")
    }
    before = {name: path.read_bytes() for name, path in files.items()}
    day, dim = files.values()
    day.write_bytes(b"<svg>" * 10**6)
    dim.unlink()

    assert dict(read_snapshot(written).library.pictures) == before


def test_a_picture_that_no_page_shows_is_not_in_it(house, tmp_path):
    for light in ("day", "dim"):
        lamp = house.assets / "pictures" / light / "lamp.svg"
        house.picture(f"{light}/other.svg", lamp.read_bytes())
    house.compile("Words.", picture="lamp.svg", alt="A lamp.")
    write_snapshot(house.load(), tmp_path / "s", fingerprint="")

    pictures = read_snapshot(tmp_path / "s").library.pictures

    assert sorted(pictures) == ["day/lamp.svg", "dim/lamp.svg"]


def test_no_file(tmp_path):
    with pytest.raises(SnapshotError, match="cannot be read: No such file"):
        read_snapshot(tmp_path / "nothing")


def test_cut_short_anywhere(written):
    data = written.read_bytes()

    for length in range(0, len(data), 100):
        written.write_bytes(data[:length])
        with pytest.raises(SnapshotError):
            read_snapshot(written)


def test_too_long(written):
    written.write_bytes(written.read_bytes() + b"x")

    with pytest.raises(SnapshotError, match="is not whole"):
        read_snapshot(written)


def test_one_byte_wrong_anywhere(written):
    data = written.read_bytes()

    for place in (*range(200), *range(200, len(data), 37)):
        wrong = bytes([data[place] ^ 0x01])
        written.write_bytes(data[:place] + wrong + data[place + 1 :])
        with pytest.raises(SnapshotError):
            read_all(written)


def test_a_damaged_page_spoils_no_other(written):
    data = written.read_bytes()
    written.write_bytes(data[:-5] + b"x" + data[-4:])
    pages = read_snapshot(written).library.editions["en"].pages

    assert pages["other"].id == "other"
    with pytest.raises(SnapshotError, match="is damaged, or another took its place"):
        pages["words-to-know"]


def test_damaged_help_is_seen_at_once(written):
    """The kiosk keeps it in memory: it would find out when it starts."""
    data = written.read_bytes()
    assert data.count(b"get-help-now") > 1
    at = data.rindex(b"get-help-now")
    written.write_bytes(data[:at] + b"x" + data[at + 1 :])

    with pytest.raises(SnapshotError, match="is damaged, or another took its place"):
        read_snapshot(written)


def test_a_page_of_a_file_that_became_shorter(written):
    pages = read_snapshot(written).library.editions["en"].pages
    written.write_bytes(written.read_bytes()[:-5])

    with pytest.raises(SnapshotError, match="is not whole"):
        pages["words-to-know"]


def test_a_page_of_a_file_that_is_gone(written):
    pages = read_snapshot(written).library.editions["en"].pages
    written.unlink()

    with pytest.raises(SnapshotError, match="cannot be read"):
        pages["other"]


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (b"quiet-room 0-0 1 1 1\n", "is of another version of the kiosk"),
        (b"something else\n", "is no snapshot of a library"),
        (b"\xff" * 500, "is no snapshot of a library"),
    ],
)
def test_another_file(written, head, text):
    written.write_bytes(head)

    with pytest.raises(SnapshotError, match=text):
        read_snapshot(written)


def test_numbers_that_are_none(written):
    data = written.read_bytes()
    name, version, *_ = data.split(b"\n")[0].split(b" ")
    written.write_bytes(b" ".join((name, version, b"a", b"b", b"c")) + b"\n")

    with pytest.raises(SnapshotError, match="is damaged"):
        read_snapshot(written)


def forge(path, index, page=b"{}", *, index_bytes=None):
    """Write a snapshot of this version with whole, but other, insides."""
    version = path.read_bytes().split(b" ")[1]
    numbers = f"{len(index) if index_bytes is None else index_bytes} {crc32(index)}"
    head = b"quiet-room %s %s " % (version, numbers.encode())
    rest = b"\n" + index + page
    sizes = (len(head) + digits + len(rest) for digits in range(1, 9))
    size = next(n for n in sizes if len(head) + len(str(n)) + len(rest) == n)
    path.write_bytes(head + str(size).encode() + rest)


def test_an_index_that_is_no_index(written):
    forge(written, b"{}" * 50)
    with pytest.raises(SnapshotError, match="is damaged: "):
        read_snapshot(written)


def test_an_index_that_ends_too_late(written):
    forge(written, b"{}" * 50, index_bytes=10**6)
    with pytest.raises(SnapshotError, match="is not whole"):
        read_snapshot(written)


def test_a_page_that_is_no_page(written):
    head, rest = written.read_bytes().split(b"\n", 1)
    index = json.loads(rest[: int(head.split()[2])])
    index["places"]["en"] = {"page": [0, 2, crc32(b"{}")]}
    forge(written, json.dumps(index).encode(), b"{}")

    pages = read_snapshot(written).library.editions["en"].pages
    with pytest.raises(SnapshotError, match="is damaged: "):
        pages["page"]


def test_a_folder_that_cannot_be_written(library, tmp_path):
    with pytest.raises(SnapshotError, match="cannot be written"):
        write_snapshot(library, tmp_path / "nothing" / "s", fingerprint="")


def test_a_write_that_fails_leaves_no_half_a_file(library, tmp_path):
    (tmp_path / "s").mkdir()

    with pytest.raises(SnapshotError, match="cannot be written"):
        write_snapshot(library, tmp_path / "s", fingerprint="")
    assert not list(tmp_path.glob(".kiosk-*"))


KILLED = """
import os, signal, sys
from pathlib import Path
from zlib import crc32
from kiosk.content.snapshot import read_snapshot, write_snapshot
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
old = read_snapshot(Path(sys.argv[1]))
if sys.argv[2] == "fsync":
    os.fsync = die
else:
    Path.replace = die
write_snapshot(old.library, Path(sys.argv[1]), fingerprint="two")
"""


@pytest.mark.parametrize("moment", ["fsync", "replace"])
def test_killed_while_writing(library, written, moment):
    result = subprocess.run(
        [sys.executable, "-c", KILLED, written, moment], check=False, cwd=ROOT
    )

    assert result.returncode == -9
    assert read_snapshot(written).fingerprint == "one"
    write_snapshot(library, written, fingerprint="three")
    assert read_snapshot(written).fingerprint == "three"


BUSY = """
import sys
from pathlib import Path
from zlib import crc32
from kiosk.content.snapshot import read_snapshot, write_snapshot
path = Path(sys.argv[1])
library = read_snapshot(path).library
for number in range(10**9):
    write_snapshot(library, path, fingerprint=str(number))
    print(number, flush=True)
"""


def test_killed_at_any_time(library, written):
    for writes in range(1, 9):
        command = [sys.executable, "-c", BUSY, written]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as busy:
            for _ in range(writes):
                busy.stdout.readline()
            busy.kill()

        assert read_all(written) == library


def test_snapshots_are_opened_without_markdown():
    code = (
        "import sys, kiosk.content.snapshot;"
        "print([m for m in ('markdown', 'tomllib', 'PySide6') if m in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        text=True,
        cwd=ROOT,
    )

    assert result.stdout.strip() == "[]"


def test_the_fingerprint_stays_while_nothing_changes(house):
    assert fingerprint(house.folder, house.assets) == fingerprint(
        house.folder, house.assets
    )


CHANGES = {
    "a page is edited": lambda house: house.write(
        "en/page.md", "longer than before" * 9
    ),
    "a page is added": lambda house: house.write("en/new.md", ""),
    "a page is removed": lambda house: (house.folder / "en" / "page.md").unlink(),
    "a page is renamed": lambda house: (house.folder / "en" / "page.md").rename(
        house.folder / "en" / "egap.md"
    ),
    "an answer is edited": lambda house: house.replace("clinic.toml", "5", "55"),
    "only the time is new": lambda house: os.utime(
        house.folder / "clinic.toml", ns=(1, 1)
    ),
    "a picture is added": lambda house: house.picture("day/new.svg", b""),
    "a link to nothing is added": lambda house: (
        house.folder / "en" / "a.md"
    ).symlink_to("nothing"),
    "all content is gone": lambda house: house.folder.rename(
        house.folder.with_name("elsewhere")
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_fingerprint_changes_when(house, change):
    before = fingerprint(house.folder, house.assets)
    change(house)

    assert fingerprint(house.folder, house.assets) != before


def test_the_fingerprint_of_folders_in_a_circle(house):
    (house.folder / "en" / "again").symlink_to(house.folder)

    assert fingerprint(house.folder, house.assets)


def test_a_link_to_nothing_hides_no_other_change(house):
    (house.folder / "en" / "a.md").symlink_to("nothing")
    before = fingerprint(house.folder, house.assets)
    house.write("en/page.md", "longer than before" * 9)

    assert fingerprint(house.folder, house.assets) != before
