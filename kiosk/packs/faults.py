"""What can go wrong with an update, so that the one line that is said names it."""

from __future__ import annotations

from kiosk.errors import KioskError


class UpdateError(KioskError):
    """There is no update: what is shown stays.  It says why, and who can mend it."""


class SpoiledError(UpdateError):
    """The content of the pack is at fault: it will not pass another time either."""


class PortalError(UpdateError):
    """A web page came where a pack was asked for."""
