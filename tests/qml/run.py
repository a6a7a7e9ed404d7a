"""Run the tst_*.qml files: ``python tests/qml/run.py``."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuickTest import QUICK_TEST_MAIN_WITH_SETUP

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from kiosk.ui.bridge import bridge  # noqa: E402, F401  registers Kiosk.Core
from kiosk.ui.engine.pictures import Icons, Pictures  # noqa: E402

PICTURES = ROOT / "assets" / "pictures"


def found(file):
    return (PICTURES / file).read_bytes()


class Setup(QObject):
    """Gives each engine what the kiosk gives its own."""

    @Slot(QQmlEngine)
    def qmlEngineAvailable(self, engine):  # noqa: N802  Qt's name
        engine.addImportPath(str(ROOT / "kiosk" / "ui" / "qml"))
        engine.addImageProvider("icon", Icons(ROOT / "assets" / "icons"))
        engine.addImageProvider("picture", Pictures(PICTURES, found))


sys.exit(QUICK_TEST_MAIN_WITH_SETUP("kiosk", Setup, sys.argv, str(HERE)))
