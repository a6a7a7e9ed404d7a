"""The smallest PySide6 Quick window that fills the screen: what we divide by."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

WINDOW = b"""
import QtQuick

Window { width: 1920; height: 1080; visible: true; color: "#F7F5F0" }
"""

app = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(WINDOW)
sys.exit(app.exec())
