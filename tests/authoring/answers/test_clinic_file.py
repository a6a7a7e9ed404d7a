"""One answer changes in clinic.toml; every other byte stays where it is."""

import difflib

import pytest

from kiosk.authoring.answers.clinic_file import NAME, read_clinic_file
from kiosk.errors import KioskError
from kiosk.settings.settings import SHIPPED

BOTH = ("en", "es")
TEXT = (SHIPPED / NAME).read_text("utf-8")


@pytest.fixture
def written(tmp_path):
    """Write a file and read it, as often as one likes."""

    def write(text):
        data = text if isinstance(text, bytes) else text.encode()
        (tmp_path / NAME).write_bytes(data)
        return read_clinic_file(tmp_path, BOTH)

    return write


def differing(before, after):
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


@pytest.mark.parametrize(
    ("name", "words", "line"),
    [
        ("phone_day", ["(215) 555-3000"] * 2, 'phone_day = "(215) 555-3000"'),
        ("price", ["$1", "un $1"], 'price = { en = "$1", es = "un $1" }'),
        ("price", ["", ""], None),
        (
            "roles",
            ['A "nurse" \\ stays', "Señora\nRuiz"],
            'roles = { en = "A \\"nurse\\" \\\\ stays", es = "Señora Ruiz" }',
        ),
        ("fasting.shot", ["No.", "Nada."], 'shot = { en = "No.", es = "Nada." }'),
        ("funding", ["", ""], 'funding = { en = "", es = "" }'),
    ],
)
def test_only_the_line_of_the_answer_changes(written, name, words, line):
    data = written(TEXT).with_answer(name, dict(zip(BOTH, words, strict=True)))

    added = [one[2:] for one in differing(TEXT, data.decode()) if one[0] == "+"]
    assert added == ([line] if line else [])
    said = [" ".join(one.split()) for one in words]
    assert written(data).answers[name] == dict(zip(BOTH, said, strict=True))


@pytest.mark.parametrize(
    ("key", "chosen", "lines"),
    [
        ("routes", ["drip", "spray", "shot"], ['+ routes = ["spray", "drip", "shot"]']),
        ("room_items", ["door"], ['+     "door",']),
    ],
)
def test_a_tick_changes_its_own_place_in_the_list(written, key, chosen, lines):
    file = written(TEXT)

    data = file.with_ticks(key, [*file.ticked[key], *chosen])

    added = [one for one in differing(TEXT, data.decode()) if one[0] == "+"]
    assert added == lines


def test_what_is_not_ticked_any_more_goes_alone(written):
    data = written(TEXT).with_ticks("room_items", ["chair", "safety_gear"])

    changed = differing(TEXT, data.decode())
    assert len(changed) == 7
    assert all(line.startswith('-     "') for line in changed)


def test_a_list_with_an_unknown_word_keeps_it(written):
    text = TEXT.replace('    "light",\n', '    "lamp",\n')
    file = written(text)

    data = file.with_ticks("room_items", [*file.ticked["room_items"], "clock"])

    assert written(data).ticked["room_items"][-2:] == ("clock", "lamp")


def test_line_ends_and_the_mark_of_windows_stay(written):
    text = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()

    data = written(text).with_answer("phone_day", dict.fromkeys(BOTH, "267 555 3000"))

    assert data == text.replace(b"555-0142", b"267 555 3000", 1)


def test_an_answer_of_many_lines_or_tables_is_changed_where_it_stands(written):
    in_tables = '[roles]\nen = """\nOne\nand two."""\nes = "Uno." # said by Ana\n'
    text = TEXT.replace("roles = {", "# roles = {") + in_tables
    file = written(text)

    assert file.answers["roles"] == {"en": "One and two.", "es": "Uno."}
    data = file.with_answer("roles", {"en": "One and two.", "es": "Dos."})
    assert differing(text, data.decode()) == [
        '- es = "Uno." # said by Ana',
        '+ es = "Dos." # said by Ana',
    ]


def test_a_key_that_is_not_there_is_added_above_the_tables(written):
    file = written(TEXT.replace('price = ""\n', ""))

    data = file.with_answer("price", {"en": "$1", "es": "1 dólar"})

    assert written(data).answers["price"]["es"] == "1 dólar"
    assert written(data).mistake is None


@pytest.mark.parametrize(
    ("old", "new", "line", "lost"),
    [
        ('"555-0142"', '"555-0142', 40, "phone_day"),
        ('phone_day = "555', 'phone_day "555', 40, "phone_day"),
        ('name = { en = "Riverside', "name = { en = Riverside", 16, "name"),
        ("\n[fasting]", "\n[fasting", 112, "fasting.spray"),
    ],
)
def test_a_mistake_is_told_at_its_line_and_the_rest_is_read(
    written, old, new, line, lost
):
    file = written(TEXT.replace(old, new))

    assert file.mistake.line == line
    assert not any(file.answers[lost].values())
    assert file.answers["phone_night"]["en"] == "555-0178"
    with pytest.raises(KioskError, match="Nothing was changed"):
        file.with_answer("phone_night", dict.fromkeys(BOTH, "1"))
    mended = file.with_line(line, TEXT.split("\n")[line - 1])
    assert mended.decode() == TEXT


@pytest.mark.parametrize("data", [b"\xff\xfen\x00", b"", b"\0" * 100])
def test_a_file_that_is_no_text_is_told_and_not_written(written, data):
    file = written(data)

    assert file.mistake
    with pytest.raises(KioskError):
        file.with_ticks("routes", ["drip"])


def test_a_value_of_another_kind_stays(written):
    file = written(TEXT.replace('"555-0142"', "5550142"))

    data = file.with_answer("phone_night", dict.fromkeys(BOTH, "267 555 3000"))
    assert b"phone_day = 5550142" in data
