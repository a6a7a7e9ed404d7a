pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What stands before a page that is hard to read: how much of it one wants to see.
// Both choices weigh the same; Back and Next need none.
Column {
    id: root

    required property Bridge kiosk
    required property OpenPage page
    readonly property bool inRow: !Theme.isLargest && width >= Theme.px(820)
    readonly property bool isLow: Theme.lowReach && !Theme.isPortrait // both choices in view

    spacing: Theme.px(isLow ? 12 : 28)
    topPadding: Theme.px(isLow ? 0 : 10)
    bottomPadding: Theme.px(isLow ? 0 : 12)

    component Version: TouchButton {
        width: root.inRow ? (root.width - choices.spacing) / 2 : root.width
        least: root.isLow ? 92 : 124
    }

    Title {
        objectName: "noticeTitle"
        width: root.width
        text: root.page.title
        type: root.isLow ? Theme.h2 : Theme.h1
    }
    Words {
        objectName: "notice"
        width: root.width
        text: root.page.notice
        type: root.isLow ? Theme.body : Theme.lead
    }
    Flow {
        id: choices

        width: root.width
        spacing: Math.max(Theme.gutter, Theme.touchGap)

        Version {
            objectName: "showShort"
            text: qsTr("Show the short version")
            onClicked: root.kiosk.gentle.showShort()
        }
        Version {
            objectName: "showAll"
            text: qsTr("Show all of it")
            onClicked: root.kiosk.gentle.showAll()
        }
    }
}
