"""``kiosk run`` on a real X server without a window manager."""

import signal
import socket
import struct

import pytest

NO_DISPLAY = (
    "kiosk: There is no display to show the kiosk on. Start it in a desktop session,"
    " or use 'kiosk tour' to draw the screens into files.\n"
)


@pytest.fixture
def show(start, screen, until):
    """Return a function that shows the kiosk: the program, and its only window."""

    def show(*arguments, **variables):
        program = start("run", *arguments, DISPLAY=screen.display, **variables)

        def is_shown():
            if program.poll() is not None:
                pytest.fail(
                    f"it ended with {program.returncode}:{program.stderr.read()}"
                )
            return screen.windows() and screen.is_painted()

        until(is_shown, "a window with something in it")
        (window,) = screen.windows()
        return program, window

    return show


def end(program):
    """Stop *program*, and return all that it said."""
    program.terminate()
    return program.communicate(timeout=10)


def test_run_fills_the_whole_screen(show, screen):
    """FullScreen alone leaves 160 x 160 where there is no window manager."""
    program, window = show()

    assert screen.windows() == {window: (0, 0, *screen.SIZE)}
    assert end(program) == ("", "")


@pytest.mark.parametrize("screen", [["-nolisten", "unix"]], indirect=True)
def test_run_finds_a_display_that_has_no_file(show, screen):
    """X listens on a name of Linux's own, which containers can see."""
    program, window = show()

    assert screen.windows() == {window: (0, 0, *screen.SIZE)}
    assert end(program) == ("", "")


def test_run_paints_by_itself_where_there_is_no_opengl(show, screen):
    """Qt would end the process."""
    program, window = show(QT_QUICK_BACKEND="", QT_XCB_GL_INTEGRATION="none")

    assert screen.windows() == {window: (0, 0, *screen.SIZE)}
    _, errors = end(program)
    assert "kiosk: No OpenGL here, so Qt's own painter is used." in errors
    assert "another kiosk" not in errors  # it has started itself anew
    assert "Traceback" not in errors


def test_run_follows_the_screen_when_it_changes(show, screen, until):
    program, window = show()

    for size in ((1024, 768), (600, 800), screen.SIZE):
        screen.resize(*size)
        whole = {window: (0, 0, *size)}
        until(lambda whole=whole: screen.windows() == whole, f"a window of {size}")

    assert end(program) == ("", "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_run_ends_on_a_signal_at_once(show, number):
    program, _ = show()

    program.send_signal(number)
    said = program.communicate(timeout=2)

    assert said == ("", "")
    assert program.returncode == -number


def test_a_close_request_does_not_close_the_kiosk(show, screen, until):
    """It goes on: it still follows the screen, whose change it sees after that."""
    program, window = show()

    screen.ask_to_close(window)
    screen.resize(1024, 768)

    whole = {window: (0, 0, 1024, 768)}
    until(lambda: screen.windows() == whole, "a window of another size")
    assert program.poll() is None


def test_a_windowed_kiosk_obeys_a_close_request(show, screen):
    program, window = show("--windowed")

    screen.ask_to_close(window)
    said = program.communicate(timeout=10)

    assert said == ("", "")
    assert program.returncode == 0


@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":4321"},
        {"DISPLAY": "unix:4321"},
        {"DISPLAY": "localhost:4321"},
        {"DISPLAY": ":99999999"},
        {"DISPLAY": "localhost:99999"},
        {"DISPLAY": "localhost:x"},
        {"DISPLAY": "abc"},
        {"DISPLAY": ":"},
        {"DISPLAY": ":x"},
        {"DISPLAY": ":1.x"},
        {"DISPLAY": ":-1"},
        {"DISPLAY": ":²"},
        {"WAYLAND_DISPLAY": ""},
        {"WAYLAND_DISPLAY": "wayland-4321"},
        {"WAYLAND_DISPLAY": "wayland-4321", "DISPLAY": ":4321"},
        {"WAYLAND_DISPLAY": "/dev/null"},
        {"WAYLAND_DISPLAY": "w" * 500},
    ],
    ids=str,
)
def test_run_without_a_display_says_so_in_one_line(process, tmp_path, variables):
    assert process("run", XDG_RUNTIME_DIR=tmp_path, **variables) == (2, "", NO_DISPLAY)


def test_a_display_that_nobody_listens_on_any_more(process, tmp_path):
    """A compositor that crashed leaves its socket behind."""
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(tmp_path / "wayland-0"))

    said = process("run", XDG_RUNTIME_DIR=tmp_path, WAYLAND_DISPLAY="wayland-0")

    assert said == (2, "", NO_DISPLAY)


def test_settings_are_read_before_a_display_is_looked_for(process):
    assert process("run", KIOSK_VISIT_ASK_AFTER="1") == (
        1,
        "",
        (
            "kiosk: 1 problem in the settings:\n  KIOSK_VISIT_ASK_AFTER:"
            " It cannot be '1'. Write a number from 30 to 600.\n"
        ),
    )


def test_run_reports_what_is_wrong_and_runs(show, content):
    """Staff read it; the screen says "Please ask staff"."""
    page = content / "en" / "one.md"
    page.write_text("No header.\n")

    program, _ = show()

    assert program.stderr.readline() == "kiosk: 1 problem in the content:\n"
    assert program.stderr.readline() == (
        f"  {page}:1: The page has no header. Start it with a line of ---."
        " Copy the header of another page, and change its words.\n"
    )
    assert end(program) == ("", "")


def test_run_with_a_language_that_has_no_pages_shows_english(show):
    program, _ = show(KIOSK_CONTENT_LANGUAGE="fr")

    _, errors = end(program)

    assert "Traceback" not in errors
    assert "Error" not in errors


def test_a_display_that_refuses_us_is_told_of_without_a_crash(process, serve, tmp_path):
    """The X server listens, but lets nobody in without its cookie."""
    name, cookie = b"MIT-MAGIC-COOKIE-1", b"0123456789abcdef"
    parts = [struct.pack(">H", len(part)) + part for part in (b"", b"", name, cookie)]
    (tmp_path / "cookies").write_bytes(b"\xff\xff" + b"".join(parts))
    number = serve("-auth", str(tmp_path / "cookies"))

    code, output, errors = process("run", DISPLAY=f":{number}")

    assert (code, output) == (2, "")
    assert errors.endswith(NO_DISPLAY)  # after the reasons that Qt gives
    assert "Traceback" not in errors


def test_a_platform_that_qt_does_not_know_is_told_of_without_a_crash(process):
    code, output, errors = process("run", QT_QPA_PLATFORM="x11")

    assert (code, output) == (2, "")
    assert errors.endswith(NO_DISPLAY)
    assert "Traceback" not in errors
