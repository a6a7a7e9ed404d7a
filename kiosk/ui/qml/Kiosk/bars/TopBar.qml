pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Where you are, and the other language.  What has no room is left out.
Item {
    id: root

    required property Bridge kiosk
    required property Front front
    readonly property bool onPage: kiosk.place === "page"
    // In the points of consent they are counted, not the pages
    readonly property PointsStage points: kiosk.stages.points
    readonly property bool inPoints: onPage && kiosk.page.stage === "points" && points.number > 0
    readonly property bool isCounted: onPage && count > 1 && !(kiosk.page.stage === "points" && points.phase === "end")
    readonly property int number: inPoints ? points.number : kiosk.page.number
    readonly property int count: inPoints ? points.count : kiosk.page.count
    readonly property bool isSample: onPage && kiosk.page.sample
    readonly property bool isTight: isSample && (Theme.isPortrait || Theme.isSmall)
    readonly property int gap: Theme.px(24)
    // Between what stands at the left and the language
    readonly property real start: ribbon.visible ? ribbon.x + ribbon.width : name.visible ? name.x + name.width : mark.x + mark.width
    readonly property real end: language.visible ? language.x - gap : width - Theme.margin
    readonly property real rest: end - start - gap - (isCounted ? progress.implicitWidth : 0)
    readonly property bool hasDots: isCounted && dots.width + where.spacing <= rest
    readonly property bool hasTopic: whereabouts.implicitWidth + where.spacing <= rest - (hasDots ? dots.width + where.spacing : 0)

    // What a screen reader is told of a page turn
    readonly property string told: !onPage ? "" : isCounted ? `${progress.text}: ${kiosk.page.title}` : kiosk.page.title

    height: Theme.topBar

    Drawing {
        id: mark

        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(56)
        height: width
        name: "mark.svg"
        visible: !root.isTight || !language.visible

        MarkSpot {
            front: root.front
        }
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
        id: ribbon

        x: !mark.visible ? mark.x : root.isTight ? name.x : name.x + name.width + Theme.px(32)
        anchors.verticalCenter: parent.verticalCenter
        room: root.end - x - root.gap - (root.isCounted ? progress.implicitWidth : 0)
        visible: root.isSample
    }
    Row {
        id: where

        anchors {
            right: parent.right
            rightMargin: parent.width - root.end
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.px(20)

        Words {
            id: whereabouts

            objectName: "whereabouts"
            text: root.onPage ? root.kiosk.page.topic : root.kiosk.offer.clinicName
            type: Theme.fixedSmall
            color: Theme.colors.textSecondary
            visible: root.hasTopic && (!root.onPage || !Theme.isPortrait || root.count <= 6 && root.width > Theme.px(1000) && !(root.isSample && root.isCounted))
        }
        Words {
            id: progress

            objectName: "progress"
            text: (root.inPoints ? qsTr("Point %1 of %2") : qsTr("Page %1 of %2")).arg(root.number).arg(root.count)
            type: Theme.fixedSmall
            color: Theme.colors.textSecondary
            visible: root.isCounted
        }
        Row {
            id: dots

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(8)
            visible: root.hasDots

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
    // In low reach the language is in Comfort alone
    LanguageButton {
        id: language

        anchors {
            right: parent.right
            rightMargin: Theme.margin
            verticalCenter: parent.verticalCenter
            verticalCenterOffset: -Theme.px(4) // apart from what is below
        }
        visible: others.length > 0 && !Theme.lowReach
        kiosk: root.kiosk
        type: Theme.fixedSmall
        implicitHeight: Theme.touchTarget
        horizontalPadding: Theme.px(24)
    }
}
