"""What is wrong with the settings: every fault at once, at its place."""

import os
import re
from pathlib import Path

import pytest

from kiosk.errors import Problem, SettingsError
from kiosk.settings.keys import NAMES
from kiosk.settings.load import load_settings


@pytest.fixture(autouse=True)
def no_standing_files(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "machine"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.toml"


def faults(path, text=None, environment=None):
    """Return all faults as text, without the name of the file at *path*."""
    if text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SettingsError) as caught:
        load_settings(path, environment)
    return [str(p).removeprefix(str(path)) for p in caught.value.problems]


def test_all_faults_are_told_at_once(file):
    """What staff see, word for word."""
    file.write_text(
        "[screen]\n"
        'diagonal = "big"\n'
        'atract = "open"\n'
        "\n"
        "[vists]\n"
        "ask_after = 100\n"
        "\n"
        "[visit]\n"
        "ask_after = 5\n"
        "answer_within = 40\n"
    )

    with pytest.raises(SettingsError) as caught:
        load_settings(file, {"KIOSK_VISIT_ASK_AFTR": "60"})

    assert str(caught.value) == (
        "5 problems in the settings:\n"
        f"  {file}:2: diagonal cannot be 'big'. "
        "Write a number from 7 to 120, without quotes.\n"
        f"  {file}:3: There is no setting 'atract' in [screen]. "
        "Did you mean 'attract'?\n"
        f"  {file}:5: There is no setting 'vists'. Did you mean 'visit'?\n"
        f"  {file}:9: ask_after cannot be 5. "
        "Write a number from 30 to 600, without quotes.\n"
        "  KIOSK_VISIT_ASK_AFTR: There is no such setting. "
        "Did you mean 'KIOSK_VISIT_ASK_AFTER'?"
    )


