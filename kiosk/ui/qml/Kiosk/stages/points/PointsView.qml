import QtQuick
import Kiosk
import Kiosk.Core

// The points of consent, one at a time: what it means, then how well we put it.
Item {
    id: root

    required property Bridge kiosk
    readonly property PointsStage points: kiosk.stages.points
    readonly property string step: `${points.phase} ${points.number}`

    onStepChanged: frame.toStart()

    StageFrame {
        id: frame

        anchors.fill: parent
        kiosk: root.kiosk
        note: ({ intro: qsTr("Or touch Next to go on without them."), card: qsTr("This is not signing anything. Your clinician goes through consent with you in person.") })[root.points.phase] ?? ""
        buttons: [
            PointStart {
                width: parent?.width ?? 0
                visible: root.points.phase === "intro"
                onClicked: root.kiosk.hand.enter(root.points.firstId)
            },
            PointResponse {
                width: parent?.width ?? 0
                visible: root.points.phase === "card"
                hasList: root.kiosk.offer.questions
                onResponded: asks => root.kiosk.hand.respond(asks)
            }
        ]

        PointCard {
            width: parent.width
            visible: root.points.phase !== "check"
            least: frame.viewHeight
            kiosk: root.kiosk

            PointIntro {
                width: parent.width
                visible: root.points.phase === "intro"
                kiosk: root.kiosk
            }
            PointMeaning {
                width: parent.width
                visible: root.points.phase === "card"
                kiosk: root.kiosk
            }
            PointEnd {
                width: parent.width
                visible: root.points.phase === "end"
                kiosk: root.kiosk
            }
        }
        CheckQuestion {
            id: check

            width: parent.width
            visible: root.points.phase === "check"
            kiosk: root.kiosk
            onAnswered: Qt.callLater(frame.reveal, reply)
        }
    }
}
