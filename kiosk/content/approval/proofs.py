"""Whether a signature was made with a key: then it is a proof, and else a record.

It is looked at where content is compiled; the screen only reads what came of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.content.approval.signature import Signature
    from kiosk.content.model.standing import Standing

_FORM = "quiet-room sign-off 1"
"""No other thing that is signed with a key begins so."""

KEY = re.compile(r"[0-9a-f]{64}")
PROOF = re.compile(r"[0-9a-f]{128}")


def statement(signature: Signature) -> bytes:
    """Return what a clinician's key signs: who approves which text, and for how long.

    The page is in it, and its language: no proof is of use on another page.
    """
    until = signature.until.isoformat() if signature.until else ""
    said = {
        "form": _FORM,
        "page": signature.page,
        "language": signature.language,
        "text": signature.text,
        "english": signature.english,
        "name": signature.name,
        "role": signature.role,
        "date": signature.signed_on.isoformat(),
        "until": until,
    }
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return text.encode("utf-8", "surrogatepass")


def is_proven(signature: Signature) -> bool:
    """Tell if its proof was made with its key, for these very words."""
    if not KEY.fullmatch(signature.key) or not PROOF.fullmatch(signature.proof):
        return False
    from securesystemslib.exceptions import (  # noqa: PLC0415  few have a key
        UnverifiedSignatureError,
    )
    from securesystemslib.signer import Signature as Made  # noqa: PLC0415
    from securesystemslib.signer import SSlibKey  # noqa: PLC0415

    key = SSlibKey(signature.key, "ed25519", "ed25519", {"public": signature.key})
    try:
        key.verify_signature(Made(signature.key, signature.proof), statement(signature))
    except UnverifiedSignatureError:  # whatever the reason
        return False
    return True


def is_known(standing: Standing, signers: Mapping[str, str]) -> bool:
    """Tell if who signed did so with the key that *signers* have for that name."""
    return bool(standing.key) and signers.get(standing.name) == standing.key