def test_faults_of_several_files_are_told_together(tmp_path, file):
    folder = tmp_path / "machine" / "quiet-room"
    folder.mkdir(parents=True)
    machine = folder / "settings.toml"
    machine.write_text("[visit]\nanswer_within = 1\n")
    file.write_text("[screen]\ndiagonal = 5\n")

    with pytest.raises(SettingsError) as caught:
        load_settings(file)

    assert caught.value.problems == (
        Problem(
            machine,
            2,
            "answer_within cannot be 1. Write a number from 20 to 300, without quotes.",
        ),
        Problem(
            file,
            2,
            "diagonal cannot be 5. Write a number from 7 to 120, without quotes.",
        ),
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "[screen]\ndiagonal = 6.9",
            ":2: diagonal cannot be 6.9. Write a number from 7 to 120, without quotes.",
        ),
        (
            "[screen]\ndiagonal = 121",
            ":2: diagonal cannot be 121. Write a number from 7 to 120, without quotes.",
        ),
        (
            "[screen]\ndiagonal = true",
            (
                ":2: diagonal cannot be true. "
                "Write a number from 7 to 120, without quotes."
            ),
        ),
        (
            "[screen]\ndiagonal = nan",
            ":2: diagonal cannot be nan. Write a number from 7 to 120, without quotes.",
        ),
        (
            '[screen]\nattract = "loud"',
            ':2: attract cannot be \'loud\'. Write one of: "neutral", "open".',
        ),
        (
            "[visit]\nask_after = 29",
            (
                ":2: ask_after cannot be 29. "
                "Write a number from 30 to 600, without quotes."
            ),
        ),
        (
            "[visit]\nask_after = 601",
            (
                ":2: ask_after cannot be 601. "
                "Write a number from 30 to 600, without quotes."
            ),
        ),
        (
            '[visit]\nask_after = "90"',
            (
                ":2: ask_after cannot be '90'. "
                "Write a number from 30 to 600, without quotes."
            ),
        ),
        (
            "[visit]\nanswer_within = 19",
            (
                ":2: answer_within cannot be 19. "
                "Write a number from 20 to 300, without quotes."
            ),
        ),
        (
            "[visit]\nanswer_within = 301",
            (
                ":2: answer_within cannot be 301. "
                "Write a number from 20 to 300, without quotes."
            ),
        ),
        (
            "[visit]\nhelp_ask_after = 119",
            (
                ":2: help_ask_after cannot be 119. "
                "Write a number from 120 to 1800, without quotes."
            ),
        ),
        (
            "[visit]\nhelp_ask_after = 1801",
            (
                ":2: help_ask_after cannot be 1801. "
                "Write a number from 120 to 1800, without quotes."
            ),
        ),
        (
            "[content]\nfolder = 5",
            ':2: folder cannot be 5. Write words, such as "…".',
        ),
        (
            '[content]\nfolder = ""',
            ":2: folder cannot be ''. Write words, such as \"…\".",
        ),
        (
            "[content]\nlanguage = []",
            ':2: language cannot be []. Write words, such as "…".',
        ),
        (
            "[state]\nfolder = 1",
            ':2: folder cannot be 1. Write words, such as "…".',
        ),
        (
            '[take_home]\ncode = "url"',
            ':2: code cannot be \'url\'. Write one of: "mail", "off", "text".',
        ),
        (
            '[take_home]\nprinter = "#1"',
            (
                ":2: printer cannot be '#1'. Write a name without spaces and #, "
                "as `lpstat -e` gives it."
            ),
        ),
        (
            '[kiosk]\nid = "front desk"',
            (
                ":2: id cannot be 'front desk'. Write up to 63 letters a to z, "
                "figures, dots, hyphens and underscores."
            ),
        ),
        (
            "[kiosk]\nowner = 12",
            ":2: owner cannot be 12. Write who to call, in up to 200 letters.",
        ),
        (
            "[health]\nfolder = true",
            ':2: folder cannot be true. Write words, such as "…".',
        ),
        (
            "[visit]\nsnooze = 1",
            (
                ":2: There is no setting 'snooze' in [visit]. "
                "There are: ask_after, answer_within, help_ask_after."
            ),
        ),
        (
            "\n[sreen]\n",
            ":2: There is no setting 'sreen'. Did you mean 'screen'?",
        ),
        (
            "ask_after = 100",
            ":1: There is no setting 'ask_after'.",
        ),
        (
            'visit = "short"',
            ":1: visit is a table: write [visit] on a line of its own.",
        ),
        (
            "[[visit]]\nask_after = 100",
            ":1: visit is a table: write [visit] on a line of its own.",
        ),
    ],
)
def test_fault_names_its_line(file, text, fault):
    assert faults(file, text) == [fault]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[state]\nfolder = 'a'\n\n[content]\n  folder = 5", 5),
        ("[screen]\n# diagonal = 1\ndiagonal = 1", 3),
        ("\n[ visit ] # times\nask_after=1", 3),
        ("\r\n[visit]\r\nask_after = 1\r\n", 3),
        ("\nvisit = { ask_after = 1 }", 2),
        ("\n\nvisit.ask_after = 1", 3),
        ('["visit"]\n"ask_after" = 1', 2),
        ("[screen]\ndiagonal = 9\n[visit.snooze]\nafter = 1", 3),
    ],
)
def test_the_line_is_the_one_of_that_key_in_that_table(file, text, line):
    (fault,) = faults(file, text)

    assert fault.startswith(f":{line}: ")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[visit]\nask_after 90", 2),
        ("[visit\nask_after = 90", 1),
        ("[visit]\nask_after = 90\nask_after = 91", 3),
        ('[content]\nfolder = "C:\\clinic"', 2),
        ('[content]\nfolder = "', 2),
    ],
)
def test_what_is_not_toml_is_told_with_its_line(file, text, line):
    (fault,) = faults(file, text)

    assert fault.startswith(f":{line}: It is not TOML: ")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[content]\nfolder = 'abc\n[visit]\nask_after = 90\n", 2),
        ("\n[content]\nfolder = '''abc\n[visit]\nask_after = 90\n\n", 3),
        ('[content]\nfolder = """a\n[state]\nfolder = """b"""\n', 2),
        ("[visit]\nask_after =\n\n\n", 2),
        (f"[screen]\ndiagonal = {'9' * 9000}\n\n", 2),
        (f"[screen]\n\ndiagonal = [{'[' * 5000}\n\n", 3),
    ],
    ids=["words", "lines", "swallowed", "no value", "digits", "brackets"],
)
def test_what_is_not_toml_is_told_of_where_it_begins(file, text, line):
    (fault,) = faults(file, text)

    assert fault.startswith(f":{line}: It is not TOML: ")
    assert len(fault) < 100


