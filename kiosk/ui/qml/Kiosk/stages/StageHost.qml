pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Holds what fills the screen in place of a page's words.  Each is made when it is
// first wanted and kept: to make one again takes longer than a page turn may.
Item {
    id: root

    required property Bridge kiosk
    readonly property string stage: kiosk.place === "page" ? kiosk.page.stage : ""
    readonly property PointsStage points: kiosk.page.points
    readonly property string point: `${points.phase} ${points.number}` // turns like a page

    onPointChanged: slideIn()
    transform: Translate {
        id: slide
    }

    Loader {
        anchors.fill: parent
        visible: root.stage === "room"
        active: visible || item
        sourceComponent: RoomView {
            kiosk: root.kiosk
        }
    }
    Loader {
        anchors.fill: parent
        visible: root.stage === "day"
        active: visible || item
        sourceComponent: DayView {
            kiosk: root.kiosk
        }
    }
    Loader {
        anchors.fill: parent
        visible: root.stage === "effects"
        active: visible || item
        sourceComponent: EffectsView {
            kiosk: root.kiosk
        }
    }
    Loader {
        anchors.fill: parent
        visible: root.stage === "points"
        active: visible || item
        sourceComponent: PointsView {
            kiosk: root.kiosk
        }
    }
    Loader {
        anchors.fill: parent
        visible: root.stage === "questions"
        active: visible || item
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
        target: root.kiosk.page

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
