"""``kiosk tour``: every screen as a picture, without a display."""

import errno
import os

import pytest
from dresses import PROOF, few
from minimal import PLAIN, page_text
from PySide6.QtGui import QImage

SIZES = {"landscape": (1920, 1080), "portrait": (1080, 1920), "small": (1280, 800)}
SHEETS = ("pick", "staff", "help", "comfort", "sources", "finish", "word")
PAGES = ("one", "two", "get-help-now", "my-questions", "words-to-know", "about")
SCREENS = ("attract", "home", *PAGES, "still-there", "calm", "closed")
STOPS = (*SCREENS, *(f"sheet-{sheet}" for sheet in SHEETS))
POINTS = f"""
::: points
### You choose
You can say yes, no, or not now. {PLAIN}

check: What can Sam do?

+ Say yes or no. = That is right. {PLAIN}
- Say yes. = Sam may say no. {PLAIN}
- Say no. = Sam may say yes. {PLAIN}
:::"""


def colours(picture):
    """Return the colours of a grid of points."""
    across = range(0, picture.width(), 8)
    down = range(0, picture.height(), 8)
    return {picture.pixel(x, y) for x in across for y in down}


@PROOF
def test_tour_draws_every_screen_in_every_shape(process, tmp_path):
    """Each picture has the size of its shape, is not blank, and is not another's."""
    folder = tmp_path / "a" / "tour"

    said = process("tour", "--out", folder)

    assert said == (0, f"{len(STOPS) * len(SIZES)} pictures in {folder}.\n", "")
    for shape, size in SIZES.items():
        pictures = {stop: QImage(str(folder / f"{shape}-{stop}.png")) for stop in STOPS}
        for stop, picture in pictures.items():
            assert picture.size().toTuple() == size, stop
            assert len(colours(picture)) > 5, f"{shape}-{stop} is blank"
        different = {bytes(picture.constBits()) for picture in pictures.values()}
        assert len(different) == len(STOPS)
    assert len(list(folder.iterdir())) == len(STOPS) * len(SIZES)


@PROOF
def test_two_tours_have_the_same_pictures_to_the_byte(start, content, tmp_path):
    """Of what breathes, counts down and is shuffled too; two at once are slow."""
    (content / "en" / "two.md").write_text(page_text(POINTS, title="Page two"))
    folders = tmp_path / "one", tmp_path / "other"
    tours = [start("tour", "--out", folder) for folder in folders]
    assert [tour.communicate(timeout=120)[1] for tour in tours] == ["", ""]

    one, other = (
        {path.name: path.read_bytes() for path in folder.iterdir()}
        for folder in folders
    )
    assert one.keys() == other.keys() >= {"small-attract.png", "small-two-reply.png"}
    assert [name for name in one if one[name] != other[name]] == []


@PROOF
def test_tour_of_content_without_words_to_know(process, content, tmp_path):
    (content / "glossary.en.md").unlink()

    code, output, errors = process("tour", "--out", tmp_path / "tour")

    count = (len(STOPS) - 1) * len(SIZES)
    assert (code, output, errors) == (
        0,
        f"{count} pictures in {tmp_path / 'tour'}.\n",
        "",
    )


@PROOF
def test_tour_of_a_page_that_has_a_notice(process, content, tmp_path):
    """It is drawn too, with the short version, and then all of the page."""
    page = content / "en" / "one.md"
    text = page.read_text().replace("review_by:", "notice: Shall we?\nreview_by:")
    page.write_text(text)

    assert process("tour", "--out", tmp_path)[::2] == (0, "")

    for shape in SIZES:
        names = (f"{shape}-one{face}.png" for face in ("-notice", "-short", ""))
        pictures = [QImage(str(tmp_path / name)) for name in names]
        assert len({bytes(picture.constBits()) for picture in pictures}) == 3


def test_tour_of_content_with_a_mistake(process, content, tmp_path):
    page = content / "en" / "one.md"
    page.write_text("No header.\n")

    assert process("tour", "--out", tmp_path / "tour") == (
        1,
        "",
        (
            "kiosk: 1 problem in the content:\n"
            f"  {page}:1: The page has no header. Start it with a line of ---."
            " Copy the header of another page, and change its words.\n"
        ),
    )


@pytest.mark.parametrize("place", few(["file/below", "file"]))
def test_tour_into_a_place_that_cannot_be_written(process, tmp_path, place):
    (tmp_path / "file").write_text("")

    code, output, errors = process("tour", "--out", tmp_path / place)

    assert (code, output) == (2, "")
    assert errors.startswith(f"kiosk: {tmp_path / place} cannot be written: ")
    assert errors.count("\n") == 1


def test_a_picture_that_cannot_be_written_is_told_of(process, tmp_path):
    """Such as when the disk is full."""
    place = tmp_path / "tour" / "landscape-attract.png"
    place.mkdir(parents=True)

    said = process("tour", "--out", tmp_path / "tour")

    reason = os.strerror(errno.EISDIR)
    assert said == (2, "", f"kiosk: {place} cannot be written: {reason}.\n")


@PROOF
def test_tour_as_a_patient_likes_the_screen(process, tmp_path):
    """In another size, theme or language each screen is another picture."""
    process("new", "language", "es")
    ways = {
        "plain": (),
        "largest": ("--text-size", "largest"),
        "contrast": ("--theme", "contrast"),
        "spanish": ("--language", "es"),
    }
    for name, options in ways.items():
        assert process("tour", "--out", tmp_path / name, *options)[0] == 0
    for stop in ("home", "one", "still-there", "sheet-help"):
        files = (tmp_path / name / f"small-{stop}.png" for name in ways)
        assert len({one.read_bytes() for one in files}) == len(ways)


def test_tour_in_a_language_that_has_no_pages(process, tmp_path):
    said = process("tour", "--language", "fr", "--out", tmp_path)

    assert said == (
        2,
        "",
        "kiosk: There are no pages in 'fr'. There are pages in: en.\n",
    )
    assert not list(tmp_path.glob("*.png"))
