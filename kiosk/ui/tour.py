"""Every screen, in every shape, as pictures: for those who have no kiosk at hand."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from functools import cache, partial
from itertools import product
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.content.files.atomic import write_file
from kiosk.content.model.library import Library, Page
from kiosk.content.model.questions import stage_of
from kiosk.content.model.stages import Effects, Points, Room, Stage
from kiosk.errors import KioskError
from kiosk.known_pages import QUESTIONS_PAGE
from kiosk.settings.settings import Settings, VisitSettings
from kiosk.ui.app import Screen, application
from kiosk.ui.bridge.bridge import Bridge
from kiosk.visit.visit import TextSize, Theme, Visit

SHAPES = {"landscape": (1920, 1080), "portrait": (1080, 1920), "small": (1280, 800)}
"""The three shapes of the design, and the panel size of each in pixels."""

SEED = 1
"""Decides the order of answers to choose from, in every picture alike."""

Stops = Callable[[Screen], Iterator[str]]


class Dress(NamedTuple):
    """How a patient who goes on the tour likes the screen, and the *day* they come."""

    day: date
    text_size: TextSize = "standard"
    theme: Theme = "daylight"


def tour(
    library: Library,
    settings: Settings,
    folder: Path,
    report: Callable[[str], None],
    dress: Dress,
) -> int:
    """Draw every screen into *folder*, in the language that a visit begins in.

    *report* is called with what staff should know, once for all the screens.
    Return how many pictures there are.
    """
    application()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KioskError(f"{folder} cannot be written: {error.strerror}.") from error
    none = replace(settings.take_home, printer="")  # what it says changes by the minute
    settings = replace(settings, take_home=none)
    impatient = replace(settings, visit=VisitSettings(ask_after=0))
    routes: list[tuple[Library | None, Settings, Stops]] = [
        (library, settings, partial(_visit, dress)),
        (library, impatient, partial(_still_there, dress)),
        (None, settings, lambda _: iter(["closed"])),
    ]
    tell, count = cache(report), 0
    for shape, (shown, how, stops) in product(SHAPES, routes):
        made = Screen(shown, how, tell, windowed=True, today=lambda: dress.day)
        with closing(made) as screen:
            count += _draw(screen, stops, folder, shape)
    return count


def _draw(screen: Screen, stops: Stops, folder: Path, shape: str) -> int:
    screen.window.resize(*SHAPES[shape])
    screen.window.show()
    if screen.bridge.place != "closed":
        _hold_still(screen)
    count = 0
    for name in stops(screen):
        _settle(screen.window)
        write_file(folder / f"{shape}-{name}.png", _picture(screen.window))
        count += 1
    return count


def _picture(window: QQuickWindow) -> bytes:
    """Return what *window* shows, as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grabWindow().save(buffer, "PNG")  # type: ignore[call-overload]  # PySide6 stub
    return bytes(buffer.data().data())


def _hold_still(screen: Screen) -> None:
    """Leave nothing to chance or to time, so that each tour has the same pictures.

    The stages are made ahead of the first: what is made meanwhile measures words, and
    by that moves large letters (Qt 6.11.3) by less than a pixel.
    """
    random.seed(SEED)
    screen.bridge.looks.show(Visit("", still=True))
    _settle(screen.window)
    start = screen.window.findChild(QObject, "stagesAhead")
    assert start  # noqa: S101  a frame was shown
    start.setProperty("interval", 0)
    while any(map(_is_to_come, screen.window.findChildren(QQuickItem))):
        QGuiApplication.processEvents()


def _is_to_come(item: QQuickItem) -> bool:
    """Tell whether it will be made while nobody waits."""
    later = item.inherits("QQuickLoader") and item.property("asynchronous")
    return bool(later) and item.property("item") is None


def _visit(dress: Dress, screen: Screen) -> Iterator[str]:
    """Go through all that a visit can show, and name each stop."""
    kiosk = screen.bridge
    if kiosk.place == "closed":  # nothing is released
        return
    edition = kiosk.edition
    yield "attract"
    _begin(kiosk, dress)
    yield "home"
    for section in edition.sections:
        for page in section.pages:
            kiosk.follow(f"page:{page}")
            yield from (
                f"{page}-{face}" for face in _before(kiosk, edition.pages[page])
            )
            yield page
            stage = stage_of(edition.pages[page])
            yield from (f"{page}-{face}" for face in _faces(kiosk, stage))
    of_list = ("pick", "staff") if QUESTIONS_PAGE in edition.pages else ()
    for sheet in (*of_list, "help", "comfort", "sources", "finish"):
        kiosk.show(sheet)
        yield f"sheet-{sheet}"
    for word in list(edition.glossary)[:1]:
        kiosk.follow(f"word:{word}")
        yield "sheet-word"
    kiosk.gentle.hide()
    yield "calm"


def _before(kiosk: Bridge, page: Page) -> Iterator[str]:
    """Show what stands before a page that is hard to read, and name it."""
    if page.notice.markup:
        yield "notice"
        kiosk.gentle.showShort()
        yield "short"
        kiosk.gentle.showAll()


def _faces(kiosk: Bridge, stage: Stage | None) -> Iterator[str]:
    """Show what else there is of a page that can be touched, and name it."""
    match stage:
        case Room():
            kiosk.hand.look(stage.spots[0].id)
            kiosk.hand.ask("")
            yield "open"
        case Points():
            kiosk.hand.enter(stage.points[0].id)
            yield "card"
            kiosk.hand.respond(True)  # noqa: FBT003  a slot has no keywords
            yield "check"
            kiosk.hand.answer(0)
            yield "reply"
        case Effects() if stage.effects[0].sure.markup:
            kiosk.show("sure")
            yield "sure"
            kiosk.close()
    if stage:
        kiosk.hand.putInWords(True)  # noqa: FBT003
        yield "in-words"
        kiosk.hand.putInWords(False)  # noqa: FBT003


def _begin(kiosk: Bridge, dress: Dress) -> None:
    """Begin a visit in which nothing moves: there is nothing to wait for."""
    kiosk.begin()
    kiosk.wear(dress.text_size, dress.theme, True, False)  # noqa: FBT003  a slot has no keywords


def _still_there(dress: Dress, screen: Screen) -> Iterator[str]:
    _begin(screen.bridge, dress)
    if not screen.bridge.visiting:
        return
    presence = screen.bridge.presence
    while not presence.asking:
        QGuiApplication.processEvents()
    _settle(screen.window)
    while presence.secondsLeft < presence.secondsToAnswer:  # a slow machine
        presence.ask_anew()
        QGuiApplication.processEvents()
    yield "still-there"


def _settle(window: QQuickWindow) -> None:
    """Let what waits to be laid out and loaded be so, before a picture is taken."""
    for _ in range(5):
        frame = QEventLoop()
        window.frameSwapped.connect(frame.quit)
        window.update()
        frame.exec()
