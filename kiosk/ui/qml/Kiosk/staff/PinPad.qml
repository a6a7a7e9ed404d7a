pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Dots for the figures that were typed, and the keys.  A key is not lit any more once
// the finger is off it, and nothing says which it was.
Rectangle {
    id: root

    required property Pad pad
    required property real room
    readonly property int gap: Theme.px(22)
    readonly property int edge: Theme.px(Theme.isPortrait || room > Theme.px(850) ? 62 : 30)
    readonly property int apart: Theme.px(room > Theme.px(850) ? 44 : 28) // between dots, keys and Open
    readonly property int keyWidth: Math.floor((width - 2 * Theme.px(64) - 2 * gap) / 3)
    readonly property int keyHeight: Math.max(Theme.touchTarget, Math.min(Theme.px(116), Math.floor((room - 2 * edge - dots.height - 2 * apart - open.height - 3 * gap) / 4)))

    height: open.y + open.height + edge
    radius: Theme.cornerCard
    color: Theme.colors.surface
    border {
        width: Theme.outline
        color: Theme.colors.line
    }

    Row {
        id: dots

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.edge
        height: Theme.px(34)
        spacing: Theme.px(count > 8 ? 12 : 24)
        Accessible.role: Accessible.StaticText
        Accessible.name: root.pad.count === 1 ? "1 figure entered" : `${root.pad.count} figures entered`

        readonly property int count: Math.max(root.pad.least, root.pad.count)

        Repeater {
            model: dots.count

            Rectangle {
                required property int index
                readonly property bool isTyped: index < root.pad.count

                width: dots.height
                height: width
                radius: width / 2
                color: isTyped ? Theme.colors.primary : "transparent"
                border {
                    width: isTyped ? 0 : Theme.px(4)
                    color: Theme.colors.lineStrong
                }
            }
        }
    }
    Grid {
        id: keys

        anchors.horizontalCenter: parent.horizontalCenter
        y: dots.y + dots.height + root.apart
        columns: 3
        spacing: root.gap

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "Clear", "0", "Erase"]

            PinKey {
                required property string modelData
                readonly property bool isFigure: modelData.length === 1

                objectName: `key-${modelData.toLowerCase()}`
                width: root.keyWidth
                height: root.keyHeight
                enabled: isFigure ? root.pad.takes : root.pad.count > 0
                text: modelData
                symbol: modelData === "Erase" ? "backspace" : ""
                type: isFigure ? StaffType.key : StaffType.label
                onClicked: isFigure ? root.pad.press(modelData) : modelData === "Clear" ? root.pad.clear() : root.pad.erase()
            }
        }
    }
    TouchButton {
        id: open

        objectName: "openGate"
        anchors.horizontalCenter: parent.horizontalCenter
        y: keys.y + keys.height + Math.round(root.apart * 0.75)
        width: keys.width
        primary: enabled
        enabled: root.pad.mayOpen
        opacity: enabled ? 1 : 0.6
        face: enabled ? Theme.colors.primary : Theme.colors.sunken
        ledgeColor: enabled ? Theme.colors.primaryLedge : "transparent"
        type: StaffType.label
        text: "Open"
        onClicked: root.pad.open()
    }
}