@pytest.mark.parametrize(
    "number",
    ["9" * 4000, "-" + "9" * 4000, "0x" + "f" * 9000, "1e999", "-inf", "nan"],
    ids=["digits", "below", "hexadecimal", "power", "inf", "nan"],
)
def test_a_number_beyond_measure_is_no_crash(file, number):
    (fault,) = faults(file, f"[screen]\ndiagonal = {number}\n")

    assert fault.startswith(":2: diagonal cannot be ")
    assert fault.endswith(". Write a number from 7 to 120, without quotes.")
    assert len(fault) < 160


@pytest.mark.parametrize("number", ["9" * 9000, "1e999", "nan"])
def test_a_number_beyond_measure_in_a_variable(file, number):
    (fault,) = faults(file, "", {"KIOSK_SCREEN_DIAGONAL": number})

    assert "It cannot be '" in fault
    assert len(fault) < 160


@pytest.mark.parametrize(
    ("setting", "code"),
    [
        (r'content.folder = "a\u0000b"', "U+0000"),
        (r'content.language = "\u202een"', "U+202E"),
        (r'state.folder = "a\nb"', "U+000A"),
        (r'translations.folder = "a\tb"', "U+0009"),
        (r'speech.program = "say\u001b[2J"', "U+001B"),
        (r'take_home.printer = "a\u0007b"', "U+0007"),
        ('content.folder = "a\u2062b"', "U+2062"),
    ],
)
def test_a_sign_that_nobody_sees_is_no_part_of_a_name(file, setting, code):
    (fault,) = faults(file, f"\n{setting}\n")

    assert fault.startswith(":2: ")
    assert fault.endswith(f"cannot be seen ({code}). Type the words again.")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CONTENT_FOLDER", "a\x1b[2J"),
        ("STATE_FOLDER", "a\nb"),
        ("CONTENT_LANGUAGE", "\x85"),
    ],
)
def test_a_sign_that_nobody_sees_in_a_variable(file, name, value):
    (fault,) = faults(file, "", {f"KIOSK_{name}": value})

    assert fault.startswith(f"KIOSK_{name}: It has a sign that cannot be seen (U+00")


def test_the_end_of_a_line_is_no_part_of_a_printer(file):
    (fault,) = faults(file, '[take_home]\nprinter = "abc\\n"\n')

    assert fault.startswith(":2: printer cannot be 'abc\\n'. Write a name without")


def test_a_folder_may_have_any_letters_on_this_system(file):
    file.write_text("")
    folder = os.fsdecode(b"caf\xe9")

    assert (
        load_settings(file, {"KIOSK_CONTENT_FOLDER": folder}).content.folder == folder
    )


def test_long_words_are_not_quoted_whole(file):
    said = faults(file, f"[visit]\nask_after = '{'x' * 9000}'\n{'y' * 9000} = 1\n")

    assert [fault.partition(": ")[0] for fault in said] == [":2", ":3"]
    assert max(map(len, said)) < 250


