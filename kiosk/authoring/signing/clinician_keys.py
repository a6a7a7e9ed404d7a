"""A clinician's own key: made once, in a file that a passphrase opens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kiosk.content.files.atomic import replace_file
from kiosk.content.files.plain import plain_bytes
from kiosk.errors import KioskError
from kiosk.packs.publishing.keys import need_cryptography

if TYPE_CHECKING:
    from securesystemslib.signer import CryptoSigner

Key: TypeAlias = "CryptoSigner"
"""What signs."""

_MOST_BYTES = 10_000


def make_key(path: Path, passphrase: str) -> str:
    """Make a key in the file at *path*, and return its public part.

    Nobody else may read the file.  Without *passphrase* whoever has it can sign.
    """
    if path.exists():
        raise KioskError(f"There is a file {path} already: nothing was changed.")
    need_cryptography()
    from cryptography.hazmat.primitives import serialization as form  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    key = Ed25519PrivateKey.generate()
    shut: form.KeySerializationEncryption = form.NoEncryption()
    if passphrase:
        shut = form.BestAvailableEncryption(passphrase.encode())
    pem = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, shut)
    try:
        replace_file(path, [pem], private=True)
    except OSError as error:
        raise KioskError(f"{path} cannot be written: {error.strerror}.") from error
    raw = form.Encoding.Raw, form.PublicFormat.Raw
    return key.public_key().public_bytes(*raw).hex()


def needs_passphrase(path: Path) -> bool:
    """Tell if the key in the file at *path* is shut by a passphrase."""
    return b"ENCRYPTED" in _read(path).partition(b"\n")[0]


def open_key(path: Path, passphrase: str) -> Key:
    """Return what signs with the key in the file at *path*, or raise KioskError."""
    need_cryptography()
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415
        load_pem_private_key,
    )
    from securesystemslib.signer import CryptoSigner  # noqa: PLC0415

    data = _read(path)
    secret = passphrase.encode() if needs_passphrase(path) else None
    try:
        key = load_pem_private_key(data, secret)
    except (TypeError, ValueError) as error:
        if secret is not None:
            text = f"The passphrase does not open {path}: nothing was signed."
            raise KioskError(text) from error
        raise KioskError(_NO_KEY.format(path)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise KioskError(_NO_KEY.format(path))
    return CryptoSigner(key)


_NO_KEY = (
    "{} is no key of a clinician: nothing was signed. Make one with: kiosk sign-off"
    ' --new-key FILE --name "…".'
)


def _read(path: Path) -> bytes:
    try:
        return plain_bytes(path, _MOST_BYTES)
    except OSError as error:
        raise KioskError(f"{path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise KioskError(_NO_KEY.format(path)) from error
