pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The quiet room, in the shape that the screen has room for.
Item {
    id: root

    required property Bridge kiosk
    readonly property bool isDrawn: !kiosk.stages.room.picture || kiosk.stages.room.picture.endsWith(".svg") // a photo is never cropped
    readonly property bool mayBeWide: !Theme.isPortrait && !Theme.isLargest && isDrawn
    readonly property bool isWide: mayBeWide && ((wide.item as RoomWide)?.fits ?? true)

    Loader {
        id: wide

        anchors.fill: parent
        active: root.mayBeWide || item
        visible: root.isWide
        sourceComponent: RoomWide {
            kiosk: root.kiosk
        }
    }
    Loader {
        anchors.fill: parent
        active: visible || item
        visible: !Theme.isPortrait && !root.isWide
        sourceComponent: RoomBeside {
            kiosk: root.kiosk
        }
    }
    Loader {
        anchors.fill: parent
        active: visible || item
        visible: Theme.isPortrait
        sourceComponent: RoomTall {
            kiosk: root.kiosk
        }
    }
}
