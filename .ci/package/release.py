"""What is packed, from where, to where."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
sys.path.insert(0, str(HOUSE))

from kiosk import RELEASED, __version__  # noqa: E402  found by the line above

VERSION = __version__
EPOCH = int(datetime.fromisoformat(RELEASED).replace(tzinfo=UTC).timestamp())
"""The day of the release: when what is packed says that it was made."""


def ask(*command: str | Path, **options: object) -> str:
    """Return what a command says; raise if it fails."""
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, **options
    )
    return done.stdout.strip()
