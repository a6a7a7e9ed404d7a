import QtQuick
import Kiosk
import Kiosk.Core

// Asks whether somebody is there.  A touch anywhere but on Finish stays; after many
// that did nothing, only its button does.
Dialog {
    id: root

    required property Bridge kiosk
    readonly property PresenceClock presence: kiosk.presence

    Component.onCompleted: {
        forceActiveFocus();
        asks.Accessible.announce(`${asks.text} ${why.text}`, Accessible.Assertive);
    }

    Flow {
        id: question

        width: root.columnWidth
        spacing: Theme.px(60)

        Countdown {
            seconds: root.presence.secondsLeft
            all: root.presence.secondsToAnswer
        }
        Column {
            width: Theme.isPortrait && Theme.isLargest ? parent.width : parent.width - Theme.px(264 + 60)
            spacing: Theme.px(12)

            Words {
                id: asks

                width: parent.width
                text: qsTr("Still there?")
                type: Theme.h1
                Accessible.role: Accessible.AlertMessage
            }
            Words {
                id: why

                width: parent.width
                text: root.presence.answeredAnywhere ? qsTr("Take all the time you need. Touch the screen to stay. If not, it goes back to the start and clears what you did.") : qsTr("Take all the time you need. Touch “I’m still here” to stay. If not, it goes back to the start and clears what you did.")
            }
        }
    }
    Flow {
        y: question.height + Theme.px(56)
        width: root.columnWidth
        spacing: Theme.gutter

        TouchButton {
            readonly property bool isLanding: true

            objectName: "stay"
            width: Theme.isPortrait ? parent.width : Math.floor((parent.width - Theme.gutter) * 0.56)
            least: 112
            corner: Theme.cornerCard
            type: Theme.h3
            primary: true
            text: qsTr("I’m still here")
            onClicked: root.presence.acted()
        }
        TouchButton {
            objectName: "leave"
            width: Theme.isPortrait ? parent.width : Math.floor((parent.width - Theme.gutter) * 0.44)
            least: 112
            text: qsTr("Finish and clear")
            iconBefore: "sign-out"
            onClicked: root.kiosk.finish()
        }
    }
}
