pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Where you are.  Nothing here can be pressed.
Item {
    id: root

    required property Bridge kiosk
    readonly property bool onPage: kiosk.place === "page"
    // In the points of consent they are counted, not the pages
    readonly property PointsStage points: kiosk.page.points
    readonly property bool inPoints: onPage && kiosk.page.stage === "points" && points.number > 0
    readonly property bool isCounted: onPage && count > 1 && !(kiosk.page.stage === "points" && points.phase === "end")
    readonly property int number: inPoints ? points.number : kiosk.page.number
    readonly property int count: inPoints ? points.count : kiosk.page.count
    readonly property bool isSample: onPage && kiosk.page.sample
    readonly property bool isTight: isSample && (Theme.isPortrait || Theme.isSmall)

    height: Theme.topBar

    Drawing {
        id: mark

        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(56)
        height: width
        name: "mark.svg"
    }
    Words {
        id: name

        x: mark.x + mark.width + Theme.px(18)
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Quiet Room")
        type: Theme.fixedLabel
        visible: !root.isTight
    }
    SampleRibbon {
        x: root.isTight ? name.x : name.x + name.width + Theme.px(32)
        anchors.verticalCenter: parent.verticalCenter
        room: where.x - x - Theme.px(24)
        visible: root.isSample
    }
    Row {
        id: where

        anchors {
            right: parent.right
            rightMargin: Theme.margin
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.px(20)

        Words {
            objectName: "whereabouts"
            text: root.onPage ? root.kiosk.page.topic : root.kiosk.clinicName
            type: Theme.fixedSmall
            color: Theme.colors.textSecondary
            visible: !root.onPage || !Theme.isPortrait || root.count <= 6 && root.width > Theme.px(1000) && !(root.isSample && root.isCounted)
        }
        Words {
            objectName: "progress"
            text: (root.inPoints ? qsTr("Point %1 of %2") : qsTr("Page %1 of %2")).arg(root.number).arg(root.count)
            type: Theme.fixedSmall
            color: Theme.colors.textSecondary
            visible: root.isCounted
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(8)
            visible: root.isCounted

            Repeater {
                model: root.count

                Rectangle {
                    required property int index
                    readonly property bool now: index === root.number - 1
                    readonly property bool done: index < root.number - 1
                    readonly property bool many: root.count > 6

                    width: Theme.px(many ? (now ? 36 : 20) : (now ? 72 : 44))
                    height: Theme.px(10)
                    radius: Theme.px(5)
                    color: now ? Theme.colors.accent : done ? Theme.colors.primary : "transparent"
                    border {
                        width: done ? 0 : Theme.hairline
                        color: now ? Theme.colors.text : Theme.colors.lineStrong
                    }
                }
            }
        }
    }
}
