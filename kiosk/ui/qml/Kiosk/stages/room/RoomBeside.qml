import QtQuick
import Kiosk
import Kiosk.Core

// The whole picture at the left, and what is said of it at the right, to scroll:
// for a photo, large words, or a low screen.
Item {
    id: root

    required property Bridge kiosk
    readonly property int half: (width - 2 * Theme.margin) * (Theme.isLargest ? 0.51 : 0.54)
    readonly property bool isHigh: height > Theme.px(560) // leaves room under the picture
    readonly property int pad: Theme.px(Theme.isSmall ? 14 : 20)

    RoomScene {
        id: scene

        x: Theme.margin
        y: root.pad
        width: Math.round(Math.min(root.half, Math.max(Theme.px(120), foot.y - 2 * root.pad) * room.aspect))
        kiosk: root.kiosk
    }
    Flow {
        id: foot

        anchors {
            bottom: parent.bottom
            bottomMargin: root.pad
        }
        x: Theme.margin
        width: scroller.x - x - Theme.px(36)
        spacing: Theme.touchGap

        MoreBelow {
            scroller: scroller
        }
        SpeakChip {
            width: Math.min(implicitWidth, foot.width)
            kiosk: root.kiosk
        }
        WordsChip {
            kiosk: root.kiosk
            inWords: false
        }
        SourcesChip {
            visible: root.isHigh
            width: Math.min(implicitWidth, foot.width)
            kiosk: root.kiosk
        }
    }
    Scroller {
        id: scroller

        x: Theme.margin + Math.max(scene.width, Math.min(root.half, Theme.px(700))) + Theme.px(36)
        y: root.pad
        width: root.width - x - Theme.margin + Theme.px(24)
        height: root.height - 2 * root.pad
        onMoved: root.kiosk.presence.acted()

        Callout {
            id: card

            width: parent.width
            kiosk: root.kiosk
            onOpenIdChanged: scroller.moveTo(0)
        }
        Item {
            width: parent.width
            height: root.pad
        }
        RoomChips {
            width: parent.width
            kiosk: root.kiosk
            columns: Theme.isLargest ? 1 : width > Theme.px(900) ? 3 : 2
            numbered: scene.hasDots
            hasWordsChip: false
            hasSourcesChip: !root.isHigh
        }
    }
    Connections {
        target: root.kiosk

        function onTurned(): void {
            if (!root.kiosk.page.stays)
                scroller.toStart();
        }
    }
}
