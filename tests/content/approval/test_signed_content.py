"""What is shown beside the words of a page file is signed with them."""

from datetime import date
from zlib import compress, crc32

import pytest
from minimal import page_text
from signing import SIGNED_ON, sign

from kiosk.content.approval.day_states import state_of
from kiosk.content.approval.release import released
from kiosk.content.approval.signatures import FILE

DRAWING = b'<svg viewBox="0 0 1600 900"/>'
PHOTO = b"\x89PNG\r\n\x1a\n" + b"".join(
    len(data).to_bytes(4) + name + data + crc32(name + data).to_bytes(4)
    for name, data in (
        (b"IHDR", (1000).to_bytes(4) + (500).to_bytes(4) + b"\x08\0\0\0\0"),
        (b"IDAT", compress(bytes(500 * 1001))),
        (b"IEND", b""),
    )
)
"""All of it is black."""
EFFECTS = """\
::: effects
with: the spray
without: a dummy
not: did not

### Sick {A2}
had: felt sick
:::"""
DAY = """\
::: day
### Rest {A1}
icon: bell
You rest. {spray A1}
You lie. {drip A1}
:::"""
ROOM = """\
::: room
picture: room.svg
alt: A room.

### Cuff {A1}
icon: bell
at: 20% 30%
layer: cuff.svg
It hugs your arm. {A1}
:::"""
WORDS = "It is so. {A1}\n\nA word.\n\n::: more More\n![A lamp](photo.png)\n:::"
PHRASES = {"own": 'spray = "Nose spray"\nsamples = ["(sample)"]\n'}


@pytest.fixture
def house(house):
    house.write("phrases.en.toml", PHRASES["own"])
    for light in ("day", "dim"):
        for name in ("room", "cuff", "other"):
            house.picture(f"{light}/{name}.svg", DRAWING)
    house.picture("photo.png", PHOTO)
    for icon in ("bell", "wind"):
        house.picture(f"../icons/{icon}.svg", DRAWING)
    return house


def signed(house, body, **header):
    house.write("en/page.md", page_text(body, **header))
    sign(house.folder, "page", assets=house.assets)
    return house


def standing(house):
    return house.load().editions["en"].standings["page"]


def state(house):
    return state_of(standing(house), SIGNED_ON)


def say(house, words):
    house.write("phrases.en.toml", PHRASES["own"] + words)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (DAY, 'spray_ = ""'),
        (EFFECTS, 'first_group = "{number} {had}, {others} {had_not}: {given}."'),
        (EFFECTS, 'next_group = "{given}: {number} {had}, {others} {had_not}."'),
        (EFFECTS, 'more = "{number} and {other}: {apart} is nothing."'),
        (EFFECTS, 'each_figure = "Each figure is a friend."'),
        (EFFECTS, 'last_read = "Somebody read it in {month}."'),
        (EFFECTS, 'did = "may have"'),
        (WORDS, 'day = "{month} {day}, {year}"'),
    ],
)
def test_what_the_kiosk_says_among_its_words_is_signed(house, body, words):
    signed(house, body)
    if words.startswith("spray_"):
        house.write("phrases.en.toml", 'spray = "A harmless pill"\n')
    else:
        say(house, words)

    assert state(house) == "void"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (WORDS, 'first_group = "{number} {had}, {others} {had_not}: {given}."'),
        (WORDS, 'drip = "By the vein"'),
        (DAY, 'shot = "By the arm"'),
        (EFFECTS, 'spelled = ["FDA"]'),
        (EFFECTS, 'abbreviations_inside = ["Dr."]'),
        (DAY, 'language = "American"'),
    ],
)
def test_what_the_page_does_not_show_is_not(house, body, words):
    signed(house, body)
    say(house, words)

    assert state(house) == "signed"


