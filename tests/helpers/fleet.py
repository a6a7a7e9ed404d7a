"""A site of packs on a real web server on loopback, and kiosks that ask it."""

import shutil
import threading
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from minimal import PLAIN, page_text, write_content
from tuf.api.metadata import Metadata

from kiosk.packs.manifest import encoded
from kiosk.packs.publishing.ceremony import seal
from kiosk.packs.publishing.keys import signers_in
from kiosk.packs.publishing.publish import Wish, publish, sign
from kiosk.packs.publishing.repository import SignedSite

ENDLESS = 50_000_000
"""Bytes of an answer that does not end: more than anybody would read."""


class Handler(SimpleHTTPRequestHandler):
    """Hands out files, and goes on where a client broke off, as servers do.

    What is in *answers* of the server comes first: bytes for the path, or a function
    that answers by itself.
    """

    def do_GET(self):
        self.server.asked.append(self.path)
        answer = self.server.answer_for(self.path)
        if callable(answer):
            answer(self)
        elif answer is not None:
            self.answer(answer)
        else:
            self._hand_out()

    def answer(self, data, status=200, **headers):
        self.send_response(status)
        headers = {"Content-Type": "application/octet-stream"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        for name, value in ({"Content-Length": str(len(data))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)
        self.server.lengths.append(len(data))

    def _hand_out(self):
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        start = int(self.headers.get("Range", "bytes=0-")[6:-1])
        self.answer(data[start:], 206 if start else 200)

    def date_time_string(self, timestamp=None):
        return self.server.date or super().date_time_string(timestamp)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    """Shows the *folder* of a site; *asked* is each path, *lengths* what was sent."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, folder):
        super().__init__(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        self.asked, self.lengths, self.answers, self.date = [], [], {}, ""
        self.url = f"http://127.0.0.1:{self.server_port}"

    @property
    def sent(self):
        return sum(self.lengths)

    def forget(self):
        """Count from now on."""
        self.asked.clear()
        self.lengths.clear()

    def answer_for(self, path):
        return next((a for end, a in self.answers.items() if path.endswith(end)), None)

    def handle_error(self, request, client_address):
        pass  # a client that was ended


@contextmanager
def serving(folder):
    server = Server(folder)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def content_of(folder, words="One."):
    """Write the smallest content, whose first page says *words*."""
    page = page_text(f"\n{words} {PLAIN}", title="Page one")
    return write_content(folder, {"one": page})


class Fleet:
    """Who publishes, and what they publish, below the folder *home*.

    *kiosk* carries out a command and returns its code, output and errors.
    """

    def __init__(self, home, kiosk):
        self.home, self._kiosk = home, kiosk
        self.site, self.keys = home / "site", home / "keys"
        self.content = home / "content"

    def begin(self):
        self.well("init", self.site, "--keys", self.keys)
        self.add_channel("north")

    def add_channel(self, name):
        self.well("key", name, "--keys", self.keys)
        public = self.keys / f"{name}.pub"
        self.well("channel", self.site, name, "--key", public, "--keys", self.keys)

    def publish(self, words, *more, channel="north"):
        """Publish content whose first page says *words*."""
        content_of(self.content, words)
        where = ("--content", self.content, "--keys", self.keys)
        return self.well("pack", self.site, channel, *where, *more)

    def sign_anyway(self, page):
        """Sign content whose first page is *page*, whatever is wrong with it."""
        content_of(self.content)
        (self.content / "en/one.md").write_text(page)
        site = SignedSite(self.site, signers_in([self.keys]))
        wish = Wish("north", 100, "", date(2026, 11, 30))
        publish(site, self.content, wish, lambda _: None)
        seal(site)

    def well(self, *words):
        """Carry out ``kiosk publish``, which goes well; return what it says."""
        code, output, errors = self._kiosk("publish", *words)
        assert (code, errors) == (0, ""), errors
        return output


class Forge:
    """Signs what ``kiosk publish`` would not: each role by hand, in any state.

    *keys* is where the keys lie.  A role is signed by its own key, unless told
    otherwise.
    """

    ROLES = ("root", "targets", "snapshot", "timestamp", "north")

    def __init__(self, site, keys):
        self.metadata, self._keys = site / "metadata", keys
        self.signers = {
            path.stem: next(iter(signers_in([folder]).values()))
            for path, folder in self._one_each()
        }

    def _one_each(self):
        """Give each key a folder of its own, as keys are read by the folder."""
        for path in sorted(self._keys.glob("*.pem")):
            folder = self._keys / f"only-{path.stem}"
            folder.mkdir(exist_ok=True)
            shutil.copy(path, folder)
            yield path, folder

    def path(self, role, version):
        name = role if role == "timestamp" else f"{version}.{role}"
        return self.metadata / f"{name}.json"

    def newest(self, role):
        if role == "timestamp":
            return Metadata.from_file(str(self.path(role, 0)))
        paths = self.metadata.glob(f"*.{role}.json")
        return Metadata.from_file(
            str(max(paths, key=lambda path: int(path.name.split(".")[0])))
        )

    def sign(self, role, change=None, *, by=None, version=None):
        """Sign the next version of *role*, after a *change*; return it."""
        md = self.newest(role)
        md.signed.version = version or md.signed.version + 1
        if change:
            change(md.signed)
        md.signatures.clear()
        names = by or (("root-1", "root-2") if role == "root" else (role,))
        for name in names:
            md.sign(self.signers[name], append=True)
        self.path(role, md.signed.version).write_bytes(md.to_bytes())
        return md

    def seal(self, *, change_snapshot=None, change_timestamp=None, **versions):
        """Sign a snapshot that names *versions* of roles, and its timestamp."""

        def name_roles(snapshot):
            for role, version in versions.items():
                snapshot.meta[f"{role}.json"].version = version
            if change_snapshot:
                change_snapshot(snapshot)

        snapshot = self.sign("snapshot", name_roles)

        def name_snapshot(timestamp):
            timestamp.snapshot_meta.version = snapshot.signed.version
            if change_timestamp:
                change_timestamp(timestamp)

        self.sign("timestamp", name_snapshot)


def expired(signed):
    """Let *signed* have counted until yesterday."""
    signed.expires = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)


def sign_list(fleet, manifest, channel="north"):
    """Sign any *manifest* as a channel's, as one with its key could by hand."""
    site = SignedSite(fleet.site, signers_in([fleet.keys]))
    sign(site, channel, encoded(manifest), 100)
    seal(site)
