"""What is on the screen at one moment: all that shows, looked at once.

To ask Qt for each item again takes long, so what judges a stop shares one glance.
"""

from functools import cached_property

from PySide6.QtCore import QPointF, QRectF

_KINDS = {
    "words": "QQuickText",
    "button": "QQuickAbstractButton",
    "box": "QQuickRectangle",
    "scroller": "QQuickFlickable",
}
EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)


def kinds_of(item):
    """Return what it is.

    Its class by name would be quicker, but what PySide holds of a metaObject() may
    outlive it, and is then taken for what came to lie at its place.
    """
    return frozenset(kind for kind, base in _KINDS.items() if item.inherits(base))


def place_of(item):
    """Where *item* is, in pixels of the window."""
    size = QPointF(item.width(), item.height())
    return QRectF(item.mapToScene(QPointF()), item.mapToScene(size)).normalized()


class Seen:
    """An item that shows, and what it stands in."""

    def __init__(self, item, parent=None):
        self.item, self.parent = item, parent
        self.name = item.objectName()
        self.kinds = kinds_of(item)

    def __repr__(self):
        return self.name or "something without a name"

    @cached_property
    def place(self):
        return place_of(self.item)

    @cached_property
    def hole(self):
        """Through it one sees what it holds."""
        hole = self.parent.hole if self.parent else EVERYWHERE
        return hole.intersected(self.place) if self.item.clip() else hole

    @cached_property
    def view(self):
        """The part of it that is not clipped away."""
        return self.place.intersected(self.parent.hole) if self.parent else self.place

    @cached_property
    def is_enabled(self):
        return self.item.isEnabled()

    @cached_property
    def text(self):
        """What it writes; nothing if it is no words."""
        return str(self.item.property("text") or "") if "words" in self.kinds else ""

    @property
    def is_link(self):
        return self.name.startswith("link-")

    @property
    def is_button(self):
        """Tell whether it is one; what a chip speaks for is none."""
        return "button" in self.kinds and not self.name.startswith("spot-")

    @cached_property
    def is_in_front(self):
        """Whether no sheet lies over it; a dimmed button has words, and is there."""
        around = self.outermost.parent
        return around.is_enabled if around else True

    @cached_property
    def outermost(self):
        """The button it is in, or itself."""
        if self.parent and "button" in self.parent.outermost.kinds:
            return self.parent.outermost
        return self


class Glance:
    """All that shows in the window of *patient*, in the order it is painted."""

    def __init__(self, patient):
        self.patient = patient
        root = patient.window.contentItem()
        self.glass = QRectF(root.boundingRect())
        self.all = list(_seen(root))

    @cached_property
    def words(self):
        return [seen for seen in self.all if seen.text]

    @cached_property
    def buttons(self):
        """What can be pressed now, if any of it is in view."""
        found = (s for s in self.all if "button" in s.kinds and s.is_enabled)
        return [s for s in found if s.view.width() > 1 and s.view.height() > 1]

    @cached_property
    def by_item(self):
        return {seen.item: seen for seen in self.all}

    @cached_property
    def to_reach(self):
        """All that is there to be selected."""
        found = (seen for seen in self.all if seen.is_link or seen.is_button)
        return [seen for seen in found if seen.is_enabled]

    def named(self, name):
        return [seen for seen in self.all if seen.name == name]

    @cached_property
    def mirrored(self):
        return self.patient.kiosk.languages.property("mirrored")


def _seen(root):
    stack = [Seen(child) for child in reversed(root.childItems())]
    while stack:
        seen = stack.pop()
        item = seen.item
        if item.isVisible() and item.opacity() > 0:
            yield seen
            stack += [Seen(child, seen) for child in reversed(item.childItems())]
