"""The signing itself, beside the window: what was read is looked at once more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk.authoring.signing.clinician_keys import open_key
from kiosk.authoring.signing.sign import Shown, Signer, sign
from kiosk.checks.runner import check_content
from kiosk.checks.subject.findings import Finding
from kiosk.content.approval.signature import Signature
from kiosk.content.loader import Compiled
from kiosk.errors import KioskError
from kiosk.settings.settings import ASSETS
from kiosk.steps import Progress
from kiosk.studio.signing.form import OwnKey
from kiosk.studio.signing.rows import fault_of


class Wanted(NamedTuple):
    """What is to be signed: the pages as they were read, by whom, with which key."""

    pages: Sequence[Shown]
    signer: Signer
    key: OwnKey | None


def sign_pages(
    draft: Path, today: date, wanted: Wanted, progress: Progress
) -> tuple[Signature, ...]:
    """Sign what is wanted, as it stands in the *draft* now; all of it or nothing."""
    key = open_key(*wanted.key) if wanted.key else None
    checked = check_content(draft, assets=ASSETS, today=today, progress=progress)
    compiled = checked.compiled or checked.judged()
    _refuse(compiled, wanted.pages, checked.errors)
    return sign(compiled, wanted.pages, wanted.signer, today, key)


def _refuse(
    compiled: Compiled, pages: Sequence[Shown], errors: tuple[Finding, ...]
) -> None:
    """Refuse pages that patients would not see as they are: they have a fault."""
    faults = [
        f"{one.place} has to be mended first: {fault}"
        for one in pages
        if (fault := fault_of(compiled, errors, f"{one.place}.md"))
    ]
    if faults:
        raise KioskError("\n".join(faults))
