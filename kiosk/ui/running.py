"""One life of the kiosk: how it begins, what it shows, and how it ends."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.content.approval.today import Days
from kiosk.settings.settings import Settings, state_folder
from kiosk.supervision.asked import end_at_once
from kiosk.supervision.endings import GIVEN_UP, REBOOT
from kiosk.supervision.given import Given
from kiosk.ui.app import Screen, application, screen_of
from kiosk.ui.engine.visible import can_be_seen
from kiosk.ui.life import Life
from kiosk.ui.notices import Notices, last_words
from kiosk.ui.panel import (
    forget_unknown_platform,
    paint_without_gpu,
    show_on_panel,
)
from kiosk.ui.reload.watcher import Contents

FIRST_PICTURE = 15_000
"""Milliseconds within which a window that can be seen has to be painted."""


def run(settings: Settings, report: Callable[[str], None], given: Given) -> int:
    """Show the kiosk until it is stopped.  Return Qt's code: 1 is a display that went.

    Others are those of ``endings``.  Raise InUseError where another kiosk has the
    screen, or the state folder.
    """
    if given.windowed:
        end_at_once()
        return _show_contents(settings, report, None)
    life = Life(settings, report, given)
    return life.end(_live(life, settings))


def run_closed(report: Callable[[str], None]) -> int:
    """Show "Please ask staff", as there are no settings; else as ``run``."""
    life = Life(None, report, Given())
    return life.end(_show_closed(life))


def _live(life: Life, settings: Settings) -> int:
    if life.mode == "normal":
        return _show_contents(settings, life.report, life)
    from kiosk.supervision import safe_mode  # noqa: PLC0415  seldom

    life.report(safe_mode.told(life.mode))
    if life.mode == "reboot":
        return REBOOT
    safe_mode.leave_out_graphics()
    forget_unknown_platform()
    if life.mode == "still":
        return _show_closed(life)
    return _show_contents(safe_mode.leave_out_sound(settings), life.report, life)


def _show_contents(
    settings: Settings, report: Callable[[str], None], life: Life | None
) -> int:
    """Show what there is, until that is stopped; in a window without a *life*."""
    app = _application(life.report.last if life else report)
    state = state_folder(settings)
    notices = Notices(report)
    tell = notices.tell if life else report  # no patient sees it in a window
    contents = Contents(settings, tell, app)
    days = Days(state, tell, date.today)
    windowed = life is None
    screen = screen_of(contents, settings, tell, windowed=windowed, today=days.today)
    contents.looked.connect(days.note)
    screen.completed.connect(lambda: _go_on(screen, contents))
    screen.completed.connect(lambda: _let_staff_in(screen, settings, contents, life))
    if life:
        wired = life, notices, screen, contents, settings
        screen.completed.connect(lambda: _keep_time(*wired))
        if settings.counts.keep and life.mode == "normal":
            screen.completed.connect(
                lambda: _count(life, notices, screen, settings, days.today)
            )
        screen.completed.connect(lambda: life.keep(settings))
    code = _show(app, screen, report, life)
    contents.close()
    return code


def _show_closed(life: Life) -> int:
    app = _application(life.report.last)
    screen = Screen(None, Settings(), life.report, windowed=False)
    gc.enable()  # it may stand for days
    return _show(app, screen, life.report, life)


def _application(report: Callable[[str], None]) -> QGuiApplication:
    with last_words(report):
        return application()


def _show(
    app: QGuiApplication,
    screen: Screen,
    report: Callable[[str], None],
    life: Life | None,
) -> int:
    """Let *screen* be seen until it is stopped."""
    if life:
        screen.completed.connect(screen.stay_foremost)
        screen.completed.connect(lambda: life.supervise(app, screen))
        _expect_picture(app, screen, life)
    ended = life.hand_over if life else bool
    show_on_panel(app, screen.window, report, ended, windowed=life is None)
    code = app.exec()
    if life:
        life.faults.be_patient()
    screen.close()
    qInstallMessageHandler(None)  # what Qt says of its end, it says itself
    return code


def _expect_picture(app: QGuiApplication, screen: Screen, life: Life) -> None:
    """Do without the graphics card, or begin anew, where no picture comes."""
    timer = QTimer(screen, singleShot=True, interval=FIRST_PICTURE)
    screen.completed.connect(timer.stop)
    timer.timeout.connect(lambda: _miss_picture(app, screen, life))
    timer.start()


def _miss_picture(app: QGuiApplication, screen: Screen, life: Life) -> None:
    """Go on where there is no screen to draw on, and wait for one."""
    if not can_be_seen(screen.window):
        screen.bridge  # noqa: B018  all that waits for the first picture goes on
        return
    why = f"No picture came within {FIRST_PICTURE / 1000:g} seconds."
    paint_without_gpu(life.report, f"{why} Qt's own painter is used.", life.hand_over)
    life.report(f"{why} The kiosk ends, to be started again.")
    app.exit(GIVEN_UP)


def _go_on(screen: Screen, contents: Contents) -> None:
    """Follow the contents, now that all is loaded, and before somebody is in a visit.

    What is left of that is no garbage: with it set aside a look for some is short.
    A look at everything took 26 ms, two frames.
    """
    from kiosk.ui.engine.memory import dump_nothing  # noqa: PLC0415  as the rest

    dump_nothing()
    gc.collect()
    gc.freeze()
    gc.enable()
    screen.follow(contents)


def _let_staff_in(
    screen: Screen, settings: Settings, contents: Contents, life: Life | None
) -> None:
    from kiosk.ui.staff.around import Around  # noqa: PLC0415  as the rest
    from kiosk.ui.staff.door import Door  # noqa: PLC0415  as above

    named = life.given.named if life else None
    words = ("--settings", str(named)) if named else ()
    parts = screen.window, screen.bridge, settings, contents
    Door(screen.front, Around(*parts, words))


def _keep_time(
    life: Life,
    notices: Notices,
    screen: Screen,
    contents: Contents,
    settings: Settings,
) -> None:
    from kiosk.ui.behind import tell_between_visits  # noqa: PLC0415  it is there now
    from kiosk.ui.health.pulse import Pulse  # noqa: PLC0415  as late
    from kiosk.ui.health.writer import Writer  # noqa: PLC0415

    parts = notices, screen.bridge, screen.engine
    tell_between_visits(*parts, lambda: _end(life))
    contents.renewed.connect(notices.forget)
    writer = Writer(settings, notices.tell, settings_good=not life.given.fault)
    Pulse(screen.window, screen.bridge, contents, writer.write)


def _count(
    life: Life,
    notices: Notices,
    screen: Screen,
    settings: Settings,
    today: Callable[[], date],
) -> None:
    """Count how much the kiosk is used; in a window, or in safe mode, nobody does.

    Who looks into a window is no patient, and safe mode does without what it can.
    """
    from kiosk.ui.counting import Counting  # noqa: PLC0415  the first picture stands

    parts = screen.front, screen.bridge
    counting = Counting(*parts, settings, notices.tell, today)
    counting.start()
    life.before_end(counting.close)


def _end(life: Life) -> None:
    life.report("The program fails again and again. The kiosk ends, to begin anew.")
    QCoreApplication.exit(GIVEN_UP)
