"""Writing the files of a machine into a folder that is there for nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.content.files.atomic import write_file
from kiosk.deploy.files import File
from kiosk.errors import KioskError, Problem


def out_faults(folder: Path) -> Iterator[Problem]:
    """Find what keeps the files out of *folder*: nothing there is ever replaced."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except FileNotFoundError:
        return
    except NotADirectoryError:
        yield Problem(folder, 0, "It is a file. Name a folder, or one to be made.")
        return
    except OSError as error:
        yield Problem(folder, 0, f"It cannot be used: {error.strerror}.")
        return
    if names:
        shown = ", ".join(names[:3]) + (" …" if len(names) > 3 else "")
        text = f"There is something in it already ({shown}). Name a new folder."
        yield Problem(folder, 0, text)


def write_files(files: Iterable[File], folder: Path) -> int:
    """Write *files* below *folder*.  Return how many there are."""
    count = 0
    for file in files:
        path = folder / file.place
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KioskError(
                f"{path.parent} cannot be made: {error.strerror}."
            ) from error
        write_file(path, file.text.encode())
        if file.is_program:
            path.chmod(path.stat().st_mode | 0o111)
        count += 1
    return count
