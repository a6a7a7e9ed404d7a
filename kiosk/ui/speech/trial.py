"""One sentence, said as the kiosk would say it, for who sets it up."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTimer

from kiosk.ui.speech.orders import STANDARD
from kiosk.ui.speech.process import NO_ANSWER, Voice


def try_voice(
    program: str, language: str, *, volume: int = STANDARD, within: int = 0
) -> str:
    """Let *program* say the name of *language*.  Return why it did not, or "".

    With *volume* 0 nobody hears it.  *within* are milliseconds, fewer than the
    kiosk's own patience; 0 is that.
    """
    app = QCoreApplication.instance() or QCoreApplication([])
    faults: list[str] = []

    def fail(_: int, why: str) -> None:
        faults.append(why)
        app.quit()

    voice = Voice(program, app)
    voice.failed.connect(fail)
    voice.done.connect(app.quit)
    voice.tune(language, 0, volume)
    voice.say(1, QLocale(language).nativeLanguageName())
    limit = QTimer(app, singleShot=True, interval=within)
    limit.timeout.connect(lambda: fail(1, NO_ANSWER))
    if within:
        limit.start()
    if not faults:  # a program that is not there has failed by now
        app.exec()
    limit.stop()
    voice.end()
    return next(iter(faults), "")
