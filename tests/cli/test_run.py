"""``kiosk run`` on a real X server without a window manager."""

import re
import resource
import signal
import socket
import struct

import pytest
from dresses import PROOF, few
from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

NO_DISPLAY = (
    "kiosk: There is no display to show the kiosk on. Start it in a desktop session,"
    " or use 'kiosk tour' to draw the screens into files.\n"
)


@pytest.fixture
def process(process):
    """Return one whose commands in messages are as they are written, not as typed."""

    def written(*words, **variables):
        code, output, errors = process(*words, **variables)
        return code, output, re.sub(r"(?<=')[^']*-m kiosk (?=tour)", "kiosk ", errors)

    return written


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


class Neighbour:
    """Another program on the same screen, as one that wants to update something."""

    def __init__(self, name):
        self._display = Display(name)
        self._root = self._display.screen().root

    def close(self):
        self._display.close()

    def cover(self, _, *, with_keys=False):
        """Open a window over everything, and let it have the keys."""
        depth, black = self._root.get_geometry().depth, 0
        place = (0, 0, 900, 700, 0, depth)
        window = self._root.create_window(*place, background_pixel=black)
        window.map()
        if with_keys:
            window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self._display.sync()

    def take_the_keys(self, window):
        self.cover(window, with_keys=True)

    def put_away(self, window):
        """As a desktop that shows its background, or minimises all."""
        self._window(window).unmap()
        self._display.sync()

    def lower(self, window):
        self.cover(window)
        self._window(window).configure(stack_mode=X.Below)
        self._display.sync()

    def has_keys(self, window):
        focus = self._display.get_input_focus().focus
        return focus not in (X.NONE, X.PointerRoot) and focus.id == window

    def press(self, name):
        key = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        for kind in (X.KeyPress, X.KeyRelease):
            xtest.fake_input(self._display, kind, key)
        self._display.sync()

    def colour(self):
        """Return what is painted where the home screen has its hero."""
        return self._root.get_image(300, 300, 1, 1, X.ZPixmap, 0xFFFFFFFF).data

    def _window(self, number):
        return self._display.create_resource_object("window", number)


@pytest.fixture
def neighbour(screen):
    neighbour = Neighbour(screen.display)
    yield neighbour
    neighbour.close()


HARMS = ["take_the_keys", "cover", "put_away", "lower"]


@pytest.mark.parametrize("harm", few(HARMS))
def test_the_kiosk_comes_back_with_its_keys(show, screen, until, neighbour, harm):
    program, window = show()
    attract = neighbour.colour()

    getattr(neighbour, harm)(window)

    until(
        lambda: [*screen.windows()][-1:] == [window] and neighbour.has_keys(window),
        "the kiosk before all other windows, with the keys",
    )
    until(lambda: neighbour.colour() == attract, "the attract screen")

    def is_home():
        neighbour.press("Tab")  # nothing begins until the content is compiled
        return neighbour.colour() != attract

    until(is_home, "the home screen")
    assert end(program) == ("", "")


@PROOF
def test_a_windowed_kiosk_stays_where_it_is_put(show, screen, until, neighbour):
    _, window = show("--windowed")
    neighbour.lower(window)

    with pytest.raises(AssertionError):
        until(lambda: [*screen.windows()][-1:] == [window], "nothing", seconds=3)


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


WRONG = {
    "a value": "[visit]\nask_after = 1\n",
    "no TOML": "[content]\nrelease = yes\n",
    "a name": "[contents]\nrelease = true\n",
    "a key of two": '[keys]\nnext = ["Tab"]\nback = ["Tab"]\n',
    "no text": b"\xff\xfe[\x00",
    "no file": None,
}


@pytest.mark.parametrize("wrong", few(WRONG.values()))
def test_with_wrong_settings_the_screen_is_closed_but_not_black(
    show, screen, tmp_path, wrong
):
    """Whether unsigned pages may be shown is one of them, so nothing is."""
    settings, state = tmp_path / "mine.toml", tmp_path / ".local"
    if wrong is not None:
        settings.write_bytes(wrong.encode() if isinstance(wrong, str) else wrong)

    program, window = show("--settings", settings)

    assert screen.windows() == {window: (0, 0, *screen.SIZE)}
    _, errors = end(program)
    assert errors.startswith(f"kiosk: 1 problem in the settings:\n  {settings}")
    assert errors.endswith("Mend the settings, and start it again.\n")
    assert not state.exists()  # no page was even looked at


