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
    required property bool mayLabel
    required property real hill // how far the curve reaches beyond the nodes
    property real seenFrom: 0 // what part of its height is in view
    property real seenTo: Infinity
    readonly property DayStage day: kiosk.stages.day
    readonly property int lines: upright || width / day.count >= Theme.touchTarget + Theme.touchGap ? 1 : 2
    readonly property int perLine: Math.ceil(day.count / lines)
    readonly property real pitch: (upright ? height : width) / Math.max(1, perLine)
    readonly property int node: Math.max(Theme.touchTarget, Math.min(Theme.px(92), pitch - Math.max(Theme.touchGap, Theme.px(26))))
    readonly property int first: upright ? 0 : hill // where the nodes begin, across
    // All names in one size; in a row none, where a word is too long for its step
    readonly property real longest: stops.children.reduce((most, stop) => Math.max(most, stop.longest ?? 0), 0)
    readonly property bool labelled: mayLabel && (upright || longest < pitch - Theme.px(6))
    readonly property int labels: Theme.px(16) + (labelled ? 2 * Theme.navLabel.line : Theme.label.line)
    readonly property int flat: lines * node + (lines - 1) * Theme.touchGap + (lines === 1 ? labels : Theme.px(16))

    implicitHeight: first + flat

    DayCurve {
        objectName: "curve"
        x: root.upright ? root.node / 2 : 0
        width: root.upright ? root.hill + root.node / 2 : root.width
        height: root.upright ? root.height : root.hill + root.node / 2
        // Without OpenGL a Shape is drawn unclipped where nothing of it is in view
        visible: root.day.hasCurve && root.lines === 1 && root.hill && height > root.seenFrom && root.seenTo > 0
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
    Item {
        id: stops

        Repeater {
            model: root.day.steps

            DayStop {
                x: root.upright ? 0 : index % root.perLine * root.pitch
                y: root.upright ? index * root.pitch : root.first + Math.floor(index / root.perLine) * (root.node + Theme.touchGap)
                width: root.upright ? root.width : root.pitch
                height: root.upright ? root.pitch : root.node
                kiosk: root.kiosk
                upright: root.upright
                labelled: root.labelled
                node: root.node
                beside: root.node + root.hill + Theme.px(14)
                count: root.day.count
            }
        }
    }
    // Where there is no room for all names: that of the open step
    Words {
        readonly property real wish: (root.day.number - 0.5) * root.pitch - width / 2

        x: Math.max(0, Math.min(wish, root.width - width))
        y: root.first + root.node + Theme.px(14)
        text: root.day.openTitle
        textFormat: Text.StyledText
        type: Theme.label
        wrapMode: Text.NoWrap
        visible: !root.labelled && !root.upright && root.lines === 1
        Accessible.ignored: true
    }
}
