"""Who publishes packs, at a desk of their own, and a web server that shows them."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from guide import Guide
from waiting import NotProvenError

_HOUSE = Path(__file__).parents[2]
_KIOSK = f"{sys.executable} -m kiosk"


class Publisher:
    """A site with the channel ``north``; the commands are those of docs/fleet.md."""

    def __init__(self, room: Path) -> None:
        self._room = room
        self.root = room / "site" / "root.json"
        self.url = ""
        self.held = threading.Event()
        """That a kiosk waits for a file of a pack."""
        self.goes_on = threading.Event()
        """That it gets it; set, but where a pack is to be caught half fetched."""
        self.goes_on.set()

    def begin(self, content: Path) -> None:
        """Make the site and its keys, and publish *content*, as on the first day."""
        first = Guide("fleet.md").block("In ten minutes", "publish init")
        self._bring(content)
        self._carry_out(first)

    def publish(self, content: Path) -> None:
        self._bring(content)
        self._carry_out("kiosk publish pack site north --content content --keys keys")

    def _bring(self, content: Path) -> None:
        shutil.rmtree(self._room / "content", ignore_errors=True)
        shutil.copytree(content, self._room / "content")

    def _carry_out(self, script: str) -> None:
        """Carry out a *script* in which ``kiosk`` is that of the checkout."""
        whole = f'kiosk() {{ PYTHONPATH={_HOUSE} {_KIOSK} "$@"; }}\n{script}'
        command = ["sh", "-ec", whole]
        done = subprocess.run(
            command, cwd=self._room, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise NotProvenError(f"publishing failed: {done.stdout}{done.stderr}")


class _Shown(SimpleHTTPRequestHandler):
    def __init__(self, *words: object, ours: Publisher, **more: object) -> None:
        self._ours = ours
        super().__init__(*words, **more)

    def do_GET(self) -> None:
        if "/blobs/" in self.path and not self._ours.goes_on.is_set():
            self._ours.held.set()
            self._ours.goes_on.wait()
        with suppress(OSError):  # who asked was killed
            super().do_GET()

    def log_message(self, *_words: object) -> None:
        """Keep what was asked for to itself."""


@contextmanager
def publisher(room: Path) -> Iterator[Publisher]:
    """Lend one, whose site a web server on loopback shows."""
    ours = Publisher(room)
    shown = partial(_Shown, ours=ours, directory=str(room / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), shown) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        ours.url = f"http://127.0.0.1:{server.server_port}"
        try:
            yield ours
        finally:
            ours.goes_on.set()
            server.shutdown()
