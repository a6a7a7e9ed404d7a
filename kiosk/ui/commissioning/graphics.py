"""What draws: a graphics card, OpenGL without one, or Qt's own painter."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QOffscreenSurface, QOpenGLContext

from kiosk.doctor.finding import Finding

_RENDERER = 0x1F01  # GL_RENDERER
_BY_PROCESSOR = ("llvmpipe", "softpipe", "swiftshader", "gdi generic", "basic render")
_BACKENDS = ("", "opengl", "software", "rhi")

Variable = Callable[[str, str], str]


def look_at_graphics(variable: Variable) -> Iterator[Finding]:
    """Tell what will draw, as Qt chooses it by the surroundings and what is there."""
    if wrong := _wrong(variable):
        yield wrong
    if variable("QT_QUICK_BACKEND", "") == "software":
        yield Finding(
            "graphics.fine", "Qt's own painter draws, as QT_QUICK_BACKEND says."
        )
        return
    yield _found(_renderer())


def _wrong(variable: Variable) -> Finding | None:
    for name, known in (
        ("QT_QUICK_BACKEND", _BACKENDS),
        ("QSG_RHI_BACKEND", ("", "opengl")),
    ):
        if (value := variable(name, "")) not in known:
            return Finding(
                "graphics.backend",
                f"{name} is {value!r}: the kiosk may show nothing, or break off.",
                f"Take {name} out of the unit, or of the session.",
            )
    return None


def _renderer() -> str:
    """Return what OpenGL calls itself, asked without a window; "" where it is not."""
    context, surface = QOpenGLContext(), QOffscreenSurface()
    surface.create()
    if not (context.create() and context.makeCurrent(surface)):
        return ""
    told = context.functions().glGetString(_RENDERER)
    context.doneCurrent()
    return str(told or "")


def _found(renderer: str) -> Finding:
    if not renderer:
        return Finding(
            "graphics.none",
            "There is no OpenGL here, so Qt's own painter is used: it does well, and"
            " takes more of the processor.",
            "If the machine has a graphics card, install its driver. On Debian and"
            " Ubuntu: apt-get install -y libegl1 libgl1-mesa-dri. The user of the kiosk"
            " has to be in the groups video and render.",
        )
    if any(name in renderer.lower() for name in _BY_PROCESSOR):
        return Finding(
            "graphics.software",
            f"OpenGL is worked out by the processor ({renderer}).",
            "If the machine has a graphics card, install its driver, and add the user"
            " of the kiosk to the groups video and render. Else set"
            " QT_QUICK_BACKEND=software, which takes less.",
        )
    return Finding("graphics.fine", f"{renderer} draws.")
