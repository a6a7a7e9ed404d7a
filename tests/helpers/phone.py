"""Photos as a phone writes them: the dots as its camera lay, and which way is up."""

import struct

CORNERS = ("top left", "top right", "bottom right", "bottom left")
STANDS = dict(enumerate((*CORNERS, *CORNERS), 1))
"""Where the top left of the file comes to stand, by its Exif orientation."""


def exif(turn, order="<"):
    """Return Exif that holds an orientation alone, in one of the two byte orders."""
    entry = struct.pack(f"{order}HHIHH", 0x112, 3, 1, turn, 0)
    mark = {"<": b"II*\0", ">": b"MM\0*"}[order]
    return mark + struct.pack(f"{order}IH", 8, 1) + entry + b"\0" * 4


def turned(data, turn, order="<"):
    """Return the JPEG *data* as a phone that was held otherwise writes it."""
    return with_exif(data, exif(turn, order))


def with_exif(data, words):
    segment = b"Exif\0\0" + words
    return data[:2] + struct.pack(">HH", 0xFFE1, len(segment) + 2) + segment + data[2:]


def take(path, turn=0, size=(160, 100)):
    """Write a photo that is red at the top left of its file, blue elsewhere."""
    from PySide6.QtGui import QColor, QImage

    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    for x in range(size[0] // 4):
        for y in range(size[1] // 4):
            image.setPixelColor(x, y, QColor("red"))
    assert image.save(str(path), quality=95)
    if turn:
        path.write_bytes(turned(path.read_bytes(), turn))
    return path


def red_corner(image, left=0, top=0, right=None, bottom=None):
    """Return which corner of the photo is red, of what lies between these edges."""
    right, bottom = right or image.width() - 1, bottom or image.height() - 1
    places = (
        *((left + 5, top + 5), (right - 5, top + 5)),
        *((right - 5, bottom - 5), (left + 5, bottom - 5)),
    )
    colors = [image.pixelColor(*place) for place in places]
    red = [color.red() > 200 and color.green() < 100 for color in colors]
    assert sum(red) == 1
    return CORNERS[red.index(True)]
