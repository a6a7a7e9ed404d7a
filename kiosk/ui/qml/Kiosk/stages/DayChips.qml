import QtQuick
import Kiosk
import Kiosk.Core

// What one can do with the open step: to the one beside it at the right, where a
// hand that taps on finds the same chip at the same place; the rest at the left.
Item {
    id: root

    required property Bridge kiosk
    required property Scroller scroller
    readonly property DayStage day: kiosk.page.day
    readonly property bool oneLine: (ask.hasList ? ask.width + Theme.touchGap : 0) + (speak.visible ? speak.width + Theme.touchGap : 0) + inWords.width + sources.width + (more.visible ? more.width + Theme.touchGap : 0) + 2 * Theme.touchGap + bothSteps <= width
    // Counted together also where one is not there, or the other would move
    readonly property int bothSteps: steps.width + (before.visible ? 0 : before.implicitWidth + steps.spacing)

    implicitHeight: oneLine ? steps.height : rest.height + Theme.touchGap + steps.height

    Row {
        id: steps

        anchors.right: parent.right
        spacing: Theme.touchGap

        Chip {
            id: before

            objectName: "previousStep"
            width: Math.min(implicitWidth, (root.width - steps.spacing) / 2)
            text: qsTr("Step before")
            iconBefore: "arrow-left"
            visible: root.day.previousId
            onClicked: root.kiosk.touch.look(root.day.previousId)
        }
        Chip {
            objectName: "nextStep"
            width: Math.min(implicitWidth, (root.width - steps.spacing) / 2)
            text: qsTr("Next step")
            iconAfter: "arrow-right"
            opacity: root.day.nextId ? 1 : 0
            enabled: root.day.nextId
            onClicked: root.kiosk.touch.look(root.day.nextId)
        }
    }
    Flow {
        id: rest

        y: root.oneLine ? 0 : steps.height + Theme.touchGap
        width: root.width - (root.oneLine ? steps.width + Theme.touchGap : 0)
        spacing: Theme.touchGap

        AskChip {
            id: ask

            hasList: root.kiosk.offer.questions
            asked: root.day.asked
            onAsking: root.kiosk.touch.ask(root.day.openId)
        }
        SpeakChip {
            id: speak

            width: Math.min(implicitWidth, root.width)
            kiosk: root.kiosk
        }
        WordsChip {
            id: inWords

            kiosk: root.kiosk
            inWords: false
        }
        SourcesChip {
            id: sources

            kiosk: root.kiosk
            width: Math.min(implicitWidth, root.width)
        }
        MoreBelow {
            id: more

            scroller: root.scroller
        }
    }
}
