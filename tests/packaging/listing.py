"""What belongs into the built folder, and what must not be in it."""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from weights import all_of, size, unexplained

MOST_BYTES = 150_000_000
EXE = ".exe" if sys.platform == "win32" else ""

NEEDED = [
    *(f"kiosk{EXE}", f"kiosk-cli{EXE}", "LICENSE", "third-party-notices.md"),
    *("licences/LGPL-3.0.txt", "licences/GPL-3.0.txt"),
    *("content/README.md", "content/LICENSE", "content/clinic.toml", "content/en"),
    *("docs/staff.md", "docs/pictures/staff-publish.webp"),
    *("assets/fonts/OFL.txt", "assets/icons/LICENSE", "assets/pictures"),
]
"""What people look for beside the programs, and the licences that must be there."""

if sys.platform == "linux":
    platforms = "_internal/PySide6/Qt/plugins/platforms"
    NEEDED += [f"{platforms}/libq{name}.so" for name in ("wayland", "xcb")]

DENIED = {
    "under the GPL alone": "VirtualKeyboard|Charts|DataVisualization|Graphs|Quick3D"
    "|Timeline|HttpServer|NetworkAuth|Lottie|Bodymovin|Compositor|ShaderTools"
    "|Mqtt|Coap",
    "not used": "WebEngine|WebChannel|WebView|WebSockets|Designer|Pdf|Positioning"
    "|QuickWidgets|Controls|Dialogs|QtSql|Qt6Sql|CanvasPainter|Qt6?(Quick)?Test(?!ToSpeech)"
    "|Multimedia(Quick|Widgets)|Spatial|Bluetooth|Nfc|Sensors|SerialPort|SerialBus"
    "|tkinter|unittest|pygments|translations/",
    "no voice, though it says it is one": "texttospeech_mock",
    "of other programs in .venv": r"/yaml/|/attrs?/|/attrs-",
    "encodings from before Unicode": r"_codecs_|_multibytecodec",
    "for developers": r"qmltooling|qmllint|\.qmltypes|\.pyi$|\.debug$|__pycache__",
    # FFmpeg is linked against stubs, which hold nothing and look for the system's
    "for a network that the screen must not reach": "/tls/|networkinfo|cryptography",
    "the system's, whose drivers and fonts go with it": r"libstdc\+\+|libgcc_s|libX11"
    "|libxcb|libGL|libEGL|libdrm|libgbm|libwayland|libfontconfig|libfreetype"
    "|opengl32sw|d3dcompiler",
}
"""What must not be in ``_internal``, and why; ``_internal/kiosk`` is our own."""

if sys.platform == "linux":  # where `kiosk update` asks the system's OpenSSL
    DENIED["the system's, which mends its holes"] = r"lib(?!\w*Stub-)(ssl|crypto)\."


def faults(folder: Path) -> list[str]:
    """Return what is wrong with the files of *folder*."""
    inner = folder / "_internal"
    inside = [path.relative_to(inner).as_posix() for path in inner.rglob("*")]
    found = [f"{name} is missing" for name in NEEDED if not (folder / name).exists()]
    found += denied(inside)
    found += unexplained(folder)
    if (size := size_of(folder)) > MOST_BYTES:
        found.append(f"it has {size:,} bytes, and {MOST_BYTES:,} is the most")
    return found


def denied(names: Iterable[str]) -> Iterator[str]:
    """Say of each name below ``_internal`` that must not be there, why."""
    for name in names:
        for reason, pattern in DENIED.items():
            ours = name.startswith("kiosk/")
            if not ours and re.search(pattern, f"/{name}", re.IGNORECASE):
                yield f"{name} is in it ({reason})"


def size_of(folder: Path) -> int:
    return sum(map(size, all_of(folder)))
