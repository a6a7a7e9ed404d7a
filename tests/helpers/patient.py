"""Somebody before the screen."""

import html
import re

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtTest import QTest


class Patient:
    """Somebody before the screen: they see what is in view, and touch it."""

    finger = None

    def __init__(self, screen, qtbot):
        self.screen = screen
        self.window = screen.window
        self.qtbot = qtbot
        self.kiosk = screen.bridge
        self._settle = None
        Patient.finger = Patient.finger or QTest.createTouchDevice()

    def items(self, root=None):
        """Yield all visible items, in the order they are painted."""
        stack = (root or self.window.contentItem()).childItems()[::-1]
        while stack:
            item = stack.pop()
            if item.isVisible() and item.opacity() > 0:
                yield item
                stack += item.childItems()[::-1]

    def has(self, name):
        return any(item.objectName() == name for item in self.items())

    def item(self, name):
        """Return the one visible item with this name."""
        found = [item for item in self.items() if item.objectName() == name]
        assert len(found) == 1, f"{len(found)} items named {name!r}"
        return found[0]

    def appear(self, name):
        """Wait until the item with this name is to be seen, and return it."""
        self.qtbot.waitUntil(lambda: self.has(name))
        return self.item(name)

    def place(self, item):
        """Where *item* is, in pixels of the window."""
        size = QPointF(item.width(), item.height())
        return QRectF(item.mapToScene(QPointF()), item.mapToScene(size)).normalized()

    def in_view(self, item):
        """Return the part of it that is not clipped away."""
        place = self.place(item)
        while item := item.parentItem():
            if item.clip():
                place = place.intersected(self.place(item))
        return place

    def in_reach(self, item):
        """Tell whether its middle can be touched."""
        return self.in_view(item).contains(self.place(item).center())

    def settle(self):
        """Wait until the screen takes touches again after a change."""
        if not self._settle:
            names = (item for item in self.items() if item.objectName() == "settle")
            self._settle = next(names)
        self.qtbot.waitUntil(lambda: not self._settle.property("enabled"))

    def touch(self, name):
        """Touch the middle of the item with this name, as soon as that counts."""
        item = self.appear(name)
        self.at_rest(item)
        self.settle()  # that begins with the picture of what has changed
        if tap := item.findChild(QObject, "oneTap"):  # a second tap counts later
            self.qtbot.waitUntil(lambda: not tap.property("running"))
        self.touch_at(self.place(item).center())

    def touch_at(self, point):
        point = point.toPoint()
        assert self.window.contentItem().contains(QPointF(point)), "beside the screen"
        QTest.touchEvent(self.window, self.finger).press(0, point, self.window).commit()
        QTest.touchEvent(self.window, self.finger).release(
            0, point, self.window
        ).commit()

    def look_for(self, name):
        """Go down until the item with this name can be touched, and touch it."""
        while not self.in_reach(self.appear(name)):
            more = [i for i in self.items() if i.objectName() == "moreBelow"]
            assert more[-1].property("text") == "More below", f"no way to {name}"
            self.settle()
            self.touch_at(self.place(more[-1]).center())  # of what lies uppermost
            self.at_rest(self.item(name))
        self.touch(name)

    def hold_at(self, point, milliseconds):
        """Touch, and lift the finger late."""
        self.hold_until(point, lambda: self.qtbot.wait(milliseconds))

    def hold_until(self, point, wait):
        """Touch, and lift the finger when *wait* has come back."""
        point = point.toPoint()
        QTest.touchEvent(self.window, self.finger).press(0, point, self.window).commit()
        wait()
        touch = QTest.touchEvent(self.window, self.finger)
        touch.release(0, point, self.window).commit()

    def can_go_down(self):
        """Tell whether the page goes on below."""
        return self.has("moreBelow") and (
            self.item("moreBelow").property("text") == "More below"
        )

    def lay(self, sheet):
        """Lay a sheet over the place, or the card of a word: ``word:988``."""
        (self.kiosk.follow if ":" in sheet else self.kiosk.show)(sheet)

    def keep_still(self):
        """Switch all movement off, as Comfort does: nothing to wait for."""
        self.kiosk.wear("standard", "daylight", True, False)

    def at_rest(self, item):
        """Wait until *item* is painted at one place, five times in a row.

        Between two of them pass 10 ms, in which other tests have the processor.
        """
        places = []

        def look():
            places.append((self.place(item), item.property("contentY")))

        def stays():
            self.window.update()
            last = places[-5:]
            return len(last) == 5 and all(place == last[0] for place in last)

        self.window.frameSwapped.connect(look)
        self.qtbot.waitUntil(stays)
        self.window.frameSwapped.disconnect(look)

    def words(self):
        """Return all words in view: of each text whose middle is on the screen."""
        glass = QRectF(self.window.contentItem().boundingRect())
        return {
            plain(text)
            for item in self.items()
            if (text := item.property("text"))
            and glass.contains(self.place(item).center())
        }


def plain(markup):
    """Return the words of StyledText as one reads them."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", str(markup))).split())
