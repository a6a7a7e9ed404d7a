import QtQuick
import Kiosk

// Mirrors *item* where lines begin at the right.  Main does so with all of the screen;
// what has to be read does it once more, and so stands as it is, at the other side.
Scale {
    required property Item item
    property bool turns: true

    origin.x: item.width / 2
    xScale: turns && Theme.mirrored ? -1 : 1
}
