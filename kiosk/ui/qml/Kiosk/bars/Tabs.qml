pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The four tabs of the bottom bar, at the same places on every page.  Where they are
// wider than *room* on one line, the words of each stand on two.
Row {
    id: root

    required property Bridge kiosk
    required property real room
    readonly property bool hasList: kiosk.offer.questions
    readonly property int count: hasList ? 4 : 3
    readonly property real even: (room - (count - 1) * spacing) / count
    readonly property real asked: hasList ? questions.unfolded : 0
    readonly property real widest: Math.max(home.unfolded, asked, comfort.unfolded, help.unfolded)
    readonly property real line: home.unfolded + asked + comfort.unfolded + help.unfolded + (count - 1) * spacing
    readonly property bool folded: Theme.isPortrait ? widest > even : line > room

    spacing: Theme.isNarrow ? Theme.px(4) : Theme.touchGap

    component Place: Tab {
        width: Theme.isPortrait ? root.even : implicitWidth
        folded: root.folded
    }

    Place {
        id: home

        objectName: "home"
        symbol: "house"
        text: qsTr("Home")
        current: root.kiosk.place === "home"
        onClicked: root.kiosk.home()
    }
    Place {
        id: questions

        objectName: "questions"
        symbol: "chat-circle-dots"
        text: qsTr("My questions")
        visible: root.hasList
        current: root.kiosk.atQuestions
        count: root.kiosk.questions.count
        onClicked: root.kiosk.openQuestions()
    }
    Place {
        id: comfort

        objectName: "comfort"
        symbol: "text-aa"
        text: qsTr("Comfort")
        onClicked: root.kiosk.show("comfort")
    }
    Place {
        id: help

        objectName: "help"
        symbol: "lifebuoy"
        text: qsTr("Help now")
        isHelp: true
        onClicked: root.kiosk.show("help")
    }
}