@pytest.mark.parametrize(
    ("body", "header", "name"),
    [
        (WORDS, {"picture": "room.svg", "alt": "A room."}, "day/room.svg"),
        (WORDS, {"picture": "room.svg", "alt": "A room."}, "dim/room.svg"),
        (WORDS, {}, "photo.png"),
        (ROOM, {}, "day/room.svg"),
        (ROOM, {}, "dim/cuff.svg"),
        (ROOM, {}, "../icons/bell.svg"),
        (DAY, {}, "../icons/bell.svg"),
    ],
)
def test_a_picture_that_was_swapped_voids_it(house, body, header, name):
    signed(house, body, **header)
    path = house.assets / "pictures" / name
    path.write_bytes(path.read_bytes())
    assert state(house) == "signed"

    path.write_bytes(path.read_bytes() + b"\n<!-- another -->")

    assert state(house) == "void"


@pytest.mark.parametrize("name", ["day/other.svg", "../icons/wind.svg", "day/lamp.svg"])
def test_a_picture_of_another_page_does_not(house, name):
    signed(house, ROOM)

    house.picture(name, DRAWING + b"<!-- another -->")

    assert state(house) == "signed"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("It is so. {A1}", "It is so."),
        ("facts: A1\n", ""),
        ("{A1}", "{plain: a kind word}"),
        ("{A1}", "{A2}"),
    ],
)
def test_a_fact_that_was_taken_away_voids_it(house, old, new):
    """The claim stays as it was, and nothing stands behind it any more."""
    signed(house, WORDS, facts="A1")

    house.replace("en/page.md", old, new)

    assert state(house) == "void"
    reasons = released(house.load(), SIGNED_ON).reasons
    assert any(
        reason.startswith("Not shown: en/page. They have changed since")
        for reason in reasons
    )


def test_a_source_of_a_word_is_signed_with_it(house):
    house.replace("glossary.en.md", "{A1}", "{A2}")
    signed(house, "Know your [[blood pressure]].")

    house.replace("sources.toml", "Another label", "An advertisement")

    assert state(house) == "void"


@pytest.mark.parametrize("spoil", ["no form", "changed too"])
def test_a_signature_of_an_earlier_form_is_not_called_a_change(house, spoil):
    signed(house, WORDS)
    house.replace(FILE, 'text = "2:', 'text = "')
    if spoil == "changed too":
        house.replace("en/page.md", "A word.", "Another.")

    assert standing(house).older_form
    assert state(house) == "void"
    reasons = released(house.load(), SIGNED_ON).reasons
    assert any(
        reason.startswith("Not shown: en/page. They were signed in an earlier form")
        for reason in reasons
    )
    assert not any("They have changed" in reason for reason in reasons)


def test_a_translation_signed_in_an_earlier_form_says_nothing_of_its_english(house):
    house.translate("es")
    house.write("glossary.es.md", (house.folder / "glossary.en.md").read_bytes())
    sign(house.folder, "page", language="es", assets=house.assets)
    text = (house.folder / FILE).read_text("utf-8")
    house.write(FILE, text.replace('"2:', '"'))

    found = house.load().editions["es"].standings["page"]
    assert (found.older_form, found.english_changed) == (True, False)


@pytest.mark.parametrize("day", ["2999-01-01", "9999-12-31", "2027-11-22"])
def test_nobody_has_signed_on_a_day_to_come(house, day):
    signed(house, WORDS)
    line = (
        (house.folder / FILE).read_text("utf-8").split("\n").index("date = 2026-11-22")
    )
    house.replace(FILE, "date = 2026-11-22", f"date = {day}")

    (problem,) = house.problems(date(2026, 11, 30))
    assert problem.startswith(f"signoff.toml:{line + 1}: {day} is still to come.")
    assert problem.endswith("take these lines away, and sign the page again.")


@pytest.mark.parametrize("day", [date(2026, 11, 21), SIGNED_ON, date(2026, 11, 23)])
def test_it_counts_from_the_day_itself(house, day):
    signed(house, WORDS)

    assert house.load(day).editions["en"].standings["page"].signed
