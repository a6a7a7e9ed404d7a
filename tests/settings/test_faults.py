"""What is wrong with the settings: every fault at once, at its place."""

import pytest

from kiosk.errors import Problem, SettingsError
from kiosk.settings_files import ENVIRONMENT, load_settings


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
        f"  {file}:2: diagonal cannot be 'big'. Expected `float`, got `str`.\n"
        f"  {file}:3: There is no setting 'atract' in [screen]. "
        "Did you mean 'attract'?\n"
        f"  {file}:5: There is no setting 'vists'. Did you mean 'visit'?\n"
        f"  {file}:9: ask_after cannot be 5. Expected `float` >= 30.0.\n"
        "  KIOSK_*: There is no KIOSK_VISIT_ASK_AFTR. "
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
        Problem(machine, 2, "answer_within cannot be 1. Expected `float` >= 20.0."),
        Problem(file, 2, "diagonal cannot be 5. Expected `float` >= 7.0."),
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "[screen]\ndiagonal = 6.9",
            ":2: diagonal cannot be 6.9. Expected `float` >= 7.0.",
        ),
        (
            "[screen]\ndiagonal = 121",
            ":2: diagonal cannot be 121. Expected `float` <= 120.0.",
        ),
        (
            "[screen]\ndiagonal = true",
            ":2: diagonal cannot be True. Expected `float`, got `bool`.",
        ),
        (
            "[screen]\ndiagonal = nan",
            ":2: diagonal cannot be nan. Expected `float` >= 7.0.",
        ),
        (
            '[screen]\nattract = "loud"',
            ":2: attract cannot be 'loud'. Invalid enum value 'loud'.",
        ),
        (
            "[visit]\nask_after = 29",
            ":2: ask_after cannot be 29. Expected `float` >= 30.0.",
        ),
        (
            "[visit]\nask_after = 601",
            ":2: ask_after cannot be 601. Expected `float` <= 600.0.",
        ),
        (
            '[visit]\nask_after = "90"',
            ":2: ask_after cannot be '90'. Expected `float`, got `str`.",
        ),
        (
            "[visit]\nanswer_within = 19",
            ":2: answer_within cannot be 19. Expected `float` >= 20.0.",
        ),
        (
            "[visit]\nanswer_within = 301",
            ":2: answer_within cannot be 301. Expected `float` <= 300.0.",
        ),
        (
            "[visit]\nhelp_ask_after = 119",
            ":2: help_ask_after cannot be 119. Expected `float` >= 120.0.",
        ),
        (
            "[visit]\nhelp_ask_after = 1801",
            ":2: help_ask_after cannot be 1801. Expected `float` <= 1800.0.",
        ),
        (
            "[content]\nfolder = 5",
            ":2: folder cannot be 5. Expected `str`, got `int`.",
        ),
        (
            '[content]\nfolder = ""',
            ":2: folder cannot be ''. Expected `str` of length >= 1.",
        ),
        (
            "[content]\nlanguage = []",
            ":2: language cannot be []. Expected `str`, got `array`.",
        ),
        (
            "[state]\nfolder = 1",
            ":2: folder cannot be 1. Expected `str`, got `int`.",
        ),
        (
            '[take_home]\ncode = "url"',
            ":2: code cannot be 'url'. Invalid enum value 'url'.",
        ),
        (
            '[take_home]\nprinter = "#1"',
            ":2: printer cannot be '#1'. Expected `str` matching regex '^[^\\\\s#]*$'.",
        ),
        (
            "[visit]\nsnooze = 1",
            ":2: There is no setting 'snooze' in [visit].",
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
            "KIOSK_VISIT_ASK_AFTER cannot be 'soon'. Expected `float`, got `str`.",
        ),
        (
            "KIOSK_VISIT_ASK_AFTER",
            "",
            "KIOSK_VISIT_ASK_AFTER cannot be ''. Expected `float`, got `str`.",
        ),
        (
            "KIOSK_SCREEN_DIAGONAL",
            "2",
            "KIOSK_SCREEN_DIAGONAL cannot be '2'. Expected `float` >= 7.0.",
        ),
        (
            "KIOSK_SCREEN_ATTRACT",
            "loud",
            "KIOSK_SCREEN_ATTRACT cannot be 'loud'. Invalid enum value 'loud'.",
        ),
        (
            "KIOSK_TAKE_HOME_CODE",
            "sms",
            "KIOSK_TAKE_HOME_CODE cannot be 'sms'. Invalid enum value 'sms'.",
        ),
        (
            "KIOSK_CONTENT_FOLDER",
            "",
            "KIOSK_CONTENT_FOLDER cannot be ''. Expected `str` of length >= 1.",
        ),
        (
            "KIOSK_SCREEN_DIAGNAL",
            "32",
            "There is no KIOSK_SCREEN_DIAGNAL. Did you mean 'KIOSK_SCREEN_DIAGONAL'?",
        ),
    ],
)
def test_fault_in_the_environment_names_the_variable(file, name, value, fault):
    found = faults(file, "", {name: value})

    assert found == [f"{ENVIRONMENT}: {fault}"]


def test_a_key_must_exist_and_do_one_thing(file):
    text = '[keys]\nnext = ["Tba"]\nselect = ["F2"]\nback = [\n  "F3",\n  "F2",\n]\n'

    assert faults(file, text, {"KIOSK_KEYS_SPEECH": "F99 F1"}) == [
        ":2: There is no key 'Tba'. Did you mean 'Tab'?",
        ":4: The key 'F2' is also one of select.",
        "KIOSK_*: There is no key 'F99'. Did you mean 'F9'?",
    ]


def test_keys_are_lists_of_names(file):
    assert faults(file, '[keys]\nnext = "Tab"\n') == [
        ":2: next cannot be 'Tab'. Expected `array`, got `str`."
    ]
