import QtQuick
import Kiosk
import Kiosk.Core

// What moves a visit on, at fixed places: Back and Next at the ends, the four tabs
// between them.  On a portrait screen Back and Next stand in a row of their own.
Rectangle {
    id: root

    required property Bridge kiosk
    readonly property bool isHome: kiosk.place === "home"
    // A point of consent that is not answered yet can always be skipped
    readonly property bool inPoints: !isHome && kiosk.page.stage === "points" && kiosk.page.points.number > 0
    readonly property bool maySkip: inPoints && kiosk.page.points.answer < 0
    readonly property bool atEnd: !inPoints && kiosk.page.isLast && !kiosk.atQuestions
    // Where the tabs leave no room for more
    readonly property bool brief: Theme.isSmall || Theme.isPortrait && Theme.isLargest
    readonly property int side: Theme.isPortrait ? (width - 2 * Theme.margin - Theme.gutter) / 2 : 0

    height: Theme.bottomBar
    color: Theme.colors.surface

    Rectangle {
        width: parent.width
        height: Theme.outline
        color: Theme.colors.line
    }
    TouchButton {
        objectName: root.isHome ? "finish" : "back"
        x: Theme.margin
        y: Theme.px(24)
        width: Math.max(implicitWidth, root.side)
        text: root.isHome ? qsTr("Finish") : qsTr("Back")
        iconBefore: root.isHome ? "sign-out" : "arrow-left"
        onClicked: root.isHome ? root.kiosk.show("finish") : root.kiosk.back()
    }
    Row {
        id: tabs

        readonly property int tabWidth: Theme.isPortrait ? (root.width - 2 * Theme.margin - (count - 1) * spacing) / count : 0
        readonly property int count: root.kiosk.offer.questions ? 4 : 3

        anchors {
            horizontalCenter: parent.horizontalCenter
            bottom: parent.bottom
            bottomMargin: Theme.px(Theme.isLargest && !Theme.isPortrait ? 10 : 16)
        }
        spacing: Theme.isNarrow ? Theme.px(4) : Theme.touchGap

        Tab {
            objectName: "home"
            width: Math.max(implicitWidth, tabs.tabWidth)
            symbol: "house"
            text: qsTr("Home")
            current: root.isHome
            onClicked: root.kiosk.home()
        }
        Tab {
            objectName: "questions"
            width: Math.max(implicitWidth, tabs.tabWidth)
            symbol: "chat-circle-dots"
            text: qsTr("My questions")
            visible: root.kiosk.offer.questions
            current: root.kiosk.atQuestions
            count: root.kiosk.questions.count
            onClicked: root.kiosk.openQuestions()
        }
        Tab {
            objectName: "comfort"
            width: Math.max(implicitWidth, tabs.tabWidth)
            symbol: "text-aa"
            text: qsTr("Comfort")
            onClicked: root.kiosk.show("comfort")
        }
        Tab {
            objectName: "help"
            width: Math.max(implicitWidth, tabs.tabWidth)
            symbol: "lifebuoy"
            text: qsTr("Help now")
            isHelp: true
            onClicked: root.kiosk.show("help")
        }
    }
    TouchButton {
        objectName: root.kiosk.atQuestions ? "finish" : "next"
        x: parent.width - Theme.margin - width
        y: Theme.px(24)
        width: Math.max(implicitWidth, root.side)
        visible: !root.isHome
        primary: !root.maySkip
        text: root.kiosk.atQuestions ? (root.brief ? qsTr("Finish") : qsTr("Finish and clear")) : root.maySkip ? (root.brief ? qsTr("Skip") : qsTr("Skip for now")) : root.atEnd ? qsTr("Done") : qsTr("Next")
        iconAfter: root.kiosk.atQuestions ? "sign-out" : root.atEnd ? "" : "arrow-right"
        iconBefore: root.atEnd ? "check-bold" : ""
        onClicked: root.kiosk.atQuestions ? root.kiosk.show("finish") : root.kiosk.forward()
    }
}
