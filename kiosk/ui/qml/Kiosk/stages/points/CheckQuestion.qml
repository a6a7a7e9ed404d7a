pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// A question that checks how well we put a point, its answers, and what we say then.
Column {
    id: root

    required property Bridge kiosk
    readonly property PointsStage points: kiosk.stages.points
    readonly property bool beside: width > Theme.px(1250) && !Theme.lowReach && !(Theme.isSmall && Theme.textStep > 0)
    readonly property alias reply: reply

    signal answered

    spacing: Theme.px(10)

    Row {
        width: parent.width
        spacing: Theme.px(14)

        Icon {
            id: hand

            name: "hand-heart"
            color: Theme.colors.link
        }
        Words {
            width: parent.width - hand.width - parent.spacing
            text: qsTr("A check on how well we explained this. There is no score.")
            type: Theme.small
            color: Theme.colors.textSecondary
        }
    }
    Markup {
        id: question

        readonly property bool isLanding: true

        objectName: "checkQuestion"
        width: parent.width
        bottomPadding: Theme.px(Theme.isSmall ? 8 : 14)
        text: root.points.check
        type: Theme.isLargest || Theme.isSmall ? Theme.h2 : Theme.h1
        Accessible.role: Accessible.Heading
        onLinkTouched: link => root.kiosk.follow(link)

        SpokenMark {
            x: -Theme.px(12)
            y: 0
            height: halves.y + answers.height - question.y
            visible: root.kiosk.speech.block === "piece"
        }
        FocusRing {
            corner: Theme.cornerSmall
            visible: question.activeFocus
        }
    }
    Grid {
        id: halves

        readonly property int half: (root.width - columnSpacing) / 2

        columns: root.beside ? 2 : 1
        columnSpacing: Theme.px(40)
        rowSpacing: Theme.px(28)

        Column {
            id: answers

            // One below the other the lowest would give itself away
            readonly property bool alike: Theme.isPortrait && children.some(one => (one as CheckAnswer)?.isLong ?? false)

            width: root.beside ? halves.half : root.width
            spacing: Math.max(Theme.px(Theme.textStep > 0 ? 12 : 20), Theme.touchGap)

            Repeater {
                model: root.points.options

                CheckAnswer {
                    width: answers.width
                    stacked: isLong || answers.alike
                    onClicked: {
                        root.kiosk.hand.answer(number);
                        root.answered();
                    }
                }
            }
        }
        CheckReply {
            id: reply

            width: root.beside ? halves.half : root.width
            least: root.beside ? answers.height : 0
            kiosk: root.kiosk
        }
    }
}
