"""The quiet room: a picture, and spots that can be told apart."""

import pytest

BASE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1080"></svg>'
SPOT = "### {title} {braces}\nicon: bell\nat: {at}\n{more}Words. {{A1}}\n\n"
ROOM = "::: room\npicture: room/room.svg\nalt: A room.\n\n{}:::"


def spot(title="Lamp", at="20% 30%", more="", braces=""):
    return SPOT.format(title=title, at=at, more=more, braces=braces)


def room(*spots):
    return ROOM.format("".join(spots))


@pytest.fixture
def house(house):
    """Give the house a drawing of a room, a layer for it, and two icons."""
    for light in ("day", "dim"):
        house.picture(f"{light}/room/room.svg", BASE)
        house.picture(f"{light}/room/cuff.svg", b'<svg viewBox="960 270 192 540"/>')
        house.picture(f"{light}/room/away.svg", b'<svg viewBox="1900 0 100 50"/>')
        house.picture(f"{light}/room/bare.svg", b'<svg width="9" height="9"/>')
    for icon in ("bell", "heartbeat"):
        house.picture(f"../icons/{icon}.svg", b'<svg viewBox="0 0 1 1"/>')
    return house


def test_a_spot_and_its_layer(house):
    (block,) = house.compile(room(spot(more="layer: room/cuff.svg\n"))).blocks

    assert (block.picture, block.alt) == ("room/room.svg", "A room.")
    assert block.aspect == pytest.approx(16 / 9)
    (one,) = block.spots
    assert (one.x, one.y, one.layer) == (0.2, 0.3, "room/cuff.svg")
    assert one.box == (0.5, 0.25, 0.1, 0.5)


def test_a_drawing_that_does_not_start_at_0(house):
    for light in ("day", "dim"):
        house.picture(f"{light}/room/room.svg", b"<svg viewBox='960,270,384,1080'/>")

    (block,) = house.compile(room(spot(more="layer: room/cuff.svg\n"))).blocks
    assert block.spots[0].box == (0, 0, 0.5, 0.5)


def test_a_photo_of_its_own(house):
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (1000).to_bytes(4) + (500).to_bytes(4)
    house.picture("our-room.png", head + b"\x08\x06\0\0\0")

    page = house.compile(room(spot()).replace("room/room.svg", "our-room.png"))
    assert page.blocks[0].aspect == 2
    assert page.blocks[0].spots[0].layer == ""


def test_numbers_stay_when_a_spot_is_hidden(house):
    """Two pages of two clinics, or of two languages, mean the same spot by "2"."""
    spots = (
        spot("Clock", "20% 30%", braces="{room:clock}"),
        spot("Chair", "50% 30%", braces="{room:chair}"),
    )

    (block,) = house.compile(room(*spots)).blocks
    assert [(one.id, one.title.markup) for one in block.spots] == [("2", "Chair")]


def test_a_room_where_nothing_is_confirmed_is_left_out(house):
    body = "Words.\n\n" + room(spot(braces="{room:clock}"))

    assert len(house.compile(body).blocks) == 1


def test_a_question_of_its_own(house):
    (block,) = house.compile(room(spot(more="Ask: Is it dark?\n"))).blocks

    assert block.spots[0].ask == "Is it dark?"


def test_another_language_writes_its_question(house):
    house.compile(room(spot()))
    house.translate("es")
    house.write("glossary.es.md", "")

    assert [text for text in house.problems() if "ask: …" in text] == [
        ("es/page.md:12: Write what a reader asks staff about this, in a line: ask: …")
    ]


