import QtQuick
import Kiosk.Core

// Lies over everything and sees each touch, without taking it: somebody is there.
// A place that has just changed takes no touch for a moment, so that a hand that
// shakes, or the touch that woke the screen, presses nothing on what came up.
Item {
    id: root

    required property Bridge kiosk
    readonly property string scene: kiosk.place + kiosk.page.id + kiosk.sheet + kiosk.textSize + kiosk.theme + (kiosk.presence.secondsLeft >= 0)

    onSceneChanged: settling.restart()

    MouseArea {
        objectName: "settle"
        anchors.fill: parent
        enabled: settling.running
    }
    Item {
        anchors.fill: parent

        PointHandler {
            acceptedButtons: Qt.LeftButton
            // While the screen asks, the answer counts when the finger lifts: only then
            // has "Finish and clear" been pressed, or not
            onActiveChanged: {
                if (!active)
                    Qt.callLater(root.kiosk.presence.touched);
                else if (root.kiosk.presence.secondsLeft < 0)
                    root.kiosk.presence.touched();
            }
        }
    }
    Timer {
        id: settling

        interval: 300
    }
}
