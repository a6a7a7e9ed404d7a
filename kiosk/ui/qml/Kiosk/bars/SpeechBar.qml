pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What one can do while a page is read aloud: above the bottom bar, and gone after.
Rectangle {
    id: root

    required property Bridge kiosk
    readonly property Speech speech: kiosk.speech
    readonly property bool paused: speech.state === "paused"
    readonly property int room: visible ? height : 0
    readonly property int side: (width - 2 * Theme.margin - (row.columns - 1) * row.spacing) / row.columns

    component Verb: TouchButton {
        width: root.side
        type: Theme.navLabel
        upright: true
        ledge: 0
        least: 100
        horizontalPadding: Theme.px(6)
    }

    visible: speech.reading && kiosk.place === "page" && !kiosk.sheet
    height: row.height + Theme.px(24)
    color: Theme.colors.surface

    Rectangle {
        width: parent.width
        height: Theme.outline
        color: Theme.colors.line
    }
    Grid {
        id: row

        columns: Theme.isPortrait ? 4 : 7

        x: Theme.margin
        y: Theme.px(14)
        spacing: Theme.touchGap

        Verb {
            objectName: "speechPause"
            text: root.paused ? qsTr("Go on") : qsTr("Pause")
            iconBefore: root.paused ? "play" : "pause"
            onClicked: root.speech.pause()
        }
        Verb {
            objectName: "speechAgain"
            text: qsTr("Say again")
            iconBefore: "arrows-clockwise"
            onClicked: root.speech.again()
        }
        Verb {
            objectName: "speechSlower"
            text: qsTr("Slower")
            iconBefore: "minus"
            enabled: root.speech.rate > -root.speech.fastest
            opacity: enabled ? 1 : 0.4
            onClicked: root.speech.hurry(-1)
        }
        Verb {
            objectName: "speechFaster"
            text: qsTr("Faster")
            iconBefore: "plus"
            enabled: root.speech.rate < root.speech.fastest
            opacity: enabled ? 1 : 0.4
            onClicked: root.speech.hurry(1)
        }
        Verb {
            objectName: "speechSofter"
            text: qsTr("Softer")
            iconBefore: "speaker-high"
            enabled: root.speech.volume > 1
            opacity: enabled ? 1 : 0.4
            onClicked: root.speech.raiseVoice(-1)
        }
        Verb {
            objectName: "speechLouder"
            text: qsTr("Louder")
            iconBefore: "speaker-high"
            enabled: root.speech.volume < root.speech.loudest
            opacity: enabled ? 1 : 0.4
            onClicked: root.speech.raiseVoice(1)
        }
        Verb {
            objectName: "speechStop"
            text: qsTr("Stop")
            iconBefore: "x"
            onClicked: root.speech.stop()
        }
    }
}
