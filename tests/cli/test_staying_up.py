"""The kiosk under something that does what systemd does: it comes back, or says why."""

import json
import signal
from pathlib import Path

import pytest
from dresses import PROOF
from supervisor import Supervisor, stop
from Xlib.display import Display
from Xlib.ext import randr

ALIVE, READY = "WATCHDOG=1", "READY=1"
PAUSE = 2
"""Seconds before it is started again, as in the unit."""


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


@pytest.fixture
def supervise(tmp_path, surroundings, state):
    """Return a function that watches over a kiosk, with *more* variables."""
    supervisors = []

    def supervise(watchdog=30, pause=PAUSE, **more):
        surroundings["KIOSK_STATE_FOLDER"] = str(state)
        variables = surroundings | {"QT_QPA_PLATFORM": "offscreen"} | more
        known = {key: value for key, value in variables.items() if value is not None}
        folder = tmp_path / f"supervisor-{len(supervisors)}"
        folder.mkdir()
        supervisors.append(Supervisor(folder, known, watchdog, pause))
        return supervisors[-1]

    yield supervise
    for one in supervisors:
        one.close()


def starts(state):
    return json.loads((state / "starts.json").read_text())


def log(state):
    text = (state / "logs" / "kiosk.log").read_text("utf-8")
    return [json.loads(line)["text"] for line in text.splitlines()]


def test_it_says_that_it_is_up_and_that_it_lives(supervise, process, state):
    """Though nothing on the screen moves: each sign of life asks for a picture.

    A second one that gives way to it is no start.
    """
    kiosk = supervise(watchdog=9)
    kiosk.begin()

    kiosk.until(READY, 15)
    for _ in range(2):  # at once, and when a picture was drawn for it
        kiosk.until(ALIVE, 9)

    assert "STATUS=The kiosk is shown." in kiosk.seen
    before = starts(state)
    assert before["running"]
    more = {"QT_QPA_PLATFORM": "offscreen", "KIOSK_STATE_FOLDER": state}
    assert process("run", **more)[0] == 3
    assert starts(state) == before
    assert stop(kiosk) == -signal.SIGTERM
    assert starts(state)["running"] is None  # that was no fault of its own
    assert log(state) == ["The kiosk is shown.", "The kiosk was asked to end."]
    assert "hangs" not in kiosk.seen


STUCK = """
import signal, sys
from PySide6.QtCore import QTimer
from kiosk.ui import life

def hang():
    while True:
        pass

class Stuck(life.Life):
    def supervise(self, app, screen):
        super().supervise(app, screen)
        QTimer.singleShot(500, screen, hang)

import kiosk.ui.running as running
running.Life = Stuck
from kiosk.cli.main import main
sys.exit(main(["run"]))
"""
"""A kiosk that comes up, and then does one thing without end."""


@PROOF
def test_one_that_hangs_ends_itself_and_says_where(supervise, state):
    kiosk = supervise(watchdog=9, pause=0.1)
    kiosk.begin("-c", STUCK)
    kiosk.until(READY, 15)

    kiosk.until("ended 1", 20)
    kiosk.until(READY, 15)
    stop(kiosk)

    told = next(line for line in log(state) if "ended by a fault" in line)
    assert "in hang" in told
    assert starts(state)["failed"] == 1


TALKING = STUCK.replace(
    "def hang():\n    while True:\n        pass",
    """
def hang():
    import os, socket, subprocess
    with open("/proc/self/environ") as file:
        address = file.read().partition("NOTIFY_SOCKET=")[2].partition("\\0")[0]
    assert address
    child = "import os; print(os.environ.get('NOTIFY_SOCKET'))"
    heard = subprocess.check_output([sys.executable, "-c", child], text=True)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
        out.sendto(f"A child knows {heard.strip()}".encode(), address)
""",
)
"""A kiosk that comes up, and tells what a program knows that it starts then.

Its own surroundings, as others see them, still name who watches.
"""


@PROOF
def test_what_it_starts_does_not_know_who_watches(supervise):
    kiosk = supervise()
    kiosk.begin("-c", TALKING)

    kiosk.until("A child knows None", 20)


