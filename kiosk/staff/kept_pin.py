"""The PIN as it is kept: an Argon2id hash, in the state folder or in the settings."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Literal

from kiosk.content.files.atomic import replace_file
from kiosk.content.files.plain import open_own
from kiosk.settings.settings import PIN_HASH

FILE = "staff-pin"
"""In the state folder; nobody but the kiosk's user reads it."""

_LONGEST = 1024

State = Literal["none", "damaged", "set"]


class KeptPin:
    """The PIN of one kiosk: what the settings say, else what its state folder has."""

    def __init__(self, state: Path, named: str) -> None:
        self.path = state / FILE
        self._named = named

    @property
    def is_named(self) -> bool:
        """Tell whether the settings have it."""
        return bool(self._named)

    @property
    def is_anothers(self) -> bool:
        """Tell whether this user is not the one whose kiosk it is."""
        if self._named or os.name == "nt":
            return False
        with suppress(OSError):
            return self.path.lstat().st_uid not in {0, os.geteuid()}
        return False

    @property
    def state(self) -> State:
        """Tell whether there is one; one that cannot be read is no open door."""
        if self._hash():
            return "set"
        return "damaged" if os.path.lexists(self.path) else "none"

    def is_right(self, pin: str) -> bool:
        """Tell whether *pin* is it.  That takes a tenth of a second, and 64 MB."""
        from argon2 import PasswordHasher  # noqa: PLC0415  seldom
        from argon2.exceptions import Argon2Error, InvalidHashError  # noqa: PLC0415

        try:
            return PasswordHasher().verify(self._hash(), pin)
        except (Argon2Error, InvalidHashError):
            return False

    def keep(self, pin: str) -> None:
        """Let *pin* be it from now on; raise OSError where that cannot be kept."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(self.path, [f"{hash_of(pin)}\n".encode()], private=True)
        give_to_owner(self.path)

    def forget(self) -> bool:
        """Take it away; tell whether there was one."""
        was = os.path.lexists(self.path)
        self.path.unlink(missing_ok=True)
        return was

    def _hash(self) -> str:
        """Return what is to be tried against; "" where it cannot be read."""
        if self._named:
            return self._named
        with suppress(OSError, UnicodeError), open_own(self.path) as file:
            text = file.read(_LONGEST).decode("ascii").strip()
            return text if re.match(PIN_HASH, text) else ""
        return ""


def hash_of(pin: str) -> str:
    """Return what is kept of *pin*, by the library's own measure: RFC 9106, 4."""
    from argon2 import PasswordHasher  # noqa: PLC0415  as above

    return PasswordHasher().hash(pin)


def give_to_owner(path: Path) -> None:
    """Let the kiosk's user have what root has written into its folder."""
    if os.name != "nt" and os.geteuid() == 0:
        folder = path.parent.stat()
        os.chown(path, folder.st_uid, folder.st_gid)
