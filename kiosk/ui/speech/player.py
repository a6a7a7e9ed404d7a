"""Plays recorded narration."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QObject, QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

from kiosk.ui.speech.orders import SPEED_STEP, Delivery

_State, _Status = QMediaPlayer.PlaybackState, QMediaPlayer.MediaStatus


class NarrationPlayer(QObject):
    """Plays one recording, from any moment on."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._tell = tell
        self._number = ""
        self._start = 0
        self._data = QBuffer(self)
        self._player = QMediaPlayer(self)
        self._output = QAudioOutput(self)
        self._player.setAudioOutput(self._output)
        self._player.mediaStatusChanged.connect(self._hear)
        self._player.errorOccurred.connect(self._fail)

    def play(self, number: str, data: bytes, start: int, delivery: Delivery) -> None:
        if QMediaDevices.defaultAudioOutput().isNull():
            self._tell(f"failed {number} this system has no sound")
            return
        self._number, self._start = number, start
        self._player.setSource(QUrl())
        self._data.close()
        self._data.setData(data)
        self._data.open(QIODevice.OpenModeFlag.ReadOnly)
        self._player.setSourceDevice(self._data)
        self._player.setPlaybackRate(1 + delivery.rate * SPEED_STEP)
        self._output.setVolume(delivery.volume)

    def stop(self) -> None:
        self._number = ""
        self._player.stop()

    def _hear(self, status: QMediaPlayer.MediaStatus) -> None:
        if not self._number:
            return
        if status == _Status.LoadedMedia and self._player.playbackState() != (
            _State.PlayingState
        ):
            self._player.setPosition(self._start)
            self._player.play()
            self._tell(f"started {self._number} {self._player.duration()}")
        elif status == _Status.EndOfMedia:
            done, self._number = self._number, ""
            self._tell(f"done {done}")

    def _fail(self, _: QMediaPlayer.Error, why: str) -> None:
        if self._number:
            failed, self._number = self._number, ""
            self._tell(f"failed {failed} {why}")
