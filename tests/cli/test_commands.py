"""``kiosk --version``, ``--help``, and what is no command."""

import re

import pytest

from kiosk import __version__


def test_version(process):
    assert process("--version") == (0, f"Quiet Room {__version__}\n", "")


def test_help_tells_the_commands_the_settings_and_the_exit_codes(process, tmp_path):
    code, text, errors = process("--help", COLUMNS="999")

    words = " ".join(text.split())
    assert (code, errors) == (0, "")
    assert "Quiet Room: show patients what a session is like." in words
    assert "run Show the kiosk on the whole screen." in words
    assert "check Check the content, and say what to mend and where." in words
    assert "tour Draw every screen into PNG files. Needs no display." in words
    assert f"{tmp_path}/machine/quiet-room/settings.toml" in text
    assert f"{tmp_path}/.config/quiet-room/settings.toml" in text
    assert "then --settings, then KIOSK_* variables; later ones win." in words
    assert "Exit codes: 0 all is well;" in words
    assert "1 the content or the settings have a mistake, and it says where;" in words
    assert "2 the command cannot be carried out here; 3 another kiosk is at" in words
    assert "it; 4 the display went away." in words


@pytest.mark.parametrize(
    ("command", "lines"),
    [
        (
            "run",
            [
                "Show the kiosk on the whole screen.",
                "--settings FILE read this settings file too",
                "--content FOLDER the content (default: as in the settings)",
                "--windowed in a window that can be closed",
            ],
        ),
        (
            "check",
            [
                "Check the content, and say what to mend and where.",
                "content a content folder, one page of it, or one leaflet of any make",
                "--settings FILE read this settings file too",
                "--content FOLDER the content (default: as in the settings)",
                "--format {text,json,sarif,junit} the form (default: text)",
                "--report FILE write one HTML file, for records",
                "--strict let warnings count as errors",
                "--advice show the advice too",
                "--language LANGUAGE of a leaflet, such as es (default: as in",
                "--watch check again at each change, until Ctrl+C",
                "--keep FILE keep what can be shown of the content, compiled, in FILE",
                "--last FILE with --keep: what was kept before; pages with an error",
            ],
        ),
        (
            "tour",
            [
                "Draw every screen into PNG files. Needs no display.",
                "--settings FILE read this settings file too",
                "--content FOLDER the content (default: as in the settings)",
                "--out FOLDER the folder for them (default: build/tour)",
                "--language LANGUAGE two letters (default: the one a visit begins in)",
                "--text-size TEXT-SIZE standard, large, largest (default: standard)",
                "--theme THEME daylight, dim, contrast (default: daylight)",
            ],
        ),
    ],
)
def test_help_of_a_command_tells_all_its_options(process, command, lines):
    code, text, errors = process(command, "--help")

    words = " ".join(text.split())
    assert (code, errors) == (0, "")
    for line in lines:
        assert line in words
    options = re.findall(r"^  (?:-h, )?(--[\w-]+)", text, re.MULTILINE)
    told = [line.split()[0] for line in lines if line.startswith("--")]
    assert options == ["--help", *told]


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["show"], "invalid choice: 'show'"),
        (["run", "--fullscreen"], "unrecognized arguments: --fullscreen"),
    ],
)
def test_what_is_no_command_is_told_with_the_usage(process, arguments, fault):
    code, output, errors = process(*arguments)

    assert (code, output) == (2, "")
    assert errors.startswith("usage: kiosk ")
    assert fault in errors


@pytest.mark.parametrize("command", ["run", "check", "tour", "booklet"])
def test_wrong_settings_end_every_command(process, tmp_path, command):
    settings = tmp_path / "mine.toml"
    settings.write_text("[visit]\nask_aftr = 100\n")

    assert process(command, "--settings", settings) == (
        1,
        "",
        (
            f"kiosk: 1 problem in the settings:\n  {settings}:2: There is no setting"
            " 'ask_aftr' in [visit]. Did you mean 'ask_after'?\n"
        ),
    )


@pytest.mark.parametrize("words", [("rules",), ("sign-off", "--status"), ("check",)])
def test_nobody_reads_to_the_end(start, words):
    """As in ``kiosk rules | head``."""
    program = start(*words)
    program.stdout.close()

    assert program.stderr.read() == ""
    assert program.wait(30) == 2


@pytest.mark.parametrize("command", ["new", "narrate", "explain"])
def test_a_command_that_is_tried_in_one_process_starts_as_a_program(process, command):
    """The others have a process of their own for what they are to do."""
    code, output, errors = process(command, "--help")

    assert (code, errors) == (0, "")
    assert output.startswith(f"usage: kiosk {command}")
