pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The steps of the day, one node each: in a row, in two where one is too narrow for
// fingers, or one below the other.
Item {
    id: root

    required property Bridge kiosk
    required property bool upright
    required property bool labelled
    required property real hill // how far the curve reaches beyond the nodes
    property real seenFrom: 0 // what part of its height is in view
    property real seenTo: Infinity
    readonly property DayStage day: kiosk.page.day
    readonly property int lines: upright || width / day.count >= Theme.touchTarget + Theme.touchGap ? 1 : 2
    readonly property int perLine: Math.ceil(day.count / lines)
    readonly property real pitch: (upright ? height : width) / Math.max(1, perLine)
    readonly property int node: Math.max(Theme.touchTarget, Math.min(Theme.px(92), pitch - Math.max(Theme.touchGap, Theme.px(26))))
    readonly property int first: upright ? 0 : hill // where the nodes begin, across
    readonly property int beside: node + hill + Theme.px(14) // where the labels of an upright rail begin
    readonly property int labels: Theme.px(16) + (labelled ? 2 : 1) * Theme.navLabel.line

    implicitHeight: first + lines * node + (lines - 1) * Theme.touchGap + (labelled || lines === 1 ? labels : Theme.px(16))

    DayCurve {
        objectName: "curve"
        x: root.upright ? root.node / 2 : 0
        width: root.upright ? root.hill + root.node / 2 : root.width
        height: root.upright ? root.height : root.hill + root.node / 2
        // Without OpenGL a Shape is drawn unclipped where nothing of it is in view
        visible: root.day.hasCurve && root.lines === 1 && height > root.seenFrom && root.seenTo > 0
        feels: root.day.feels
        pitch: root.pitch
        upright: root.upright
    }
    // The way through the day
    Rectangle {
        x: root.upright ? (root.node - width) / 2 : root.pitch / 2
        y: root.upright ? root.pitch / 2 : root.first + (root.node - height) / 2
        width: root.upright ? Theme.px(4) : root.width - root.pitch
        height: root.upright ? root.height - root.pitch : Theme.px(4)
        color: Theme.colors.lineStrong
        visible: root.lines === 1
    }
    Repeater {
        model: root.day.steps

        Item {
            id: stop

            required property int index
            required property string id
            required property string title
            required property string icon
            required property bool looked
            required property bool open

            x: root.upright ? 0 : index % root.perLine * root.pitch
            y: root.upright ? index * root.pitch : root.first + Math.floor(index / root.perLine) * (root.node + Theme.touchGap)
            z: open ? 1 : 0
            width: root.upright ? root.width : root.pitch
            height: root.upright ? root.pitch : root.node

            StepNode {
                x: root.upright ? 0 : (root.pitch - width) / 2
                y: root.upright ? (root.pitch - height) / 2 : 0
                width: root.node
                step: stop.id
                title: stop.title
                symbol: stop.icon
                looked: stop.looked
                open: stop.open
                index: stop.index
                count: root.day.count
                onClicked: root.kiosk.touch.look(step)
            }
            Words {
                x: root.upright ? root.beside : Theme.px(3)
                y: root.upright ? (root.pitch - height) / 2 : root.node + Theme.px(14)
                width: root.upright ? root.width - root.beside : root.pitch - 2 * x
                text: stop.title
                textFormat: Text.StyledText
                type: root.upright ? Theme.label : Theme.navLabel
                color: Theme.colors.text
                horizontalAlignment: root.upright ? (Theme.mirrored ? Text.AlignRight : Text.AlignLeft) : Text.AlignHCenter
                font.pixelSize: Math.floor(type.size * Math.min(1, root.upright ? 1 : (width - 1) / longest.advanceWidth))
                visible: root.labelled
                Accessible.ignored: true

                // A long word gets smaller: it must not run into the next step
                TextMetrics {
                    id: longest

                    text: stop.title.split(" ").reduce((one, other) => other.length > one.length ? other : one, "")
                    font {
                        family: Theme.family
                        pixelSize: Theme.navLabel.size
                        weight: Theme.navLabel.weight
                    }
                }

                TapHandler {
                    longPressThreshold: 0
                    gesturePolicy: TapHandler.ReleaseWithinBounds
                    onTapped: root.kiosk.touch.look(stop.id)
                }
            }
        }
    }
    // Where there is no room for all labels: that of the open step
    Words {
        readonly property real wish: (root.day.number - 0.5) * root.pitch - width / 2

        x: Math.max(0, Math.min(wish, root.width - width))
        y: root.first + root.node + Theme.px(14)
        text: root.day.openTitle
        textFormat: Text.StyledText
        type: Theme.navLabel
        wrapMode: Text.NoWrap
        visible: !root.labelled && !root.upright && root.lines === 1
        Accessible.ignored: true
    }
}
