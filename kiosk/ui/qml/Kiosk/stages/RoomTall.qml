import QtQuick
import Kiosk
import Kiosk.Core

// On a portrait screen: the whole picture, what is said of it, and the chips.
Item {
    id: root

    required property Bridge kiosk
    readonly property int pad: Theme.px(20)
    readonly property int tailRoom: Theme.px(36)
    readonly property real needed: scene.height + card.height + chips.height + 2 * pad + tailRoom
    readonly property bool scrolls: needed > height
    // Without OpenGL a Shape is drawn unclipped where nothing of it is in view
    readonly property bool tailSeen: scroller.contentY < card.y && scroller.contentY + scroller.height > scene.height

    Scroller {
        id: scroller

        width: root.width
        height: root.height - (root.scrolls ? more.height + 2 * root.pad : 0)
        mayScroll: false // the picture is as wide as the screen

        Item {
            width: root.width
            height: Math.max(root.needed, root.height)

            RoomScene {
                id: scene

                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.round(Math.min(root.width, root.height * 0.55 * room.aspect))
                kiosk: root.kiosk
            }
            Callout {
                id: card

                x: Theme.margin
                y: scene.height + root.tailRoom
                width: root.width - 2 * x
                height: implicitHeight
                side: isOpen && root.tailSeen ? "top" : ""
                tailAt: Math.max(Theme.px(68), Math.min(width - Theme.px(68), scene.x + scene.openAt.x - x))
                kiosk: root.kiosk
                onOpenIdChanged: Qt.callLater(root.showCard)
            }
            RoomChips {
                id: chips

                anchors {
                    bottom: parent.bottom
                    bottomMargin: root.pad
                }
                x: Theme.margin
                width: root.width - 2 * x
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
        target: root.kiosk.page

        function onTurned(): void {
            if (!root.kiosk.page.stays)
                scroller.toStart();
        }
    }

    // A chip was touched far below: bring up what it opened.
    function showCard(): void {
        const end = scroller.contentHeight - scroller.height;
        if (card.y < scroller.contentY || card.y + card.height > scroller.contentY + scroller.height)
            scroller.moveTo(Math.max(0, Math.min(end, card.y - tailRoom)));
    }
}
