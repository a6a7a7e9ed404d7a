import QtQuick
import Kiosk
import Kiosk.Core

// What we say to an answer; before one is chosen, that one may also go by.
Rectangle {
    id: root

    required property Bridge kiosk
    required property int least
    readonly property PointsStage points: kiosk.stages.points
    readonly property bool answered: points.answer >= 0
    readonly property int answer: points.answer
    readonly property int pad: Theme.px(40)

    // It stands away from the answer that was touched: a screen reader is told
    onAnswerChanged: {
        if (answered)
            words.Accessible.announce(words.plain(points.reply));
    }

    implicitHeight: Math.max(least, words.height + chips.height + Theme.px(28) + 2 * pad)
    radius: Theme.cornerCard
    color: answered ? Theme.colors.noteBg : Theme.colors.surface
    border {
        width: Theme.outline
        color: answered ? Theme.colors.noteEdge : Theme.colors.line
    }

    Markup {
        id: words

        objectName: "reply"
        x: root.pad
        y: root.pad
        width: parent.width - 2 * x
        text: root.answered ? root.points.reply : qsTr("Choose an answer, or skip.")
        type: root.answered ? Theme.lead : Theme.body
        color: root.answered ? Theme.colors.text : Theme.colors.textSecondary
        onLinkTouched: link => root.kiosk.follow(link)
    }
    SpokenMark {
        visible: root.kiosk.speech.block === "reply"
    }
    Flow {
        id: chips

        x: root.pad
        y: parent.height - height - root.pad
        width: parent.width - 2 * x
        spacing: Math.max(Theme.px(16), Theme.touchGap)

        Chip {
            objectName: "reread"
            text: qsTr("Read that again")
            iconBefore: "book-open"
            onClicked: root.kiosk.hand.reread()
        }
        AskChip {
            hasList: root.kiosk.offer.questions
            asked: root.points.asked
            onAsking: root.kiosk.hand.ask("")
        }
    }
}
