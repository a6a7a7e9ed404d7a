"""The real program, a small content folder, and a bare X server without a manager."""

import io
import os
import select
import signal
import socket
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest
from minimal import PLAIN, page_text, write_content
from patience import without_progress

ROOT = Path(__file__).parents[2]


def until(look, what, seconds=15):
    """Return the first true answer of *look*."""
    end = time.monotonic() + seconds
    while not (answer := look()):
        assert time.monotonic() < end, f"waited {seconds} s in vain: {what}"
        time.sleep(0.01)
    return answer


@pytest.fixture(name="until")
def _until():
    return until


@pytest.fixture
def content(tmp_path):
    """Write two pages without a mistake.  Return their folder."""
    pages = {
        name: page_text(f"\nThe words of page {name}. {PLAIN}", title=f"Page {name}")
        for name in ("one", "two")
    }
    folder = write_content(tmp_path / "content", pages)
    (folder / "glossary.en.md").write_text(
        f"## Drip (IV)\nA thin tube in a vein. {PLAIN}\n"
    )
    return folder


WITNESS = """
import sys
opened = []
sys.addaudithook(lambda event, made: event == "open" and opened.append(str(made[0])))
from kiosk.cli.main import main
code = main(sys.argv[1:])
print("opened:", *(name for name in opened if name.endswith(".md")), sep="\\n")
sys.exit(code)
"""
"""The kiosk's own commands, and each page that was opened while they ran."""


@pytest.fixture
def surroundings(tmp_path, content):
    """Return the environment of a kiosk far from its checkout and its user."""
    ours = ("KIOSK_", "QT_", "XDG_", "DISPLAY", "WAYLAND_", "XAUTHORITY")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
    return kept | {
        "HOME": str(tmp_path),
        "TMPDIR": str(tmp_path),  # the lock of a screen is there
        "XDG_CONFIG_DIRS": str(tmp_path / "machine"),
        "PYTHONPATH": str(ROOT),
        "KIOSK_CONTENT_FOLDER": str(content),
        "QT_QUICK_BACKEND": "software",
        "COLUMNS": "80",
    }


@pytest.fixture
def kiosk(tmp_path, surroundings, monkeypatch, capsys, qapp):
    """Return a function that carries out a command: exit code, output, errors.

    What is *given* stands on its input.

    It does so in this process, as one of its own takes half a second to start.  A
    command that draws makes an application where there is none: *qapp* comes first.
    """

    def kiosk(*arguments, given="", **variables):
        texts = {key: str(value) for key, value in variables.items()}
        with monkeypatch.context() as around:
            put_in(around, surroundings | texts)
            around.chdir(tmp_path)
            around.setattr(sys, "stdin", io.StringIO(given))
            capsys.readouterr()
            code = carry_out(arguments)
        output, errors = capsys.readouterr()
        return code, output, without_progress(errors)

    return kiosk


def put_in(around, environment):
    """Let *environment* be the one of this process."""
    for name in {*os.environ} - {*environment}:
        around.delenv(name)
    for name, value in environment.items():
        around.setenv(name, value)


def carry_out(arguments):
    from kiosk.cli import main

    try:
        return main([*map(str, arguments)])
    except SystemExit as end:
        return end.code or 0


@pytest.fixture
def start(tmp_path, surroundings):
    """Return a function that starts the program."""
    # Tests that run behind a shell ignore Ctrl+C, and so would what they start
    signal.signal(signal.SIGINT, signal.default_int_handler)
    started = []

    def start(*arguments, program=("-m", "kiosk"), **variables):
        running = subprocess.Popen(
            [sys.executable, *program, *map(str, arguments)],
            env=surroundings | {key: str(value) for key, value in variables.items()},
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",  # a test may have read half a letter
        )
        started.append(running)
        return running

    yield start
    for program in started:
        program.kill()
        program.communicate()


@pytest.fixture
def process(start):
    """Return a function that runs the program to its end, as *kiosk* does here."""

    def process(*arguments, **variables):
        program = start(*arguments, **variables)
        output, errors = program.communicate(timeout=60)
        return program.returncode, output, without_progress(errors)

    return process


@pytest.fixture
def pages_read(process):
    """Return a function that runs the kiosk and names each page it opened."""

    def pages_read(*arguments):
        code, output, errors = process(*arguments, program=("-c", WITNESS))
        assert (code, errors) == (0, ""), errors
        opened = map(Path, output.partition("opened:\n")[2].splitlines())
        return [path.stem for path in opened if path.parent.name == "en"]

    return pages_read


