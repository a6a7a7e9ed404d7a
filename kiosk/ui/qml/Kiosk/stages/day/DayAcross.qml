pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// A place in what scrolls for the rail that lies across it; empty where it does not.
Loader {
    id: root

    required property Bridge kiosk
    required property Scroller scroller
    required property bool titled
    required property int room

    width: scroller.columnWidth
    visible: active
    sourceComponent: DayHead {
        kiosk: root.kiosk
        titled: root.titled
        room: root.room
        seenFrom: root.scroller.seenFrom - root.y
        seenTo: seenFrom + root.scroller.height
    }
}
