import QtQuick
import Kiosk
import Kiosk.Core

// What a visit looks like: where you are, the place, what moves you on, and what
// lies over it.
Item {
    id: root

    required property Bridge kiosk
    // In low reach nothing that one touches is above the middle of the screen
    readonly property int placeTop: Math.max(top.height, Theme.lowReach ? Math.round(height / 2) : 0)

    // Behind a sheet or a question nothing takes touches, keys or focus; behind the
    // calm screen nothing is painted either.  It stays visible, or it would scroll up.
    Item {
        anchors.fill: parent
        opacity: root.kiosk.gentle.hidden ? 0 : 1
        enabled: !root.kiosk.sheet && !root.kiosk.gentle.hidden && root.kiosk.presence.secondsLeft < 0

        TopBar {
            id: top

            width: parent.width
            kiosk: root.kiosk
        }
        PicturePanel {
            x: Theme.margin
            y: top.height
            width: parent.width - 2 * x
            height: root.placeTop - y - Theme.px(20)
            visible: Theme.lowReach && root.kiosk.place === "page" && !root.kiosk.page.stage && root.kiosk.page.picture
            name: visible ? root.kiosk.page.picture : ""
            alt: root.kiosk.page.alt
            tint: root.kiosk.page.tint
        }
        Home {
            y: root.placeTop
            height: bottom.y - speech.room - y
            width: parent.width
            visible: root.kiosk.place === "home"
            kiosk: root.kiosk
        }
        Item {
            y: root.placeTop
            height: bottom.y - speech.room - y
            width: parent.width
            visible: root.kiosk.place === "page"
            clip: true

            Reading {
                anchors.fill: parent
                visible: !root.kiosk.page.stage
                kiosk: root.kiosk
            }
            StageHost {
                anchors.fill: parent
                kiosk: root.kiosk
            }
        }
        SpeechBar {
            id: speech

            anchors.bottom: bottom.top
            width: parent.width
            kiosk: root.kiosk
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
