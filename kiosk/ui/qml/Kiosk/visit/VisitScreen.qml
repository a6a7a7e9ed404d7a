pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What a visit looks like: where you are, the place, what moves you on, and what
// lies over it.
Item {
    id: root

    required property Bridge kiosk
    required property Front front

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
            front: root.front
        }
        BorrowedNotice {
            id: borrowed

            x: Theme.margin
            y: top.height
            width: parent.width - 2 * x
            visible: root.kiosk.place === "page" && root.kiosk.page.borrowed
        }
        Home {
            id: home

            y: top.height
            height: bottom.y - speech.room - y
            width: parent.width
            visible: root.kiosk.place === "home"
            kiosk: root.kiosk
        }
        Item {
            y: top.height + (borrowed.visible ? borrowed.height + Theme.px(8) : 0)
            height: bottom.y - speech.room - y
            width: parent.width
            visible: root.kiosk.place === "page"
            clip: true

            // The page on the screen, and those that lie ready
            Repeater {
                model: root.kiosk.leaves

                PageView {
                    required property OpenPage modelData

                    anchors.fill: parent
                    visible: root.kiosk.page === page && !page.stage
                    page: modelData
                    kiosk: root.kiosk
                }
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
        id: overlays

        anchors.fill: parent
        kiosk: root.kiosk
    }
    LiveRegion {
        kiosk: root.kiosk
        place: top.told || home.told
        sheet: overlays.uppermost
        covered: overlays.isCovered
    }
}
