import QtQuick
import QtQuick.Shapes
import Kiosk
import Kiosk.Core

// What is said of the thing that is open; before one is, what the page is about.
// *side* is where its tail points from, and *tailAt* how far along that side.
Rectangle {
    id: root

    required property Bridge kiosk
    property string side: ""
    property real tailAt: 0
    readonly property RoomStage room: kiosk.stages.room
    readonly property bool isOpen: room.openId

    objectName: "callout"
    implicitHeight: words.height + 2 * words.y
    radius: Theme.cornerCard
    color: Theme.colors.surface
    border {
        width: Theme.colors.isContrast ? Theme.outline : Theme.px(3)
        color: Theme.colors.primary
    }

    RoomWords {
        id: words

        x: Theme.px(34)
        y: Theme.px(root.isOpen ? 26 : 16)
        width: root.width - 2 * x
        kiosk: root.kiosk
    }
    SpokenMark {
        visible: ["piece", "title", "message"].includes(root.kiosk.speech.block)
    }
    // The tail, drawn pointing right and turned to its side; it covers the border
    Shape {
        readonly property bool isUpright: root.side === "top" || root.side === "bottom"

        visible: root.side
        width: Theme.px(30)
        height: Theme.px(56)
        rotation: ["right", "bottom", "left", "top"].indexOf(root.side) * 90
        x: isUpright ? root.tailAt - width / 2 : root.side === "left" ? root.border.width - width : root.width - root.border.width
        y: !isUpright ? root.tailAt - height / 2 : root.side === "top" ? root.border.width - (height + width) / 2 : root.height - root.border.width - (height - width) / 2

        ShapePath {
            fillColor: root.color
            strokeColor: root.border.color
            strokeWidth: root.border.width
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: `M0 0L${Theme.px(30)} ${Theme.px(28)}L0 ${Theme.px(56)}`
            }
        }
    }
    ParallelAnimation {
        id: arrive

        NumberAnimation {
            target: root
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.dialogIn
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: rise
            property: "y"
            from: Theme.px(8)
            to: 0
            duration: Theme.dialogIn
            easing.type: Easing.OutCubic
        }
    }
    transform: Translate {
        id: rise
    }
    Connections {
        target: root.kiosk

        function onTurned(): void {
            arrive.restart();
        }
    }
    Connections {
        target: root

        function onOpenIdChanged(): void {
            arrive.restart();
        }
    }
    readonly property string openId: room.openId
}
