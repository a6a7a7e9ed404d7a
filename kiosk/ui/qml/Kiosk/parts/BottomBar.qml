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
    readonly property bool brief: Theme.isSmall || Theme.isPortrait
    readonly property bool tight: Theme.isSmall && Theme.textStep > 0 || Theme.isPortrait && Theme.isLargest
    readonly property int gap: Math.max(Theme.px(16), Theme.touchGap)
    readonly property int side: Theme.isPortrait ? (width - 2 * Theme.margin - hide.width) / 2 - gap : 0

    height: Theme.bottomBar
    color: Theme.colors.surface

    Rectangle {
        width: parent.width
        height: Theme.outline
        color: Theme.colors.line
    }
    TouchButton {
        id: back

        objectName: root.isHome ? "finish" : "back"
        x: Theme.margin
        y: Theme.px(24)
        width: Math.max(implicitWidth, root.side)
        text: root.isHome ? qsTr("Finish") : qsTr("Back")
        horizontalPadding: Theme.px(root.tight ? 24 : 36)
        iconBefore: !root.isHome ? "arrow-left" : root.tight ? "" : "sign-out"
        onClicked: root.isHome ? root.kiosk.show("finish") : root.kiosk.back()
    }
    // As far from Help as the bar is wide: who reaches for one must not hit the other
    Tab {
        id: hide

        readonly property int spare: Theme.px(24)
        readonly property real room: (root.width - tabs.width) / 2 - Theme.margin - back.width - 2 * root.gap

        objectName: "hide"
        anchors {
            right: tabs.left
            rightMargin: Theme.isPortrait ? -(tabs.width + width) / 2 : root.gap
        }
        y: Theme.isPortrait ? Theme.px(24) + (back.height - height) / 2 : tabs.y
        width: Theme.isPortrait ? implicitWidth : Math.min(implicitWidth, room)
        symbol: "eye-slash"
        text: Theme.isPortrait && !Theme.isLargest || !Theme.isPortrait && whole.advanceWidth + spare < room ? whole.text : Theme.isPortrait || word.advanceWidth + spare < room ? word.text : ""
        Accessible.name: qsTr("Hide this")
        Accessible.role: Accessible.Button
        onClicked: root.kiosk.gentle.hide()

        TextMetrics {
            id: whole

            text: qsTr("Hide this")
            font {
                family: Theme.family
                pixelSize: Theme.navLabel.size
                weight: Theme.navLabel.weight
            }
        }
        TextMetrics {
            id: word

            text: qsTr("Hide")
            font: whole.font
        }
    }
    QuietLine {
        objectName: "hadMedicine"
        anchors {
            left: Theme.isPortrait ? hide.right : tabs.right
            leftMargin: root.gap
            right: parent.right
            rightMargin: Theme.margin
            bottom: Theme.isPortrait ? hide.bottom : tabs.bottom
        }
        height: hide.height
        visible: root.isHome
        text: qsTr("Had your medicine today? Please ask staff instead")
        onClicked: root.kiosk.show("help")
    }
    // On a portrait screen Next stands over the tabs: there it is read before them
    Item {
        id: early
    }
    Row {
        id: tabs

        readonly property int tabWidth: Theme.isPortrait ? (root.width - 2 * Theme.margin - (count - 1) * spacing) / count : 0
        readonly property int count: root.kiosk.offer.questions ? 4 : 3
        // The words are too long for an upright screen: each gets smaller to fit
        readonly property bool brief: Theme.isPortrait && children.some(tab => tab.visible && tab.implicitWidth > tabWidth)

        anchors {
            horizontalCenter: parent.horizontalCenter
            bottom: parent.bottom
            bottomMargin: Theme.px(Theme.isLargest && !Theme.isPortrait ? 10 : 16)
        }
        spacing: Theme.isNarrow ? Theme.px(4) : Theme.touchGap

        Tab {
            objectName: "home"
            width: tabs.brief ? tabs.tabWidth : Math.max(implicitWidth, tabs.tabWidth)
            symbol: "house"
            text: qsTr("Home")
            current: root.isHome
            onClicked: root.kiosk.home()
        }
        Tab {
            objectName: "questions"
            width: tabs.brief ? tabs.tabWidth : Math.max(implicitWidth, tabs.tabWidth)
            symbol: "chat-circle-dots"
            text: qsTr("My questions")
            visible: root.kiosk.offer.questions
            current: root.kiosk.atQuestions
            count: root.kiosk.questions.count
            onClicked: root.kiosk.openQuestions()
        }
        Tab {
            objectName: "comfort"
            width: tabs.brief ? tabs.tabWidth : Math.max(implicitWidth, tabs.tabWidth)
            symbol: "text-aa"
            text: qsTr("Comfort")
            onClicked: root.kiosk.show("comfort")
        }
        Tab {
            objectName: "help"
            width: tabs.brief ? tabs.tabWidth : Math.max(implicitWidth, tabs.tabWidth)
            symbol: "lifebuoy"
            text: qsTr("Help now")
            isHelp: true
            onClicked: root.kiosk.show("help")
        }
    }
    Item {
        id: late
    }
    TouchButton {
        parent: Theme.isPortrait ? early : late
        objectName: root.kiosk.atQuestions ? "finish" : "next"
        x: root.width - Theme.margin - width
        y: Theme.px(24)
        width: Math.max(implicitWidth, root.side)
        visible: !root.isHome
        primary: !root.maySkip
        text: root.kiosk.atQuestions ? (root.brief ? qsTr("Finish") : qsTr("Finish and clear")) : root.maySkip ? (root.brief ? qsTr("Skip") : qsTr("Skip for now")) : root.atEnd ? qsTr("Done") : qsTr("Next")
        iconAfter: root.kiosk.atQuestions ? "sign-out" : root.atEnd ? "" : "arrow-right"
        horizontalPadding: Theme.px(root.tight ? 24 : 36)
        iconBefore: root.atEnd ? "check-bold" : ""
        onClicked: root.kiosk.atQuestions ? root.kiosk.show("finish") : root.kiosk.forward()
    }
}
