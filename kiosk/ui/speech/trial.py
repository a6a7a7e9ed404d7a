"""One sentence, said as the kiosk would say it, for who sets it up."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.ui.speech.orders import STANDARD
from kiosk.ui.speech.process import Voice


def try_voice(program: str, language: str) -> str:
    """Let *program* say the name of *language*.  Return why it did not, or ""."""
    app = QCoreApplication([])
    faults: list[str] = []

    def fail(_: int, why: str) -> None:
        faults.append(why)
        app.quit()

    voice = Voice(program, app)
    voice.failed.connect(fail)
    voice.done.connect(app.quit)
    voice.tune(language, 0, STANDARD)
    voice.say(1, QLocale(language).nativeLanguageName())
    if not faults:  # a program that is not there has failed by now
        app.exec()
    voice.end()
    return "".join(faults)
