"""What is in the files of pictures, and how they are named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from kiosk.content.files.pictures import DAY_AND_DIM, MOST_BYTES, Pictures
from kiosk.content.files.plain import plain_bytes


def files_of(name: str) -> tuple[str, ...]:
    """Return the files of the picture *name*: of a drawing one for each light."""
    is_drawing = name.endswith(".svg")
    return tuple(f"{light}/{name}" for light in DAY_AND_DIM) if is_drawing else (name,)


class PictureFiles(Mapping[str, bytes]):
    """What is in the files of *pictures*, each read when it is asked for.

    One that has changed since it was summed up has not been looked at: it is not there.
    """

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures

    def __getitem__(self, file: str) -> bytes:
        path = self._pictures.place(file)
        if path is None:
            raise KeyError(file)
        try:
            data = plain_bytes(path, MOST_BYTES)
        except OSError as error:
            raise KeyError(file) from error
        if sha256(data).hexdigest() != self._pictures.sum_of(path):
            raise KeyError(file)
        return data

    def __iter__(self) -> Iterator[str]:
        return self._pictures.places()

    def __len__(self) -> int:
        return sum(1 for _ in self)