def test_with_wrong_settings_those_of_the_last_good_start_run(
    supervise, state, tmp_path
):
    """And it is told, to the journal, in the log, and to who asks systemd."""
    settings = tmp_path / "mine.toml"
    settings.write_text(f'[state]\nfolder = "{state}"\n')
    kiosk = supervise(KIOSK_STATE_FOLDER=None)
    kiosk.begin("-m", "kiosk", "run", "--settings", settings)
    kiosk.until(READY, 15)
    stop(kiosk)
    settings.write_text(f'[state]\nfolder = "{state}\n')

    kiosk.begin("-m", "kiosk", "run", "--settings", settings)
    kiosk.until(READY, 15)
    stop(kiosk)

    assert any("settings have a mistake" in word for word in kiosk.seen)
    assert any(f"{settings}:2: It is not TOML" in line for line in log(state))
    assert starts(state)["begun"] == 2


CRASHES = [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT]


@PROOF
@pytest.mark.parametrize("number", CRASHES)
def test_after_a_crash_it_can_be_used_within_ten_seconds(
    supervise, screen, until, number
):
    kiosk = supervise(QT_QPA_PLATFORM="xcb", DISPLAY=screen.display)
    kiosk.begin()
    kiosk.until(READY, 15)

    kiosk.program.send_signal(number)
    took = kiosk.until(READY, 15)

    assert took < 10
    until(screen.is_painted, "a picture")
    assert took > PAUSE  # it was another start
    print(f"usable {took:.1f} s after signal {number.name}")  # noqa: T201


@PROOF
def test_after_a_hang_it_can_be_used_within_45_seconds(supervise, screen, until):
    """A process that stands still cannot end itself: the one who watches does."""
    kiosk = supervise(QT_QPA_PLATFORM="xcb", DISPLAY=screen.display)
    kiosk.begin()
    kiosk.until(READY, 15)
    kiosk.until(ALIVE, 15)

    kiosk.program.send_signal(signal.SIGSTOP)
    took = kiosk.until(READY, 60)

    assert "hangs" in kiosk.seen
    assert took < 45
    until(screen.is_painted, "a picture")
    print(f"usable {took:.1f} s after it stood still")  # noqa: T201


@PROOF
def test_after_a_busy_thread_it_can_be_used_within_45_seconds(supervise, screen):
    kiosk = supervise(QT_QPA_PLATFORM="xcb", DISPLAY=screen.display)
    kiosk.begin("-c", STUCK)
    kiosk.until(READY, 15)
    kiosk._program = ("-m", "kiosk", "run")  # noqa: SLF001  what it starts next

    took = kiosk.until(READY, 60)

    assert took < 45
    print(f"usable {took:.1f} s after its thread was busy")  # noqa: T201


BROKEN = [
    {"QSG_RHI_BACKEND": "vulkan", "QT_QUICK_BACKEND": ""},
    {"QT_QUICK_BACKEND": "foo"},
    {"QT_QUICK_BACKEND": "foo", "QT_XCB_GL_INTEGRATION": "none"},
    {"QT_QPA_PLATFORM": "nonsense"},
    {"QT_QPA_PLATFORM": "nonsense:with=words;more"},
    {"QSG_RENDER_LOOP": "nonsense", "QT_QUICK_BACKEND": ""},
    {"FONTCONFIG_FILE": "/dev/null"},
    {"QT_QUICK_BACKEND": "", "QT_XCB_GL_INTEGRATION": "none"},
    {"XDG_RUNTIME_DIR": "/nowhere", "PULSE_SERVER": "/nowhere", "QT_QUICK_BACKEND": ""},
]


@PROOF
@pytest.mark.parametrize("broken", BROKEN, ids=str)
def test_whatever_the_machine_lacks_there_is_a_picture(
    supervise, screen, until, broken
):
    """At once, or in safe mode after two starts that failed."""
    more = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": screen.display} | broken
    kiosk = supervise(**more)
    kiosk.begin()

    took = kiosk.until(READY, 30)

    until(screen.is_painted, "a picture")
    kiosk.until(ALIVE, 15)
    print(f"{broken}: a picture after {took:.1f} s", kiosk.seen)  # noqa: T201
    stop(kiosk)


BLIND = """
import sys
import kiosk.ui.app as app
import kiosk.ui.running as running

class Blind(app.Screen):
    @property
    def bridge(self):
        return None

app.Screen = Blind
running.FIRST_PICTURE = 500
from kiosk.cli.main import main
sys.exit(main(["run"]))
"""
"""A kiosk that never learns that its first picture stands."""


