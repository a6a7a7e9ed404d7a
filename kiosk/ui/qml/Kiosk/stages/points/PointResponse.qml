pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The two answers to a point.  Neither is the main one: they are alike in all but
// their words and icons.  Without a list to put it on nobody can ask, and a lone
// "I understand" would press for a yes: then there is one way on.
Grid {
    id: root

    required property bool hasList
    readonly property bool beside: hasList && width > Theme.px(1100)
    readonly property int tall: Math.max(understand.implicitHeight, ask.implicitHeight)

    signal responded(asks: bool)

    columns: beside ? 2 : 1
    columnSpacing: Math.max(Theme.gutter, Theme.touchGap)
    rowSpacing: Math.max(Theme.px(20), Theme.touchGap)

    component Response: TouchButton {
        width: root.beside ? (root.width - root.columnSpacing) / 2 : root.width
        height: root.tall
        least: 112
        corner: Theme.cornerCard
        edge: Theme.colors.primary
        edgeWidth: Math.max(Theme.px(3), Theme.outline)
        type: Theme.h3
    }

    Response {
        id: understand

        objectName: "understand"
        text: root.hasList ? qsTr("I understand") : qsTr("Go to the question")
        iconBefore: root.hasList ? "check-circle" : ""
        iconAfter: root.hasList ? "" : "arrow-right"
        onClicked: root.responded(false)
    }
    Response {
        id: ask

        objectName: "wantToAsk"
        visible: root.hasList
        text: qsTr("I want to ask about this")
        iconBefore: "chat-circle-dots"
        onClicked: root.responded(true)
    }
}
