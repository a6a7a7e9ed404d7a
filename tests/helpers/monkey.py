"""Somebody who plays with the kiosk: anything, anywhere, at any time."""

from random import Random
from time import process_time

from msgspec import UNSET
from PySide6.QtCore import QCoreApplication, QObject, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.ui.tour import SHAPES

KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape),
    *(Qt.Key.Key_F1, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_F4),
)
WAYS = {"blind": 40, "guided": 30, "drag": 8, "pair": 5, "key": 10}
RARE = {"hold": 2, "leave": 0.4, "reload": 0.4, "language": 0.2, "wear": 0.2}
RARE |= {"size": 0.1}
WINDOWS = (*SHAPES.values(), (1080, 1920), (1366, 768), (640, 480), (1, 1))
SIZES, THEMES = ("standard", "large", "largest"), ("daylight", "dim", "contrast")


class Monkey:
    """Does one thing after the other before *patient*'s screen, as *seed* has it.

    *libraries* are what is shown from one visit to the next.  *longest* is the
    longest that one deed held up the screen, in seconds of the processor, and its
    name; a screen that is turned lays everything out anew, and is not touched.
    """

    def __init__(self, patient, seed, libraries):
        self.patient = patient
        self.window = patient.window
        self.kiosk = patient.kiosk
        self.chance = Random(seed)  # noqa: S311  it hides nothing
        self.libraries = libraries
        self.last, self.longest = "", (0.0, "")  # what it does now
        self._targets = UNSET
        self.kiosk.moved.connect(self._forget)
        self._hurry()

    def _forget(self):
        self._targets = UNSET

    def _hurry(self):
        """Cut short the moment in which what has just changed takes no touch.

        Nine of ten touches would fall into it, and do nothing.
        """
        settle = self.window.findChild(QObject, "settle").parent()
        timers = [
            one
            for one in settle.children()
            if one.metaObject().className() == "QQmlTimer"
        ]
        assert len(timers) == 1
        timers[0].setProperty("interval", 20)

    def step(self):
        """Do one thing, and let what follows from it happen."""
        ways = WAYS | RARE
        (way,) = self.chance.choices(list(ways), list(ways.values()))
        self.last = way
        begun = process_time()
        getattr(self, way)()
        QCoreApplication.processEvents()
        if way != "size":
            self.longest = max(self.longest, (process_time() - begun, self.last))

    def _point(self):
        size = self.window.size()
        return QPointF(
            self.chance.randrange(size.width()), self.chance.randrange(size.height())
        )

    def _touch(self):
        return QTest.touchEvent(self.window, self.patient.finger)

    def _tap(self, point):
        where = point.toPoint()
        self._touch().press(0, where, self.window).commit()
        self._touch().release(0, where, self.window).commit()

    def blind(self):
        self._tap(self._point())

    def guided(self):
        """Touch one of the things that are there to be touched."""
        if self._targets is UNSET:
            self._targets = list(self._found())
        if self._targets:
            name, point = self.chance.choice(self._targets)
            self.last = f"guided: {name}"
            self._tap(point)

    def _found(self):
        glass = self.window.contentItem()
        for item in self.patient.items():
            if item.objectName() and item.inherits("QQuickAbstractButton"):
                point = self.patient.place(item).center()
                if item.isEnabled() and glass.contains(point):
                    yield item.objectName(), point

    def drag(self):
        at, to = self._point(), self._point()
        self._touch().press(0, at.toPoint(), self.window).commit()
        for part in range(1, self.chance.randrange(2, 6)):
            on = (at + (to - at) * part / 5).toPoint()
            self._touch().move(0, on, self.window).commit()
        self._touch().release(0, to.toPoint(), self.window).commit()

    def pair(self):
        """Put two fingers down, and lift them in any order."""
        places = {0: self._point().toPoint(), 1: self._point().toPoint()}
        both = self._touch()
        for finger, place in places.items():
            both.press(finger, place, self.window)
        both.commit()
        first = self.chance.randrange(2)
        one = self._touch().release(first, places[first], self.window)
        one.stationary(1 - first).commit()
        self._touch().release(1 - first, places[1 - first], self.window).commit()

    def key(self):
        key = self.chance.choice(KEYS)
        self.last = f"key {key.name}"
        QTest.keyClick(self.window, key)

    def hold(self):
        place = self._point().toPoint()
        self._touch().press(0, place, self.window).commit()
        for _ in range(20):
            QCoreApplication.processEvents()
        self._touch().release(0, place, self.window).commit()

    def size(self):
        size = self.chance.choice(WINDOWS)
        self.last = f"size {size}"
        self.window.resize(*size)
        self._forget()

    def language(self):
        if self.kiosk.visiting:
            self.kiosk.languages.ask(self.chance.choice(("en", "es")))

    def wear(self):
        if self.kiosk.visiting:
            size, theme = self.chance.choice(SIZES), self.chance.choice(THEMES)
            low = self.chance.random() < 0.3
            self.kiosk.wear(size, theme, self.chance.random() < 0.5, low)

    def reload(self):
        """Bring other content, as the watcher does: never amid a visit."""
        if not self.kiosk.visiting:
            self.kiosk.stock(self.chance.choice(self.libraries))

    def leave(self):
        """Go away: the clock has waited in vain."""
        if self.kiosk.visiting and self.chance.random() < 0.3:
            self.kiosk.presence.gone.emit()
