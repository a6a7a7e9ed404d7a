"""``kiosk doctor``: all sides at once, bounded, and what the exit code says."""

import json
import os
import signal
import socket
import stat
import sys
from pathlib import Path
from time import monotonic

import pytest
from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

ROOT = Path(__file__).parents[2]
SCRIPTED = ROOT / "tests" / "helpers" / "scripted_voice.py"
HANGS = "#!/bin/sh\nexec sleep 600\n"


@pytest.fixture
def voice(tmp_path):
    """Return a function that gives a voice which does what it is told."""

    def voice(how):
        return f"{sys.executable} {SCRIPTED} {tmp_path / 'log'} {how}"

    return voice


@pytest.fixture
def doctor(process):
    """Return a function that looks at all: exit code, findings by id, settings."""

    def doctor(*words, **variables):
        code, output, _ = process("doctor", "--json", *words, **variables)
        told = json.loads(output)
        found = {one["id"]: one for one in told["findings"]}
        return code, found, {one["name"]: one for one in told["settings"]}

    return doctor


@pytest.fixture
def look(kiosk):
    """Return a function that looks at one subject, in this process."""

    def look(subject, *words, **variables):
        code, output, errors = kiosk("doctor", "--look", subject, *words, **variables)
        assert (code, errors) == (0, "")
        return {one["id"]: one for one in map(json.loads, output.splitlines())}

    return look


def test_all_is_looked_at_and_told(doctor, tmp_path, voice):
    settings = tmp_path / "mine.toml"
    settings.write_text("[screen]\ndiagonal = 27\n")

    code, found, settings_told = doctor(
        "--settings",
        settings,
        QT_QPA_PLATFORM="offscreen",
        KIOSK_SPEECH_PROGRAM=voice("says"),
    )

    states = {one["state"] for one in found.values()}
    assert code == (1 if "fault" in states else 2 if "unknown" in states else 0)
    assert {"display.fine", "voice.fine", "printer.off", "content.fine"} <= {*found}
    assert {"fonts.fine", "graphics.fine", "signatures.off", "settings.read"} <= {
        *found
    }
    assert {"build.checkout", "updates.by-hand"} <= {*found}
    assert settings_told["screen.diagonal"]["value"] == 27
    assert settings_told["screen.diagonal"]["source"] == f"{settings}:2"
    assert settings_told["speech.program"]["source"] == "KIOSK_SPEECH_PROGRAM"


def test_wrong_settings_are_told_among_the_rest(process, tmp_path, content):
    """In words for a terminal, the worst first; the table of settings comes last."""
    settings = tmp_path / "mine.toml"
    settings.write_text("[screen]\ndiagonal = 3\n")

    nowhere = f"unix_socket:{tmp_path}/nothing"  # no voice answers there

    code, output, errors = process(
        *("doctor", "--settings", settings, "--content", content),
        SPEECHD_ADDRESS=nowhere,
        QT_QPA_PLATFORM="offscreen",
    )

    assert code == 1
    assert f"{settings}:2: diagonal cannot be 3." in errors
    first, *rest = output.split("\n\n")
    assert first.startswith("Quiet Room 0.")
    assert rest[0].startswith("TO MEND  ")
    assert f"{settings}:2: diagonal cannot be 3." in " ".join(output.split())
    assert rest[-1].startswith("Settings, and where each comes from:\n")
    assert "  screen.diagonal      = 21.5 " in rest[-1]
    assert rest[-1].splitlines()[1].endswith(f'"{content}"  --content')


def test_without_a_display_that_is_a_finding(look):
    found = look("screen")

    assert list(found) == ["display.none"]
    assert found["display.none"]["remedy"].startswith("Look again as the user of the")


def test_a_voice_that_is_not_there_or_not_wanted(look):
    nobody = look("voice", KIOSK_SPEECH_PROGRAM="/nowhere/voice")
    unwanted = look("voice", KIOSK_SPEECH_ALOUD="false", KIOSK_SPEECH_PROGRAM="/no")

    assert list(nobody) == ["voice.program"]
    assert list(unwanted) == ["voice.off"]


def test_no_printer_is_asked_for_none(look):
    assert list(look("printer")) == ["printer.off"]


@pytest.mark.proof
def test_it_ends_what_it_has_started_when_it_is_stopped(start, until, voice, tmp_path):
    here = {"QT_QPA_PLATFORM": "offscreen", "KIOSK_SPEECH_PROGRAM": voice("hangs")}
    program = start("doctor", **here)
    log = tmp_path / "log"
    until(lambda: log.exists() and "begins" in log.read_text(), "the voice runs")
    started = int(log.read_text().split("\t")[1])

    program.send_signal(signal.SIGINT)

    assert program.communicate(timeout=10) == ("", "")
    assert program.returncode == 130
    until(lambda: is_gone(started), "what it has started has ended")


def is_gone(process):
    try:
        return ") Z " in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return True


@pytest.mark.proof
def test_when_all_hangs_it_is_told_in_fifteen_seconds(doctor, voice, tmp_path):
    """Voice, printer, display, the clock's service; and it names each of them."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("lpstat", "timedatectl", "systemctl"):
        tool = tools / name
        tool.write_text(HANGS)
        tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    with socket.socket(socket.AF_UNIX) as silent:  # takes a call, and says nothing
        silent.bind(str(tmp_path / "wayland-9"))
        silent.listen()
        start = monotonic()
        code, found, _ = doctor(
            PATH=f"{tools}:{os.environ['PATH']}",
            KIOSK_SPEECH_PROGRAM=voice("silent"),
            KIOSK_TAKE_HOME_PRINTER="Front",
            XDG_RUNTIME_DIR=tmp_path,
            WAYLAND_DISPLAY="wayland-9",
            QT_QPA_PLATFORM="wayland",
        )
        took = monotonic() - start

    assert took < 15
    assert code == 1
    assert {"display.late", "voice.fails", "printer.system"} <= {*found}
    assert {"content.fine", "clock.alone", "disk.fine"} <= {*found}


@pytest.fixture
def press(screen):
    """Return a function that presses a key on the screen, as a keypad does."""
    display = Display(screen.display)

    def press(name):
        key = display.keysym_to_keycode(XK.string_to_keysym(name))
        for kind in (X.KeyPress, X.KeyRelease):
            xtest.fake_input(display, kind, key)
        display.sync()

    yield press
    display.close()


@pytest.mark.proof
def test_the_screen_for_the_panel_is_worked_and_left_by_keys(
    start, screen, until, press
):
    program = start("doctor", "--screen", DISPLAY=screen.display)
    until(screen.is_painted, "the window")
    until(lambda: [*screen.windows().values()] == [(0, 0, 1280, 800)], "all of it")

    for name in ("Tab", "Tab", "Return", *["Tab"] * 6, "space", "Escape"):
        press(name)

    output, errors = program.communicate(timeout=20)
    assert (program.returncode, errors) == (0, "")
    assert "By the card, set this in settings.toml:\n\n[screen]\ndiagonal = " in output


@pytest.mark.proof
def test_the_screen_gives_way_to_a_kiosk(start, process, screen, until):
    start("run", DISPLAY=screen.display)
    until(screen.is_painted, "the kiosk")

    code, output, errors = process("doctor", "--screen", DISPLAY=screen.display)

    assert (code, output) == (3, "")
    assert "Another kiosk has the screen" in errors
