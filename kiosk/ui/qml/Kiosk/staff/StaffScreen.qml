pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What lies over everything once somebody has held the mark: the pad, and what is
// behind it.  In English alone; no patient gets to see more than the pad.
FocusScope {
    id: root

    required property Staff staff

    anchors.fill: parent
    focus: true
    Component.onCompleted: forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.canvas
    }
    MouseArea { // nothing behind it feels a finger
        anchors.fill: parent
        hoverEnabled: true
    }
    StaffHead {
        id: head

        width: parent.width
        staff: root.staff
    }
    StaffView {
        anchors {
            fill: parent
            topMargin: head.height
        }
        staff: root.staff
        onLoaded: {
            settling.restart();
            forceActiveFocus();
        }
    }
    // What came up takes no touch for a moment, as in a visit
    MouseArea {
        objectName: "staffSettle"
        anchors.fill: parent
        enabled: settling.running
    }
    Timer {
        id: settling

        interval: 300
        running: true
    }
}