@PROOF
def test_a_second_kiosk_with_wrong_settings_leaves_the_first_alone(
    show, process, screen
):
    first, window = show()

    code, _, errors = process("run", DISPLAY=screen.display, KIOSK_VISIT_ASK_AFTER=1)

    assert code == 3
    assert "Another kiosk has the screen" in errors
    assert screen.windows() == {window: (0, 0, *screen.SIZE)}
    assert end(first) == ("", "")


def test_run_reports_what_is_wrong_and_runs(show, content):
    """Staff read it; the screen shows the rest."""
    page = content / "en" / "one.md"
    page.write_text("No header.\n")

    program, _ = show()

    assert program.stderr.readline() == "kiosk: 1 problem in the content:\n"
    assert program.stderr.readline() == (
        f"  {page}:1: The page has no header. Start it with a line of ---."
        " Copy the header of another page, and change its words.\n"
    )
    assert program.stderr.readline() == (
        "All else is new. Left out: en/one (no last version).\n"
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


def test_a_display_that_goes_away_has_an_exit_code_of_its_own(start, serve, until):
    """Qt ends the process with 1, which the guide has for a mistake in the content."""
    display = f":{serve('-noreset')}"
    kiosk = start("run", DISPLAY=display)
    until(lambda: core_limit(kiosk) == (1, 1), "all is loaded")

    (server,) = serve.servers
    server.kill()

    _, errors = kiosk.communicate(timeout=10)
    assert "Did the X11 server die?" in errors
    assert kiosk.returncode == 4


def core_limit(program):
    """Return what is allowed of core dumps: the kiosk's last word on its own start."""
    return resource.prlimit(program.pid, resource.RLIMIT_CORE)


IN_USE = (
    "kiosk: Another kiosk has the {what}, and goes on. End that one first; for a second"
    " screen, name another folder: [state] folder in settings.toml.\n"
)


def test_a_second_kiosk_on_the_screen_gives_way(show, process, screen, tmp_path):
    """As another user would start it, too: it has a state folder of its own."""
    first, window = show(TMPDIR=tmp_path)

    for display in (screen.display, f"{screen.display}.0", f"unix{screen.display}"):
        state, more = tmp_path / "other", {"DISPLAY": display, "TMPDIR": tmp_path}
        said = process("run", KIOSK_STATE_FOLDER=state, **more)
        assert said == (3, "", IN_USE.format(what=f"screen {display}"))

    assert screen.windows() == {window: (0, 0, *screen.SIZE)}
    assert end(first) == ("", "")


def test_a_second_kiosk_with_the_state_folder_gives_way(show, process, tmp_path):
    first, _ = show(KIOSK_STATE_FOLDER=tmp_path)

    look = {"QT_QPA_PLATFORM": "offscreen", "KIOSK_STATE_FOLDER": tmp_path}
    said = process("run", **look)

    assert said == (3, "", IN_USE.format(what=f"state folder {tmp_path}"))
    assert end(first) == ("", "")


@PROOF
def test_two_kiosks_on_two_screens_are_two_kiosks(show, start, serve, until, tmp_path):
    first, _ = show(KIOSK_STATE_FOLDER=tmp_path / "one")
    other = f":{serve('-noreset')}"
    second = start("run", DISPLAY=other, KIOSK_STATE_FOLDER=tmp_path / "two")

    until(lambda: [*tmp_path.glob("two/*.snapshot")], "the second one has its library")
    assert (end(first), end(second)) == (("", ""), ("", ""))


@pytest.mark.parametrize("number", few([signal.SIGKILL, signal.SIGSEGV]))
def test_what_a_crash_leaves_keeps_no_kiosk_from_its_start(show, screen, number):
    first, _ = show()
    first.send_signal(number)
    first.communicate()

    second, window = show()

    assert screen.windows() == {window: (0, 0, *screen.SIZE)}
    assert end(second) == ("", "")


@PROOF
def test_a_window_beside_a_kiosk_is_none(show, start, screen, until):
    """Who changes the content may look at it where a kiosk runs."""
    first, _ = show()

    second = start("run", "--windowed", DISPLAY=screen.display)

    until(lambda: len(screen.windows()) == 2, "a window of its own")
    assert second.poll() is None
    assert end(first) == ("", "")
