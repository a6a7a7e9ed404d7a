"""Processes that the screen has started."""

from __future__ import annotations

from PySide6.QtCore import QProcess


def break_off(process: QProcess) -> None:
    """End *process* without a word: nobody hears of it any more."""
    process.blockSignals(True)  # noqa: FBT003  Qt's
    process.kill()
    process.waitForFinished(1000)
