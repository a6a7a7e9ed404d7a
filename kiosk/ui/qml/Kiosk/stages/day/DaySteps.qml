import QtQuick
import Kiosk
import Kiosk.Core

// Leads from the open step to the one beside it: the next one is what one came for, and
// stays where it is.  Where the row has no *room* for all words, the way back is an arrow.
Row {
    id: root

    required property Bridge kiosk
    required property int room // beside all else
    required property int most
    readonly property DayStage day: kiosk.stages.day
    readonly property bool brief: words.advanceWidth + Theme.px(2 * 28 + 38 + 20 + 4) + next.implicitWidth + spacing > room

    spacing: Theme.touchGap

    Chip {
        objectName: "previousStep"
        width: root.brief ? Theme.chip : implicitWidth
        height: next.height
        text: root.brief ? "" : words.text
        iconBefore: "arrow-left"
        opacity: enabled ? 1 : 0
        enabled: root.day.previousId
        Accessible.name: words.text
        onClicked: root.kiosk.hand.look(root.day.previousId)
    }
    Chip {
        id: next

        objectName: "nextStep"
        width: Math.min(implicitWidth, root.most - Theme.chip - root.spacing)
        primary: true
        text: qsTr("Next step")
        iconAfter: "arrow-right"
        opacity: enabled ? 1 : 0
        enabled: root.day.nextId
        onClicked: root.kiosk.hand.look(root.day.nextId)
    }
    TextMetrics {
        id: words

        text: qsTr("Step before")
        font {
            family: Theme.family
            pixelSize: Theme.small.size
            weight: Theme.small.weight
        }
    }
}
