"""How the engine gets what is signed from a site."""

from __future__ import annotations

from collections.abc import Iterator

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

from kiosk.packs.faults import PortalError
from kiosk.packs.sites import NotThereError, Site


class Fetcher(FetcherInterface):
    """Fetches what is signed, and remembers it for words about what is refused."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.heard: dict[str, bytes] = {}

    def download_bytes(self, url: str, max_length: int) -> bytes:
        data = bytes(super().download_bytes(url, max_length))
        self.heard[url.rpartition("/")[2]] = data
        return data

    def _fetch(self, url: str) -> Iterator[bytes]:
        try:
            pieces = self.site.pieces(url)
            for number, chunk in enumerate(pieces.chunks):
                if not number and chunk.lstrip()[:1] == b"<":
                    raise PortalError(_PORTAL.format(where=self.site.where))
                yield chunk
        except NotThereError as error:
            raise DownloadHTTPError(str(error), error.status) from error


_PORTAL = (
    "{where} answers with a web page, where a pack was asked for. Either the network"
    " wants somebody to sign in first (a portal), or the address is wrong."
)
