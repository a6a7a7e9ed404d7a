"""Reading aloud with a real voice and real sound, heard at the other end.

A sound server of our own has one loudspeaker that goes nowhere, and what it would
play is recorded.  The voice is espeak-ng, by way of speech-dispatcher.
"""

import json
import subprocess
import sys
import time
from array import array
from contextlib import contextmanager
from shutil import copytree
from socket import AF_UNIX, socket
from threading import Thread

import pytest
from checked import sound_library
from dresses import PROOF
from msgspec.structs import replace

from kiosk.content.speech.narrate import narrate, note_person
from kiosk.settings.settings import HOUSE, ContentSettings, Settings

if sys.platform != "linux":
    pytest.skip("the sound of Linux", allow_module_level=True)

RATE, LOUD = 8000, 200
PAGE = "people"
SILENT_WITHIN = 0.25


class Ear:
    """What comes out of the loudspeaker: when it was last loud."""

    def __init__(self, program):
        self.last = 0.0
        self._program = program
        self._thread = Thread(target=self._listen)
        self._thread.start()

    def _listen(self):
        while data := self._program.stdout.read(RATE // 50 * 2):  # 20 ms
            if max(map(abs, array("h", data))) > LOUD:
                self.last = time.monotonic()

    def end(self):
        """Listen no more; the program has ended."""
        self._thread.join(10)
        self._program.stdout.close()

    def hears(self):
        return time.monotonic() - self.last < 0.1


@contextmanager
def started(*command, **options):
    program = subprocess.Popen(command, stderr=subprocess.DEVNULL, **options)
    try:
        yield program
    finally:
        program.terminate()
        program.wait(10)


@pytest.fixture
def room(tmp_path, monkeypatch):
    """Return the folder of a user who has nothing running yet."""
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("PULSE_SERVER", "SPEECHD_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def ear(room, qtbot):
    """Give the user a loudspeaker, and listen at it."""
    modules = ("module-native-protocol-unix", "module-null-sink sink_name=room")
    loads = [word for module in modules for word in ("-L", module)]
    listen = ["-d", "room.monitor", "--raw", "--format=s16le", f"--rate={RATE}"]
    listen += ["--channels=1", "--latency-msec=20"]
    with started("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", *loads):
        qtbot.waitUntil((room / "pulse" / "native").exists, timeout=10_000)
        with started("parec", *listen, stdout=subprocess.PIPE) as program:
            ear = Ear(program)
            yield ear
        ear.end()


@pytest.fixture
def dispatcher(room, ear, qtbot):
    """Give the user speech-dispatcher."""
    socket = room / "speech-dispatcher" / "speechd.sock"
    socket.parent.mkdir(mode=0o700)
    words = ["--run-single", "--communication-method", "unix_socket"]
    words += ["--socket-path", str(socket), "--log-dir", str(room)]
    with started("speech-dispatcher", *words, stdout=subprocess.DEVNULL):
        qtbot.waitUntil(socket.exists, timeout=10_000)
        yield


@pytest.fixture
def narrated(tmp_path, shipped):
    """Record one page by machine, in a folder of its own."""
    folder = tmp_path / "content"
    copytree(HOUSE / "content", folder)
    list(narrate(shipped.editions["en"], folder / "en", [PAGE]))
    return folder


@pytest.fixture
def read(show):
    """Return a function that lets the page be read aloud, until it can be heard."""

    def read(ear, settings=None, **more):
        patient = show(settings=settings or Settings(), **more)
        patient.touch("begin")
        patient.kiosk.follow(f"page:{PAGE}")
        assert not ear.hears()
        patient.touch("readAloud")
        patient.qtbot.waitUntil(ear.hears, timeout=15_000)
        return patient

    return read


def touch_and_listen(patient, ear):
    """Touch the title; return for how long there still was sound."""
    patient.settle()
    where = patient.place(patient.item("title")).center()
    patient.qtbot.waitUntil(ear.hears, timeout=15_000)
    touched = time.monotonic()
    patient.touch_at(where)
    patient.qtbot.waitUntil(lambda: time.monotonic() - touched > 1)
    return ear.last - touched


@PROOF
@pytest.mark.usefixtures("dispatcher")
def test_a_live_voice_is_heard_and_is_silent_after_a_touch(ear, read):
    patient = read(ear)

    assert touch_and_listen(patient, ear) < SILENT_WITHIN


@PROOF
@pytest.mark.usefixtures("dispatcher")
def test_a_live_voice_is_silent_when_the_visit_ends(ear, read):
    """What is given to speech-dispatcher is said to its end, if nobody stops it."""
    patient = read(ear)

    finished = time.monotonic()
    patient.kiosk.finish()
    patient.qtbot.waitUntil(lambda: time.monotonic() - finished > 1)

    assert ear.last - finished < SILENT_WITHIN


@PROOF
@pytest.mark.usefixtures("dispatcher")
def test_a_voice_whose_kiosk_is_gone_falls_silent(ear, qtbot):
    with started(
        *(sys.executable, "-m", "kiosk", "voice"),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    ) as voice:
        voice.stdin.write(b"language en\nsay 1 " + b"many words " * 20 + b"\n")
        voice.stdin.flush()
        qtbot.waitUntil(ear.hears, timeout=15_000)

        gone = time.monotonic()
        voice.stdin.close()
        qtbot.waitUntil(lambda: time.monotonic() - gone > 1)

        assert voice.poll() is not None
        assert ear.last - gone < SILENT_WITHIN


@PROOF
def test_a_voice_that_hangs_ends_without_its_kiosk(room, monkeypatch):
    """An engine that waits for ever holds all of Python up."""
    with socket(AF_UNIX) as server:
        server.bind(str(room / "deaf"))
        server.listen()
        monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{room / 'deaf'}")
        with started(
            *(sys.executable, "-m", "kiosk", "voice"),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        ) as voice:
            voice.communicate(b"language en\nsay 1 Words.\n", timeout=40)

            assert voice.returncode


@PROOF
@pytest.mark.parametrize("by", ["person", "machine"])
def test_a_recording_is_heard_without_any_voice(ear, read, narrated, shipped, by):
    """Where a machine was it is noted, where a person was it is estimated."""
    if by == "person":
        edition = shipped.editions["en"]
        (narrated / "en" / "narration.toml").unlink()  # whose voice it is is not known
        note_person(edition, narrated / "en", edition.pages[PAGE], "Ann")
    library = sound_library(narrated)
    content = ContentSettings(folder=str(narrated))
    patient = read(ear, replace(Settings(), content=content), library=library)
    reader = patient.kiosk.speech

    seen = []
    reader.changed.connect(lambda: seen.append(reader.property("block")))
    patient.qtbot.waitUntil(lambda: reader.property("block") == "0", timeout=30_000)

    assert list(dict.fromkeys(seen)) == ["title", "message", "0"][-len(set(seen)) :]
    assert touch_and_listen(patient, ear) < SILENT_WITHIN


def test_where_nothing_can_speak_the_real_voice_says_so(room, show, monkeypatch):
    told = []
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{room}/nothing")
    patient = show(report=told.append)
    patient.touch("begin")
    patient.kiosk.follow(f"page:{PAGE}")
    patient.touch("readAloud")

    patient.qtbot.waitUntil(
        lambda: patient.kiosk.speech.property("state") == "failed", timeout=30_000
    )

    assert patient.item("readAloud").property("text") == "No voice here. Ask staff."
    assert len(told) == 1


def looked():
    """Return what ``kiosk doctor`` finds of the voice."""
    command = [sys.executable, "-m", "kiosk", "doctor", "--look", "voice"]
    told = subprocess.run(command, capture_output=True, check=True, timeout=60)
    return [json.loads(line) for line in told.stdout.splitlines()]


@PROOF
@pytest.mark.usefixtures("dispatcher")
def test_the_doctor_tries_the_voice_and_nobody_hears_it(ear):
    found = looked()

    assert [one["id"] for one in found] == ["voice.fine", "voice.fine"], found
    assert ear.last == 0
    words = ("voice", "--try")
    subprocess.run([sys.executable, "-m", "kiosk", *words], check=True, timeout=60)
    assert ear.last > 0


@PROOF
def test_the_doctor_tells_a_dead_dispatcher_from_a_missing_one(
    room, qtbot, monkeypatch
):
    """What listens here says nothing, and there is no sound it could say it by."""
    with monkeypatch.context() as elsewhere:  # or libspeechd would start one
        elsewhere.setenv("SPEECHD_ADDRESS", f"unix_socket:{room}/nothing")
        (missing,) = looked()
    place = room / "speech-dispatcher" / "speechd.sock"
    place.parent.mkdir(exist_ok=True)
    deaf = "import socket, time; s = socket.socket(socket.AF_UNIX)"
    waits = f"s.bind({str(place)!r}); s.listen(); time.sleep(60)"

    with started(sys.executable, "-c", f"{deaf}; {waits}") as program:
        qtbot.waitUntil(place.exists, timeout=10_000)
        (dead,) = looked()

    assert missing["id"] == "voice.missing"
    assert dead["id"] == "voice.dead"
    assert f"process {program.pid}, and this user has no sound" in dead["remedy"]
    assert f"kill -9 {program.pid}." in dead["remedy"]
