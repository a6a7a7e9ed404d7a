"""Where packs lie: a web server, or a folder, which may be a share or a stick."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path
from time import monotonic
from typing import NamedTuple, Protocol
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from urllib3.exceptions import (
    HTTPError,
    MaxRetryError,
    NameResolutionError,
    NewConnectionError,
    SSLError,
    TimeoutError,  # noqa: A004  the one of a slow server
)

from kiosk.content.files.plain import open_plain
from kiosk.packs.faults import UpdateError

CHUNK = 256 * 1024
_TIMEOUT = urllib3.Timeout(connect=10, read=30)

_PATIENCE = 60
"""Seconds that a file may come as slowly as it likes."""

_SLOWEST = 1000
"""Bytes a second, from then on."""


class NotThereError(UpdateError):
    """The site has no such file; it answered with *status*."""

    def __init__(self, text: str, status: int = 404) -> None:
        super().__init__(text)
        self.status = status


class Pieces(NamedTuple):
    """What comes of a file: its *chunks* from byte *start* on.

    *is_page* tells that it is said to be a web page.
    """

    start: int
    chunks: Iterator[bytes]
    is_page: bool


class Site(Protocol):
    """A place of packs.  *where* is its name for people."""

    where: str
    clock: datetime | None
    """The time as the place has it, which nobody has signed: for words alone."""

    def pieces(self, path: str, start: int = 0) -> Pieces:
        """Return the file at *path*, from *start* on if the place can do that."""


class FolderSite:
    """A folder, such as one on a stick."""

    def __init__(self, folder: Path) -> None:
        self.where, self._folder = str(folder), folder
        self.clock: datetime | None = None

    def pieces(self, path: str, start: int = 0) -> Pieces:
        chunks = _paced(self._chunks(path, start), self.where)
        return Pieces(start, chunks, is_page=False)

    def _chunks(self, path: str, start: int) -> Iterator[bytes]:
        try:
            with open_plain(self._folder / path) as file:
                file.seek(start)
                while chunk := file.read(CHUNK):
                    yield chunk
        except FileNotFoundError as error:
            raise NotThereError(f"{self.where} has no {path}.") from error
        except OSError as error:
            text = f"{path} in {self.where} cannot be read: {error.strerror}."
            raise UpdateError(text) from error


class WebSite:
    """A web server that hands out files; it needs to know of nothing else."""

    def __init__(self, url: str) -> None:
        self.where = url.rstrip("/")
        self.clock: datetime | None = None
        self._pool = _pool_for(self.where)

    def pieces(self, path: str, start: int = 0) -> Pieces:
        headers = {"Accept-Encoding": "identity"}
        if start:
            headers["Range"] = f"bytes={start}-"
        answer = self._answer(f"{self.where}/{path}", headers)
        self._note_clock(answer.headers.get("Date", ""))
        kind = answer.headers.get("Content-Type", "")
        if answer.status not in {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT}:
            answer.close()
            text = f"{self.where} answers {answer.status} for {path}."
            raise NotThereError(text, answer.status)
        got = start if answer.status == HTTPStatus.PARTIAL_CONTENT else 0
        chunks = _paced(self._chunks(answer), self.where)
        return Pieces(got, chunks, is_page=kind.startswith("text/html"))

    def _answer(self, url: str, headers: dict[str, str]) -> urllib3.BaseHTTPResponse:
        try:
            return self._pool.request(
                "GET", url, headers=headers, preload_content=False, timeout=_TIMEOUT
            )
        except (HTTPError, ImportError, ValueError) as error:
            raise UpdateError(_why(error, self.where)) from error

    def _chunks(self, answer: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
        try:
            while chunk := answer.read1(CHUNK):  # what has come, or who waits is blind
                yield chunk
        except HTTPError as error:
            raise UpdateError(_why(error, self.where)) from error
        finally:
            answer.close()

    def _note_clock(self, date: str) -> None:
        with suppress(ValueError):
            clock = parsedate_to_datetime(date)  # of "-0000" without a zone: it is UTC
            self.clock = clock if clock.tzinfo else clock.replace(tzinfo=UTC)


def _paced(chunks: Iterator[bytes], where: str) -> Iterator[bytes]:
    """Hand on *chunks*, but not endlessly slowly."""
    begun, came = monotonic(), 0
    for chunk in chunks:
        came += len(chunk)
        took = monotonic() - begun
        if took > _PATIENCE and came < _SLOWEST * took:
            raise UpdateError(f"{where} is too slow: {came} bytes in {took:.0f} s.")
        yield chunk


def _pool_for(url: str) -> urllib3.PoolManager:
    """Make what asks *url*, by way of the proxy that the system names, if any.

    A server that is busy is asked three times more, at moments left to chance: a
    thousand kiosks do not come back at once.
    """
    retries = urllib3.Retry(
        total=3,
        connect=1,
        other=0,
        backoff_factor=0.5,
        backoff_jitter=1,
        status_forcelist=(429, 502, 503, 504),
        raise_on_status=False,
        respect_retry_after_header=False,
    )
    agent = {"User-Agent": "quiet-room"}
    proxy = getproxies().get(urlsplit(url).scheme)
    if proxy and not proxy_bypass(urlsplit(url).hostname or ""):
        return urllib3.ProxyManager(proxy, retries=retries, headers=agent)
    return urllib3.PoolManager(retries=retries, headers=agent)


def _why(error: Exception, where: str) -> str:
    """Say why *where* did not answer, for who looks after the network."""
    reason = error.reason if isinstance(error, MaxRetryError) else error
    match reason:
        case ImportError():
            need = "Install libssl3 and ca-certificates"
            return f"{where} needs https, and this system has no OpenSSL. {need}."
        case NameResolutionError():
            name = urlsplit(where).hostname
            return f"{where} cannot be asked: nobody here knows the name {name}."
        case SSLError():
            look = (
                "Look at its certificate, at this machine's clock, and at the network"
            )
            return f"{where} does not prove that it is who it says ({reason}). {look}."
        case TimeoutError() if not isinstance(reason, NewConnectionError):
            return f"{where} does not answer in time."
    return f"{where} cannot be reached, or broke off."
