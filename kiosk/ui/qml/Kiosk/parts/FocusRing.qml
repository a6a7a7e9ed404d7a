import QtQuick
import Kiosk

// Two rings around what the keyboard is on; seen on any ground.
Item {
    id: root

    required property real corner

    anchors.fill: parent

    Rectangle {
        anchors {
            fill: parent
            margins: -Theme.px(10)
        }
        radius: root.corner + Theme.px(11)
        color: "transparent"
        border {
            width: Theme.px(10)
            color: Theme.colors.focusOuter
        }
    }
    Rectangle {
        anchors {
            fill: parent
            margins: -Theme.px(5)
        }
        radius: root.corner + Theme.px(6)
        color: "transparent"
        border {
            width: Theme.px(5)
            color: Theme.colors.focusInner
        }
    }
}
