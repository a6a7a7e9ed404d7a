"""Kinds of picture files that the kiosk cannot show, and how to make one it can."""

from __future__ import annotations

BITMAPS = (".png", ".jpg", ".jpeg", ".webp")
"""How the names of those end that it shows, in small letters."""

_EXPORT = (
    "Open it in a program for pictures and export it: a photo as .jpg, else as .png."
)
_FROM_A_PHONE = (
    "Make a JPEG of it: on an iPhone send it to yourself by mail, or open it on a"
    " computer and export it as .jpg. For photos to come: Settings, Camera, Formats,"
    " Most Compatible."
)
_RAW = "A camera's raw photo is to be developed first. Export it as .jpg."
_OTHERS = {
    **dict.fromkeys((".heic", ".heif", ".heics", ".hif"), _FROM_A_PHONE),
    **dict.fromkeys((".avif", ".tif", ".tiff", ".bmp", ".gif", ".jp2"), _EXPORT),
    **dict.fromkeys((".jxl", ".ico", ".psd", ".xcf", ".pdf"), _EXPORT),
    **dict.fromkeys((".dng", ".raw", ".cr2", ".cr3", ".nef", ".arw"), _RAW),
    **dict.fromkeys((".raf", ".orf", ".rw2", ".pef", ".srw"), _RAW),
    **dict.fromkeys((".jfif", ".jpe"), "It is a JPEG: rename the file .jpg."),
    **dict.fromkeys((".svgz", ".ai", ".eps"), "Save the drawing as Plain SVG, .svg."),
}
_BEGINNINGS = (
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"GIF8", ".gif"),
    (b"BM", ".bmp"),
    (b"II*\0", ".tif"),
    (b"MM\0*", ".tif"),
    (b"%PDF", ".pdf"),
)
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc"), ".heic"),
    **dict.fromkeys((b"mif1", b"msf1"), ".heic"),
    **dict.fromkeys((b"avif", b"avis"), ".avif"),
    b"crx ": ".cr3",
}
"""What stands behind ``ftyp`` in files that are made as films are."""


def other_kind(suffix: str) -> str:
    """Say how to make a picture that can be shown of one whose name ends so."""
    kinds = ", ".join((*(kind[1:] for kind in BITMAPS), "svg"))
    how = _OTHERS.get(suffix.lower())
    if suffix.lower() == ".svg":
        return "The name of a drawing ends in .svg, in small letters. Rename the file."
    if how:
        return f"The kiosk cannot show {suffix[1:].upper()} files. {how}"
    return f"The kiosk cannot show this kind of picture. Use one of: {kinds}."


def not_what_it_says(start: bytes, suffix: str) -> str:
    """Say what is to be done with a file that is no *suffix*, by how it begins."""
    kind = _kind(start)
    if not kind or kind == suffix.lower():
        name = suffix[1:].lower()
        return f"The file is damaged, or it is no {name}. Save the picture again."
    text = f"Whatever its name says, this is {kind[1:].upper()}"
    if kind in BITMAPS:
        return f"{text}: rename the file {kind}."
    return f"{text}. {other_kind(kind)}"


def _kind(start: bytes) -> str:
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return ".webp"
    if start[4:8] == b"ftyp":
        return _BRANDS.get(start[8:12], "")
    return next((kind for begin, kind in _BEGINNINGS if start.startswith(begin)), "")
