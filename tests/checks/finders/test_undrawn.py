"""A4: pictures that do not load.  Each is tried, in a process of its own."""

import resource
import subprocess
import sys
import zlib

import pytest
from PySide6.QtGui import QColor, QImage

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">'
DAMAGED = "The file is damaged: it cannot be drawn, or not to its end."
LOST = "It takes over 1 s or 64 MB to draw, or breaks what draws it off."


@pytest.fixture
def told(house):
    """Return a function that shows pictures and gives what is said of each."""

    def told(**pictures):
        for name, data in pictures.items():
            kind = name.rpartition("_")[2]
            places = ("day/", "dim/") if kind == "svg" else ("",)
            for place in places:
                path = house.assets / "pictures" / f"{place}{named(name)}"
                path.write_bytes(data)
        lines = [f"\n![A lamp on a table.]({named(name)})\n" for name in pictures]
        house.write("en/page.md", house.read("en/page.md") + "".join(lines))
        found = [one for one in house.check().findings if one.rule == "A4"]
        written = house.read("en/page.md").splitlines()
        return {
            picture.replace(".", "_"): one.found.partition(": ")[2]
            for one in found
            for picture in map(named, pictures)
            if picture in one.found and picture in written[one.line - 1]
        }

    return told


def named(name):
    return ".".join(name.rsplit("_", 1))


def photo(tmp_path, kind):
    """Return a photo, with enough in it to be cut."""
    image = QImage(120, 90, QImage.Format.Format_RGB32)
    for x in range(120):
        for y in range(90):
            noise = zlib.crc32(bytes([x, y])) % 256
            image.setPixelColor(x, y, QColor(x * 2, y * 2, noise))
    path = tmp_path / f"photo.{kind}"
    assert image.save(str(path), quality=90)
    return path.read_bytes()


def with_a_wrong_sum(png):
    return png[:-20] + bytes([png[-20] ^ 255]) + png[-19:]


def test_what_does_not_load_is_told_where_it_is_named(told, tmp_path):
    jpg, png, webp = (photo(tmp_path, kind) for kind in ("jpg", "png", "webp"))
    shapes = '<circle cx="45" cy="30" r="90" fill-opacity="0.01"/>'

    faults = told(
        cut_jpg=jpg[: len(jpg) // 2],
        head_jpg=jpg[:700],
        whole_jpg=jpg,
        cut_png=png[: len(png) // 2],
        sum_png=with_a_wrong_sum(png),
        whole_png=png,
        cut_webp=webp[: len(webp) // 2],
        whole_webp=webp,
        slow_svg=f"{HEAD}{shapes * 9_000}</svg>".encode(),
        deep_svg=f"{HEAD}{'<g>' * 50_000}{'</g>' * 50_000}</svg>".encode(),
        whole_svg=f"{HEAD}{shapes}</svg>".encode(),
    )

    assert faults.pop("slow_svg").startswith(LOST)
    assert faults == dict.fromkeys(
        ("cut_jpg", "head_jpg", "cut_png", "sum_png", "cut_webp", "deep_svg"), DAMAGED
    )


def test_a_picture_that_does_not_load_is_a_fault_of_its_page_alone(house, tmp_path):
    data = photo(tmp_path, "jpg")
    (house.assets / "pictures" / "cut.jpg").write_bytes(data[: len(data) // 2])
    house.write("en/other.md", house.read("en/other.md") + "\n![A lamp.](cut.jpg)\n")

    outlook = house.check().outlook

    assert outlook.held == ()
    assert {*outlook.partial.left_out} == {("en", "other")}


def test_a_bound_of_the_machine_is_kept_to(house, tmp_path):
    """A session or a unit may be given less memory than we would ask for."""
    path = house.assets / "pictures" / "good.png"
    path.write_bytes(photo(tmp_path, "png"))
    most = 4 * 2**30
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "pictures"],
        input=bytes(path) + b"\0",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most)),
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.stdout.split(b"\n", 1)[0] == b"ready"
    assert (done.returncode, done.stderr) == (0, b"")


def test_clips_are_told(house):
    drawing = f'{HEAD}<clipPath id="a"><rect/></clipPath></svg>'
    for light in ("day", "dim"):
        (house.assets / "pictures" / light / "mark.svg").write_text(drawing, "utf-8")
    text = house.read("en/page.md")
    house.write("en/page.md", f"{text}\n![A lamp on a table.](mark.svg)\n")

    assert [path for path, *_ in house.places("A2")] == ["en/page.md"]
