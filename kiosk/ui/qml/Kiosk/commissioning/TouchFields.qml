pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The fields of the touch test, and the edges: those that felt a finger are green, and
// have a tick for eyes that see no green.
Item {
    id: root

    required property TouchGrid touches
    property real edge: Theme.px(8)
    property bool hasCrosses: false
    readonly property var felt: touches.felt // asked for once a change, not by each field
    readonly property var edges: touches.edges
    readonly property real wide: width / touches.columns
    readonly property real high: height / touches.rows

    Repeater {
        model: root.touches.columns * root.touches.rows

        Rectangle {
            id: field

            required property int index
            readonly property bool isFelt: root.felt.includes(index)

            objectName: `field${index}`
            x: index % root.touches.columns * root.wide
            y: Math.floor(index / root.touches.columns) * root.high
            width: root.wide
            height: root.high
            color: isFelt ? Theme.colors.okBg : Theme.colors.surface
            border {
                width: Theme.hairline
                color: Theme.colors.line
            }

            Icon {
                anchors.centerIn: parent
                size: Math.max(8, Math.min(44, 0.4 * field.height / Theme.k))
                name: field.isFelt ? "check-bold" : "plus"
                color: field.isFelt ? Theme.colors.ok : Theme.colors.text
                visible: field.isFelt || root.hasCrosses && field.index !== root.touches.free
            }
        }
    }
    Repeater {
        model: ["top", "bottom", "left", "right"]

        Item {
            id: side

            required property string modelData
            readonly property bool lies: modelData === "top" || modelData === "bottom"
            readonly property int count: lies ? root.touches.columns : root.touches.rows

            Repeater {
                model: side.count

                Rectangle {
                    required property int index

                    x: side.lies ? index * root.wide : side.modelData === "left" ? 0 : root.width - width
                    y: !side.lies ? index * root.high : side.modelData === "top" ? 0 : root.height - height
                    width: side.lies ? root.wide : root.edge
                    height: side.lies ? root.edge : root.high
                    color: root.edges.includes(`${side.modelData}-${index}`) ? Theme.colors.ok : Theme.colors.lineStrong
                }
            }
        }
    }
}
