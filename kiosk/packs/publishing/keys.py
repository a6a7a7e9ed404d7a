"""Keys: made, kept in files that nobody else may read, and found again."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

import msgspec
from securesystemslib.signer import CryptoSigner, SSlibKey

from kiosk.content.files.atomic import write_file
from kiosk.content.files.plain import plain_bytes
from kiosk.errors import KioskError

MISSING = (
    "Keys and signatures need the package cryptography, which is not installed here, as"
    " no kiosk needs it. In a copy of the project, 'make publish' installs it; on"
    " Windows: pip install -r .ci\\lock\\publish.txt"
)
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_MOST_BYTES = 10_000


def need_cryptography() -> None:
    """Raise KioskError on a machine that cannot sign."""
    try:
        import cryptography.hazmat.primitives.asymmetric.ed25519  # noqa: F401, PLC0415
    except ImportError as error:
        raise KioskError(MISSING) from error


def make_key(folder: Path, name: str) -> SSlibKey:
    """Make the key *name* in *folder*: NAME.pem, and NAME.pub for others to have."""
    if not _NAME.fullmatch(name):
        text = f"{name!r} is no name for a key. Use small letters, figures and hyphens."
        raise KioskError(text)
    path = folder / f"{name}.pem"
    if path.exists():
        raise KioskError(f"There is a key {path} already: nothing was changed.")
    need_cryptography()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    signer = CryptoSigner.generate_ed25519()
    mask = os.umask(0o077)
    try:
        write_file(path, signer.private_bytes)
    finally:
        os.umask(mask)
    write_file(folder / f"{name}.pub", _public(signer.public_key))
    return signer.public_key


def _public(key: SSlibKey) -> bytes:
    return msgspec.json.encode({"keyid": key.keyid, **key.to_dict()}) + b"\n"


def read_public(path: Path) -> SSlibKey:
    """Return the public key in the file at *path*, a NAME.pub."""
    try:
        fields = msgspec.json.decode(plain_bytes(path, _MOST_BYTES), type=dict)
        return SSlibKey.from_dict(fields.pop("keyid"), fields)
    except OSError as error:
        raise KioskError(f"{path} cannot be read: {error.strerror}.") from error
    except (msgspec.DecodeError, KeyError, TypeError, ValueError) as error:
        raise KioskError(f"{path} is no public key, such as north.pub.") from error


def signers_in(folders: Iterable[Path]) -> dict[str, CryptoSigner]:
    """Return what can sign, by the names of the keys: all NAME.pem in *folders*."""
    need_cryptography()
    paths = [path for folder in folders for path in sorted(folder.glob("*.pem"))]
    signers = (_signer(path) for path in paths)
    return {signer.public_key.keyid: signer for signer in signers}


def _signer(path: Path) -> CryptoSigner:
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415
        load_pem_private_key,
    )

    try:
        key = load_pem_private_key(plain_bytes(path, _MOST_BYTES), None)
        return CryptoSigner(key)
    except OSError as error:
        raise KioskError(f"{path} cannot be read: {error.strerror}.") from error
    except (TypeError, ValueError) as error:
        raise KioskError(f"{path} is no key that can sign: {error}.") from error
