import QtQuick
import Kiosk
import Kiosk.Core

// On a portrait screen: the whole picture, what is said of it, and the chips.
Item {
    id: root

    required property Bridge kiosk
    readonly property int pad: Theme.px(20)
    readonly property int tailRoom: Theme.px(36)
    readonly property int widest: Math.round(Math.min(width, height * 0.55 * kiosk.stages.room.aspect))
    readonly property real needed: widest / kiosk.stages.room.aspect + card.height + chips.height + 2 * pad + tailRoom
    readonly property bool scrolls: scroller.head + needed > height
    // Without OpenGL a Shape is drawn unclipped where nothing of it is in view
    readonly property bool tailSeen: scroller.seenFrom < card.y && scroller.seenFrom + scroller.height > scene.height

    Scroller {
        id: scroller

        x: root.scrolls ? Theme.margin : 0
        width: root.width - (root.scrolls ? 2 * x - Theme.px(36) : 0) // its bar stands in the margin
        height: root.height - (root.scrolls ? more.height + 2 * root.pad : 0)
        mayScroll: root.scrolls // else the picture is as wide as the screen
        onMoved: root.kiosk.presence.acted()

        Item {
            width: scroller.columnWidth
            height: root.scrolls ? scene.height + card.height + chips.height + 2 * root.pad + root.tailRoom : root.height

            RoomScene {
                id: scene

                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(root.widest, parent.width)
                kiosk: root.kiosk
            }
            Callout {
                id: card

                x: Theme.margin - scroller.x
                y: Theme.lowReach ? chips.y - height - root.pad : scene.height + root.tailRoom // its chips are low
                width: root.width - 2 * Theme.margin
                height: implicitHeight
                side: isOpen && root.tailSeen ? "top" : ""
                tailAt: Math.max(Theme.px(68), Math.min(width - Theme.px(68), scene.x + scene.openAt.x - x))
                kiosk: root.kiosk
                onOpenIdChanged: Qt.callLater(scroller.bringUp, card) // where a chip was touched far below
            }
            RoomChips {
                id: chips

                anchors {
                    bottom: parent.bottom
                    bottomMargin: root.pad
                }
                x: Theme.margin - scroller.x
                width: root.width - 2 * Theme.margin
                kiosk: root.kiosk
                columns: Theme.isLargest ? 1 : 2
                numbered: scene.hasDots
            }
        }
    }
    MoreBelow {
        id: more

        anchors {
            right: parent.right
            rightMargin: Theme.margin
            bottom: parent.bottom
            bottomMargin: root.pad
        }
        scroller: scroller
    }
    Connections {
        target: root.kiosk

        function onTurned(): void {
            if (!root.kiosk.page.stays)
                scroller.toStart();
        }
    }
}
