"""The voice of the machine: speech-dispatcher on Linux, WinRT or SAPI on Windows."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject
from PySide6.QtTextToSpeech import QTextToSpeech

from kiosk.ui.speech.orders import Delivery

_STEP = 0.25  # of Qt's scale from -1 to 1
_State = QTextToSpeech.State


class _Wish(NamedTuple):
    number: str
    text: str
    locale: QLocale
    delivery: Delivery


class LiveVoice(QObject):
    """Says one sentence at a time.  Qt's mock engine makes no sound: it is no voice."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._tell = tell
        self._now: _Wish | None = None
        self._next: _Wish | None = None
        self._started = False
        engines = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
        self._engine = QTextToSpeech(_first(engines), self) if engines else None
        if self._engine:
            self._engine.stateChanged.connect(self._hear)

    def say(self, number: str, text: str, locale: QLocale, delivery: Delivery) -> None:
        """Say *text*, once what is being said has stopped."""
        wish = _Wish(number, text, locale, delivery)
        if self._engine is None:
            self._tell(f"failed {number} this system has no voice")
        elif self._engine.state() == _State.Error:
            self._tell(f"failed {number} {self._engine.errorString()}")
        elif self._engine.state() == _State.Ready:
            self._begin(self._engine, wish)
        else:
            self._next = wish
            self._engine.stop()

    def stop(self) -> None:
        self._now = self._next = None
        if self._engine and self._engine.state() != _State.Ready:
            self._engine.stop()

    def _begin(self, engine: QTextToSpeech, wish: _Wish) -> None:
        if not _takes(engine, wish.locale):
            language = QLocale.languageToString(wish.locale.language())
            self._tell(f"failed {wish.number} this system has no voice for {language}")
            return
        self._now, self._next, self._started = wish, None, False
        engine.setRate(wish.delivery.rate * _STEP)
        engine.setVolume(wish.delivery.volume)
        engine.say(wish.text)

    def _hear(self, state: QTextToSpeech.State) -> None:
        match state:
            case _State.Speaking if self._now and not self._started:
                self._started = True
                self._tell(f"started {self._now.number}")
            case _State.Ready if self._now and self._started:
                done, self._now = self._now, None
                self._tell(f"done {done.number}")
            case _State.Error if self._now and self._engine:
                self._tell(f"failed {self._now.number} {self._engine.errorString()}")
                self._now = None
        if state == _State.Ready and self._next and self._engine:
            self._begin(self._engine, self._next)


def _first(engines: list[str]) -> str:
    """Choose as Qt would, WinRT before SAPI."""
    return "winrt" if "winrt" in engines else engines[0]


def _takes(engine: QTextToSpeech, locale: QLocale) -> bool:
    """Speak the language of *locale*; tell whether the engine can."""
    language = locale.language()
    if engine.locale().language() == language:
        return True
    fitting = [one for one in engine.availableLocales() if one.language() == language]
    if fitting:
        engine.setLocale(locale if locale in fitting else fitting[0])
    return bool(fitting)
