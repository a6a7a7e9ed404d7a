import QtQuick
import Kiosk
import Kiosk.Core

// What a visit looks like: where you are, the place, what moves you on, and what
// lies over it.
Item {
    id: root

    required property Bridge kiosk

    // Behind a sheet or a question nothing takes touches, keys or focus
    Item {
        anchors.fill: parent
        enabled: !root.kiosk.sheet && root.kiosk.presence.secondsLeft < 0

        TopBar {
            id: top

            width: parent.width
            kiosk: root.kiosk
        }
        Home {
            anchors {
                top: top.bottom
                bottom: bottom.top
            }
            width: parent.width
            visible: root.kiosk.place === "home"
            kiosk: root.kiosk
        }
        Item {
            anchors {
                top: top.bottom
                bottom: bottom.top
            }
            width: parent.width
            visible: root.kiosk.place === "page"
            clip: true

            Reading {
                anchors.fill: parent
                kiosk: root.kiosk
            }
        }
        BottomBar {
            id: bottom

            anchors.bottom: parent.bottom
            width: parent.width
            kiosk: root.kiosk
        }
    }
    Overlays {
        anchors.fill: parent
        kiosk: root.kiosk
    }
}
