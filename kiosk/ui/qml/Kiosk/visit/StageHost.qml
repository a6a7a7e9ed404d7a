pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Holds what fills the screen in place of a page's words.  To make one takes longer
// than a page turn may: each is made in small steps while nobody waits, or at once
// when it is wanted before, and kept.
Item {
    id: root

    required property Bridge kiosk
    readonly property string stage: kiosk.place === "page" ? kiosk.page.stage : ""
    readonly property PointsStage points: kiosk.stages.points
    readonly property string point: `${points.phase} ${points.number}` // turns like a page

    onPointChanged: {
        if (stage === "points")
            slideIn();
    }
    transform: Translate {
        id: slide
    }

    component Stage: Loader {
        required property string kind

        anchors.fill: parent
        visible: root.stage === kind
        asynchronous: !visible
        active: !start.running || visible || item
    }

    // The first screen comes first
    Timer {
        id: start

        objectName: "stagesAhead"
        interval: 1000
        running: true
    }

    Stage {
        kind: "room"
        sourceComponent: RoomView {
            kiosk: root.kiosk
        }
    }
    Stage {
        kind: "day"
        sourceComponent: DayView {
            kiosk: root.kiosk
        }
    }
    Stage {
        kind: "effects"
        sourceComponent: EffectsView {
            kiosk: root.kiosk
        }
    }
    Stage {
        kind: "points"
        sourceComponent: PointsView {
            kiosk: root.kiosk
        }
    }
    Stage {
        kind: "questions"
        sourceComponent: QuestionsView {
            kiosk: root.kiosk
        }
    }
    NumberAnimation {
        id: turn

        target: slide
        property: "x"
        from: Theme.px(24)
        to: 0
        duration: Theme.pageTurn
        easing.type: Easing.OutCubic
    }
    Connections {
        target: root.kiosk

        function onTurned(): void {
            root.slideIn();
        }
    }

    // A page turn shows where it came from; the room is as wide as the screen and
    // would leave a gap
    function slideIn(): void {
        if (stage && stage !== "room")
            turn.restart();
    }
}