class Screen:
    """An X server of our own, seen as a window manager would see it.

    It speaks the X protocol itself: Debian's xdotool sends no close request, and
    cannot change the size of the screen.
    """

    SIZE = (1280, 800)

    def __init__(self, number):
        self.display = f":{number}"
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(f"\0/tmp/.X11-unix/X{number}")
        self._socket.sendall(struct.pack("<BxHHHHxx", 0x6C, 11, 0, 0, 0))
        head = self._receive(8)
        setup = self._receive(struct.unpack_from("<H", head, 6)[0] * 4)
        vendor, formats = struct.unpack_from("<H3xB", setup, 16)
        self.root = struct.unpack_from(
            "<I", setup, 32 + -(-vendor // 4) * 4 + 8 * formats
        )[0]

    def close(self):
        self._socket.close()

    def windows(self):
        """Return the windows that are on the screen, and where: x, y, width, height."""
        tree = self._ask(15, 0, "I", self.root)
        children = struct.unpack_from(f"<{(len(tree) - 32) // 4}I", tree, 32)
        places = {child: self._place(child) for child in children}
        return {child: place for child, place in places.items() if place}

    def is_painted(self):
        """Tell if the middle of the screen is no longer black."""
        x, y = (side // 2 for side in self.SIZE)
        image = self._ask(73, 2, "IHHHHI", self.root, x, y, 1, 1, 0xFFFFFFFF)
        return any(image[32:35])

    def ask_to_close(self, window):
        """Send the close request of a window manager."""
        kind, request = self._atom("WM_PROTOCOLS"), self._atom("WM_DELETE_WINDOW")
        event = struct.pack("<BBHII5I", 33, 32, 0, window, kind, request, 0, 0, 0, 0)
        self._send(25, 0, "II", window, 0, tail=event)
        self.windows()  # an answer shows that the server has passed it on

    def resize(self, width, height):
        """Change the size of the screen, as when another panel is plugged in."""
        randr, window = self._ask_extension("RANDR"), self.root
        self._ask(randr, 0, "II", 1, 4)
        _, crtc, output = self._resources(randr)
        name = f"{width}x{height}".ljust(12).encode()
        times = (width, width, width, 0, height, height, height)
        mode = struct.pack("<IHHI", 0, width, height, width * height * 60)
        mode += struct.pack("<8HI", *times, len(name), 0)
        made = self._ask(randr, 16, "I", window, tail=mode + name)
        (number,) = struct.unpack_from("<I", made, 8)
        self._send(randr, 18, "II", output, number)
        time, crtc, output = self._resources(randr)
        self._ask(randr, 21, "IIIhhIHxx", crtc, 0, time, 0, 0, 0, 1)
        self._send(randr, 7, "IHHII", window, width, height, 300, 200)
        self._ask(randr, 21, "IIIhhIHxxI", crtc, 0, time, 0, 0, number, 1, output)

    def _resources(self, randr):
        """Return the time of the last change, the one controller and the one output."""
        found = self._ask(randr, 8, "I", self.root)
        time, controllers, outputs = struct.unpack_from("<IHH", found, 12)
        assert (controllers, outputs) == (1, 1)
        return time, *struct.unpack_from("<II", found, 32)

    def _place(self, window):
        attributes = self._ask(3, 0, "I", window)
        geometry = self._ask(14, 0, "I", window)
        if not attributes or not geometry or attributes[26] != 2:
            return None
        return struct.unpack_from("<hhHH", geometry, 12)

    def _atom(self, name):
        data = name.encode().ljust(-(-len(name) // 4) * 4)
        reply = self._ask(16, 0, "Hxx", len(name), tail=data)
        return struct.unpack_from("<I", reply, 8)[0]

    def _ask_extension(self, name):
        data = name.encode().ljust(-(-len(name) // 4) * 4)
        return self._ask(98, 0, "Hxx", len(name), tail=data)[9]

    def _ask(self, *request, **tail):
        """Return the answer, or nothing where the server sees a mistake."""
        self._send(*request, **tail)
        while True:
            packet = self._receive(32)
            if packet[0] == 0:
                return b""
            if packet[0] == 1:
                more = struct.unpack_from("<I", packet, 4)[0] * 4
                return packet + self._receive(more)

    def _send(self, opcode, minor, form, *values, tail=b""):
        data = struct.pack(f"<{form}", *values) + tail
        self._socket.sendall(
            struct.pack("<BBH", opcode, minor, 1 + len(data) // 4) + data
        )

    def _receive(self, length):
        data = b""
        while len(data) < length:
            assert select.select([self._socket], [], [], 10)[0], (
                "the X server is silent"
            )
            part = self._socket.recv(length - len(data))
            assert part, "the X server is gone"
            data += part
        return data


@pytest.fixture
def serve():
    """Return a function that starts an X server and gives its display's number."""
    servers = []

    def serve(*options):
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-nolisten", "tcp", *options]
        servers.append(
            subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
        )
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()  # at its end if the server is
        assert number, "Xvfb did not start"
        return number

    serve.servers = servers
    yield serve
    for server in servers:
        server.terminate()
        server.wait(10)


@pytest.fixture
def screen(serve, request):
    """Start an X server that is black, and has no window manager."""
    size = "x".join(map(str, Screen.SIZE))
    more = getattr(request, "param", [])
    screen = Screen(serve("-screen", "0", f"{size}x24", "-br", "-noreset", *more))
    yield screen
    screen.close()