def test_brackets_without_end_are_no_crash(file):
    (fault,) = faults(file, f"visit = {'[' * 5000}")

    assert fault.startswith(":1: It is not TOML: ")


def test_not_utf8(file):
    assert faults(file, b'[content]\nfolder = "caf\xe9"\n') == [
        ": It is not UTF-8. Save it as UTF-8."
    ]


def test_a_named_file_must_exist(file):
    assert faults(file) == [": It cannot be read: No such file or directory."]


def test_a_folder_is_no_settings_file(tmp_path):
    assert faults(tmp_path) == [": It cannot be read: Is a directory."]


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        (
            "KIOSK_VISIT_ASK_AFTER",
            "soon",
            "It cannot be 'soon'. Write a number from 30 to 600.",
        ),
        (
            "KIOSK_VISIT_ASK_AFTER",
            "",
            "It cannot be ''. Write a number from 30 to 600.",
        ),
        (
            "KIOSK_SCREEN_DIAGONAL",
            "2",
            "It cannot be '2'. Write a number from 7 to 120.",
        ),
        (
            "KIOSK_SCREEN_ATTRACT",
            "loud",
            "It cannot be 'loud'. Write one of: neutral, open.",
        ),
        (
            "KIOSK_TAKE_HOME_CODE",
            "sms",
            "It cannot be 'sms'. Write one of: mail, off, text.",
        ),
        (
            "KIOSK_CONTENT_FOLDER",
            "",
            "It cannot be ''. Write words.",
        ),
        (
            "KIOSK_SCREEN_DIAGNAL",
            "32",
            "There is no such setting. Did you mean 'KIOSK_SCREEN_DIAGONAL'?",
        ),
    ],
)
def test_fault_in_the_environment_names_the_variable(file, name, value, fault):
    found = faults(file, "", {name: value})

    assert found == [f"{name}: {fault}"]


def test_a_key_must_exist_and_do_one_thing(file):
    text = '[keys]\nnext = ["Tba"]\nselect = ["F2"]\nback = [\n  "F3",\n  "F2",\n]\n'

    assert faults(file, text, {"KIOSK_KEYS_SPEECH": "F99 F1"}) == [
        ":2: There is no key 'Tba'. Did you mean 'Tab'?",
        ":4: The key 'F2' is also one of select.",
        "KIOSK_KEYS_SPEECH: There is no key 'F99'. Did you mean 'F9'?",
    ]


def test_keys_are_lists_of_names(file):
    assert faults(file, '[keys]\nnext = "Tab"\n') == [
        ":2: next cannot be 'Tab'. Write a list, such as [\"Right\"]."
    ]


@pytest.mark.parametrize("text", ["F99, Tab", "F99,Tab", "F99 Tab"])
def test_keys_in_the_environment_may_have_commas(file, text):
    assert faults(file, "", {"KIOSK_KEYS_NEXT": text}) == [
        "KIOSK_KEYS_NEXT: There is no key 'F99'. Did you mean 'F9'?"
    ]


def test_a_switch_is_told_in_the_words_of_the_file(file):
    assert faults(file, '[speech]\naloud = "no"\nvolume = 3\n') == [
        ":2: aloud cannot be 'no'. Write true or false, without quotes.",
        ":3: There is no setting 'volume' in [speech]. There are: aloud, program.",
    ]


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("s", "Did you mean 'S'?"),
        ("pageup", "Did you mean 'PageUp'?"),
        ("KP_6", "Did you mean '6'?"),
        ("KP_Right", "Did you mean 'Right'?"),
        ("Num+6", "The names are in docs/settings.md, under Five keys."),
    ],
)
def test_a_key_that_has_another_name(file, name, remedy):
    assert faults(file, f'[keys]\nnext = ["{name}"]\n') == [
        f":2: There is no key {name!r}. {remedy}"
    ]