PLACE = (
    "Say how far from the left, then from the top of the picture,"
    " each from 0% to 100%: at: 40% 60%"
)
NEAR = "This is too near to 'Lamp' in line 12 to be touched alone. Move one of them."
FAULTS = {
    "no picture": (
        room(spot()).replace("picture: room/room.svg\n", ""),
        ["8: The room has no picture. Write a line below this: picture: …"],
    ),
    "no alt": (
        room(spot()).replace("alt: A room.\n", ""),
        ["8: Say what the picture shows, for people who cannot see it: alt: …"],
    ),
    "a picture that is not there": (
        room(spot()).replace("room/room", "room/rooom"),
        [
            (
                "9: Picture 'room/rooom.svg': There is no such file in"
                " content/pictures/day. Did you mean 'room/room.svg'?"
            )
        ],
    ),
    "a layer of a picture that is not there": (
        room(spot(more="layer: room/cuff.svg\n")).replace("room/room", "room/rooom"),
        [
            (
                "9: Picture 'room/rooom.svg': There is no such file in"
                " content/pictures/day. Did you mean 'room/room.svg'?"
            )
        ],
    ),
    "a layer of no picture": (
        room(spot(more="layer: room/cuff.svg\n")).replace(
            "picture: room/room.svg\n", ""
        ),
        ["8: The room has no picture. Write a line below this: picture: …"],
    ),
    "a picture of no size": (
        room(spot()).replace("room/room", "room/bare"),
        [
            (
                "9: Picture 'room/bare.svg': Its svg needs a viewBox,"
                " the same in day and dim."
            )
        ],
    ),
    "no place": (room(spot()).replace("at: 20% 30%\n", ""), [f"12: {PLACE}"]),
    "a place of one number": (room(spot(at="20%")), [f"14: {PLACE}"]),
    "a place outside": (room(spot(at="20% 101%")), [f"14: {PLACE}"]),
    "no icon": (
        room(spot()).replace("icon: bell\n", ""),
        ["12: This has no icon. Write one that is in assets/icons: icon: bell"],
    ),
    "an icon that is not there": (
        room(spot()).replace("icon: bell", "icon: bel"),
        ["13: There is no icon 'bel' in assets/icons. Did you mean 'bell'?"],
    ),
    "a layer that is a photo": (
        room(spot(more="layer: a.png\n")),
        [
            (
                "15: A layer is a drawing over a drawing: both are .svg files."
                " Over a photo, take this line away."
            )
        ],
    ),
    "a layer that is not there": (
        room(spot(more="layer: room/cufff.svg\n")),
        [
            (
                "15: Picture 'room/cufff.svg': There is no such file in"
                " content/pictures/day. Did you mean 'room/cuff.svg'?"
            )
        ],
    ),
    "a layer outside": (
        room(spot(more="layer: room/away.svg\n")),
        ["15: The layer lies outside the picture: its viewBox is its place there."],
    ),
    "a name that nobody knows": (
        room(spot(more="layr: room/cuff.svg\n")),
        ["15: There is no line 'layr:' here. Did you mean 'layer'?"],
    ),
    "a name twice": (
        room(spot(more="icon: heartbeat\n")),
        ["15: 'icon' stands in line 13 already."],
    ),
    "a name without words": (
        room(spot(more="layer:\n")),
        ["15: 'layer' has no words. Write them, or take the line away."],
    ),
    "a line of the picture in a spot": (
        room(spot(more="alt: A lamp.\n")),
        ["15: There is no line 'alt:' here. Did you mean 'at'?"],
    ),
    "two spots on each other": (room(spot(), spot("Bell", "28% 31%")), [f"19: {NEAR}"]),
    "two spots, one above the other": (
        room(spot(), spot("Bell", "20% 45%")),
        [f"19: {NEAR}"],
    ),
    "on one that is hidden here": (
        room(spot(), spot("Clock", "21% 31%", braces="{room:clock}")),
        [f"19: {NEAR}"],
    ),
    "no words": (
        room(spot()).replace("Words. {A1}\n", ""),
        ["12: Nothing is said of this. Write a line of words below its heading."],
    ),
    "no spot": (
        room(),
        ["8: The box has no pieces. Each starts with its heading: ### Its title"],
    ),
    "words of no spot": (
        room("Words.\n\n", spot()),
        ["12: These words belong to no piece. Write a heading above: ### Its title"],
    ),
    "a heading without words": (
        room(spot(title="", braces="{A1}")),
        ["12: The heading has no words."],
    ),
    "a title": (
        room(spot()).replace("::: room", "::: room Our room"),
        ["8: The box 'room' has no title. Write a ## heading above it."],
    ),
    "a question with signs in it": (
        room(spot(more="ask: *Why*?\n")),
        ["15: Only plain words here: no * [ ] { } < or >."],
    ),
    "a table": (
        room(spot(more="\n| a |\n|---|\n| b |\n\n")),
        [
            (
                "16: A table cannot stand in the box 'room'."
                " It holds: headings, lines 'name: words', paragraphs, lists."
            )
        ],
    ),
}


@pytest.mark.parametrize(("body", "faults"), FAULTS.values(), ids=FAULTS)
def test_fault(house, body, faults):
    assert house.faults(body) == faults


@pytest.mark.parametrize("at", ["29% 30%", "20% 46%", "27% 41%"])
def test_spots_far_enough_apart(house, at):
    (block,) = house.compile(room(spot(), spot("Bell", at))).blocks

    assert len(block.spots) == 2


def test_a_drawing_that_differs_between_day_and_dim(house):
    house.picture("dim/room/room.svg", b'<svg viewBox="0 0 192 108"/>')

    assert house.faults(room(spot()))[0].endswith("the same in day and dim.")
