pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A bar for each day.  One that is not told is a pale stub that says so.
Item {
    id: root

    required property var days // each with day and visits; -1 is not told
    readonly property int most: Math.max(16, ...days.map(one => one.visits))
    readonly property int peak: Math.ceil(most / 8) * 8
    readonly property bool hasFew: days.some(one => one.visits < 0)
    readonly property real edge: Theme.px(52)
    readonly property real ground: height - Theme.px(hasFew ? 74 : 42)
    readonly property real high: ground - Theme.px(18)

    Accessible.role: Accessible.Graphic
    Accessible.name: days.map(one => `${one.day}: ${one.visits < 0 ? "not told" : one.visits}`).join(", ")

    Repeater {
        model: [0, root.peak / 2, root.peak]

        Item {
            id: line

            required property real modelData

            y: root.ground - root.high * modelData / root.peak
            width: root.width

            Rectangle {
                x: root.edge
                width: parent.width - x
                height: Theme.hairline
                color: Theme.colors.line
            }
            Words {
                anchors.verticalCenter: parent.top
                width: root.edge - Theme.px(12)
                horizontalAlignment: Text.AlignRight
                text: line.modelData
                type: StaffType.small
                color: Theme.colors.textSecondary
                Accessible.ignored: true
            }
        }
    }
    Repeater {
        model: root.days

        Rectangle {
            required property int index
            required property var modelData
            readonly property bool isFew: modelData.visits < 0
            readonly property real step: (root.width - root.edge) / root.days.length

            objectName: `bar-${index}`
            x: root.edge + step * index + step * 0.17
            y: root.ground - height
            width: step * 0.66
            height: isFew ? Theme.px(14) : Math.max(Theme.px(2), root.high * modelData.visits / root.peak)
            radius: Math.min(Theme.px(5), height / 2)
            color: isFew ? Theme.colors.sunken : Theme.colors.primary
            border {
                width: isFew ? Theme.hairline : 0
                color: Theme.colors.lineStrong
            }
        }
    }
    Words {
        x: root.edge
        y: root.ground + Theme.px(10)
        text: root.days.length ? root.days[0].day : ""
        type: StaffType.small
        color: Theme.colors.textSecondary
        Accessible.ignored: true
    }
    Words {
        anchors.right: parent.right
        y: root.ground + Theme.px(10)
        text: root.days.length ? root.days[root.days.length - 1].day : ""
        type: StaffType.small
        color: Theme.colors.textSecondary
        Accessible.ignored: true
    }
    Words {
        x: root.edge
        y: root.ground + Theme.px(42)
        visible: root.hasFew
        text: "Pale: a week with a day of 1 to 10."
        type: StaffType.small
        color: Theme.colors.textSecondary
    }
}