@PROOF
def test_where_no_picture_comes_it_paints_by_itself_or_begins_anew(supervise, state):
    kiosk = supervise(QT_QUICK_BACKEND="")
    kiosk.begin("-c", BLIND, "run")
    kiosk.until(READY, 30)  # it has started itself anew
    stop(kiosk)
    kiosk = supervise(QT_QUICK_BACKEND="software")
    kiosk.begin("-c", BLIND, "run")
    kiosk.until("ended 2", 30)

    first, *_, last = [line for line in log(state) if "No picture" in line]
    assert first.endswith("Qt's own painter is used.")
    assert last.endswith("The kiosk ends, to be started again.")
    assert starts(state)["begun"] == 3


@pytest.fixture
def wall_clock(tmp_path):
    """Return what a machine's clock is set by, and the variables that let it be."""
    (library,) = Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")
    setting = tmp_path / "clock"
    setting.write_text("+0")
    variables = {
        "LD_PRELOAD": str(library),
        "FAKETIME_TIMESTAMP_FILE": str(setting),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    return setting, variables


@PROOF
def test_a_clock_that_is_twenty_years_off_ends_nothing(
    supervise, screen, state, wall_clock
):
    """Nor is anything counted by it: a crash ten years ago may be one just now."""
    setting, variables = wall_clock
    display = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": screen.display}
    kiosk = supervise(watchdog=9, pause=0.1, **display, **variables)
    kiosk.begin()
    kiosk.until(READY, 30)
    for years in ("+20y", "-20y", "+0"):
        setting.write_text(years)
        for _ in range(2):
            kiosk.until(ALIVE, 9)
    assert screen.is_painted()
    assert not [word for word in kiosk.seen if word.startswith(("ended", "hangs"))]

    for years in ("+20y", "-20y"):
        setting.write_text(years)
        kiosk.program.send_signal(signal.SIGKILL)
        kiosk.until(READY, 30)

    assert starts(state)["mode"] == "safe"
    stop(kiosk)
    said = "".join(one.read_text() for one in state.glob("logs/*"))
    years = {json.loads(line)["time"][:4] for line in said.splitlines()}
    assert len(years) == 3  # so it was set indeed


class Panel:
    """The only panel of the screen, and its plug."""

    def __init__(self, name):
        self._display = Display(name)
        root = self._display.screen().root
        self._found = found = randr.get_screen_resources(root)
        self._mode, self._output = found.modes[0].id, found.outputs[0]

    def close(self):
        self._display.close()

    def unplug(self):
        self._set(0, [])

    def plug_in(self):
        self._set(self._mode, [self._output])

    def _set(self, mode, outputs):
        crtc, when = self._found.crtcs[0], self._found.config_timestamp
        place = 0, 0, mode, randr.Rotate_0, outputs
        answer = randr.set_crtc_config(self._display, crtc, when, *place)
        assert answer.status == randr.SetConfigSuccess


@pytest.fixture
def panel(screen):
    panel = Panel(screen.display)
    yield panel
    panel.close()


@PROOF
@pytest.mark.parametrize("at_first", [True, False])
def test_a_panel_that_is_unplugged_ends_nothing(supervise, screen, panel, at_first):
    """Nor does one that is plugged in only when the kiosk stands."""
    display = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": screen.display}
    kiosk = supervise(watchdog=9, **display)
    if not at_first:
        panel.unplug()
    kiosk.begin()
    kiosk.until(READY, 30)

    panel.unplug()
    for _ in range(4):
        kiosk.until(ALIVE, 9)
    panel.plug_in()
    for _ in range(4):
        kiosk.until(ALIVE, 9)

    assert screen.is_painted()
    (place,) = screen.windows().values()
    assert place == (0, 0, *screen.SIZE)
    assert not [word for word in kiosk.seen if word.startswith(("ended", "hangs"))]


@PROOF
def test_one_that_never_stays_up_asks_for_the_machine_then_for_staff(
    supervise, screen, state, until
):
    display = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": screen.display}
    kiosk = supervise(**display)
    kiosk.begin()
    for _ in range(5):
        kiosk.until(READY, 15)
        kiosk.program.send_signal(signal.SIGSEGV)
        kiosk.until("ended -11", 5)

    kiosk.until("ended 10", 15)
    assert starts(state)["mode"] == "reboot"
    kiosk.begin()  # nobody has started the machine anew
    kiosk.until(READY, 15)

    until(screen.is_painted, "Please ask staff")
    status = [one for one in kiosk.seen if one.startswith("STATUS=")]
    assert "Safe mode" in status[2]
    assert "Please ask staff" in status[-1]
    stop(kiosk)