def test_the_guide_has_every_name():
    guide = Path(__file__).parents[2] / "docs" / "settings.md"
    table = guide.read_text("utf-8").partition("| keys | names |")[2]
    told = re.findall("`([^`]+)`", table.partition("\n\n")[0])

    spans = {*"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", *(f"F{n}" for n in range(1, 36))}
    assert {*told} >= {"A", "Z", "0", "9", "F1", "F35"}
    assert {*told} | spans == NAMES


def test_each_of_the_five_has_a_key(file):
    assert faults(file, "[keys]\nnext = []\n", {"KIOSK_KEYS_BACK": ""}) == [
        ":2: No key is given for next. Name one or more of: Tab, Right, Down.",
        (
            "KIOSK_KEYS_BACK: No key is given for back."
            " Name one or more of: Escape, Backspace."
        ),
    ]


def test_a_key_is_left_for_each_of_the_five(file):
    assert faults(file, '[keys]\nback = ["F2"]\nselect = ["Tab","Right","Down"]\n') == [
        (
            ":3: No key is left for next: Tab, Right, Down are taken."
            " Name others for it: next = […]."
        )
    ]
    assert faults(
        file, '[keys]\nselect = ["Tab"]\nback = ["Right", "Down"]\nprevious = ["F2"]'
    ) == [
        (
            ":2: No key is left for next: Tab, Right, Down are taken."
            " Name others for it: next = […]."
        )
    ]


def test_what_is_no_list_of_keys_is_told_once(file):
    text = '[keys]\nforward = []\nnext = [["Tab"]]\nback = [1]\n[state]\nfolder = 5\n'

    assert faults(file, text) == [
        (
            ":2: There is no setting 'forward' in [keys]."
            " There are: next, previous, select, back, speech."
        ),
        """:3: next cannot be [['Tab']]. Write a list, such as ["Right"].""",
        """:4: back cannot be [1]. Write a list, such as ["Right"].""",
        ':6: folder cannot be 5. Write words, such as "…".',
    ]


def test_one_key_for_two_of_them_in_two_places(file):
    text = '[keys]\nnext = ["F2"]\n'

    assert faults(file, text, {"KIOSK_KEYS_SELECT": "F2"}) == [
        "KIOSK_KEYS_SELECT: The key 'F2' is also one of next."
    ]


def test_values_without_quotes_are_told_with_what_may_stand_there(file):
    """All of them at once, with the faults of what can be read."""
    text = (
        "[content]\n"
        "release = yes # now\n"
        "language = en\n"
        "[visit]\n"
        "ask_after = 90 s\n"
        "answer_within = 1\n"
        "[screen]\n"
        "atract = neutral\n"
        "diagonal = 21,5\n"
    )

    assert faults(file, text) == [
        ":2: release cannot be yes. Write true or false, without quotes.",
        ':3: language cannot be en. Write words, such as "…".',
        ":5: ask_after cannot be 90 s. Write a number from 30 to 600, without quotes.",
        ":6: answer_within cannot be 1. Write a number from 20 to 300, without quotes.",
        ":8: There is no setting 'atract' in [screen]. Did you mean 'attract'?",
        ":9: diagonal cannot be 21,5. Write a number from 7 to 120, without quotes.",
    ]


@pytest.mark.parametrize("value", ["True", "yes", "on", "NO", "1 # one", "ja"])
def test_a_yes_is_told_as_what_toml_writes(file, value):
    told = value.partition(" #")[0]

    assert faults(file, f"[content]\nrelease = {value}\n") == [
        f":2: release cannot be {told}. Write true or false, without quotes."
    ]


def test_a_setting_that_stands_twice_is_no_wrong_value(file):
    text = "[content]\nrelease = true\nrelease = true\n"

    assert faults(file, text) == [":3: It is not TOML: Cannot overwrite a value."]


def test_of_too_many_slips_the_first_are_told(file):
    text = "[content]\n" + "release = yes\n" * 30

    assert len(faults(file, text)) == 21
