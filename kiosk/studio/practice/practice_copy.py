"""The copy that one practises on: of the sample, never of the clinic's content.  No Qt.

It lies in a folder that goes when the window is closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from kiosk.authoring.clinic import start_clinic
from kiosk.errors import KioskError
from kiosk.history.workspace import Workspace
from kiosk.settings.sample import sample_for
from kiosk.settings.settings import SHIPPED, ContentSettings, Settings
from kiosk.studio.practice.faults import FAULTS, with_fault


@contextmanager
def practice_copy() -> Iterator[Path]:
    """Give a content folder whose draft has the five faults; it is gone afterwards."""
    with TemporaryDirectory(
        prefix="quiet-room-practice-", ignore_cleanup_errors=True
    ) as room:
        place = Path(room)
        content = start_clinic(place, SHIPPED, sample_for(place / "content")).content
        _plant(Workspace(content))
        yield content


def _plant(workspace: Workspace) -> None:
    for fault in FAULTS:
        data = workspace.read(fault.file)
        if data is None:
            raise KioskError(f"The sample has no {fault.file}: it is not whole.")
        workspace.save(fault.file, with_fault(fault, data.decode()).encode())


def settings_for(content: Path, settings: Settings) -> Settings:
    """Return *settings* for a window on *content*; nothing else of theirs is shown."""
    return replace(settings, content=ContentSettings(folder=str(content)))
