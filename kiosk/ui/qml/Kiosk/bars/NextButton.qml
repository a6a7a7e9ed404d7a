import QtQuick
import Kiosk
import Kiosk.Core

// Leads on: to the next page or point, past it, or to the end of a topic or a visit.
TouchButton {
    id: root

    required property Bridge kiosk
    // A point of consent that is not answered yet can always be skipped
    readonly property bool inPoints: kiosk.page.stage === "points" && kiosk.stages.points.number > 0
    readonly property bool maySkip: inPoints && kiosk.stages.points.answer < 0
    // Where the page has more to show by touch, that is the main thing
    readonly property bool hasMore: kiosk.page.stage === "day" && kiosk.stages.day.nextId || kiosk.page.stage === "points" && kiosk.stages.points.phase === "intro"
    readonly property bool atEnd: !inPoints && kiosk.page.isLast && !kiosk.atQuestions
    required property real room // beside the tabs
    required property bool bare // no room for an arrow
    // How wide with one
    readonly property real most: 2 * horizontalPadding + Math.ceil(said.advanceWidth) + Theme.px(38 + 20)
    // Where they leave none for more words
    readonly property bool brief: Theme.isSmall || Theme.isPortrait || Math.max(finish.advanceWidth, skip.advanceWidth) + Theme.px(38 + 20) + 2 * horizontalPadding > room
    readonly property string finishing: brief ? qsTr("Finish") : finish.text
    readonly property string skipping: brief ? qsTr("Skip") : skip.text

    objectName: kiosk.atQuestions ? "finish" : "next"
    primary: !maySkip && !hasMore
    text: kiosk.atQuestions ? finishing : maySkip ? skipping : atEnd ? qsTr("Done") : qsTr("Next")
    iconBefore: atEnd && !bare ? "check-bold" : ""
    iconAfter: bare || atEnd && !kiosk.atQuestions ? "" : kiosk.atQuestions ? "sign-out" : "arrow-right"
    onClicked: kiosk.atQuestions ? kiosk.show("finish") : kiosk.forward()

    TextMetrics {
        id: said

        text: root.text
        font: skip.font
    }
    TextMetrics {
        id: finish

        text: qsTr("Finish and clear")
        font: skip.font
    }
    TextMetrics {
        id: skip

        text: qsTr("Skip for now")
        font {
            family: Theme.family
            pixelSize: root.type.size
            weight: root.type.weight
        }
    }
}
