import QtQuick
import Kiosk.Core

// Lies over everything.  What has just changed takes no touch for a moment, so that
// a hand that shakes, or the touch that woke the screen, presses nothing on what
// came up.
Item {
    id: root

    required property Bridge kiosk
    readonly property string page: kiosk.page.id + kiosk.page.version + kiosk.page.stage + kiosk.page.points.phase + kiosk.page.points.number
    readonly property string looks: kiosk.looks.textSize + kiosk.looks.theme + kiosk.looks.lowReach
    readonly property string scene: kiosk.place + page + kiosk.sheet + kiosk.speech.reading + kiosk.gentle.hidden + looks + (kiosk.presence.secondsLeft >= 0)

    onSceneChanged: settling.restart()
    Component.onCompleted: settling.stop() // what a start brings up waits for a touch

    MouseArea {
        objectName: "settle"
        anchors.fill: parent
        enabled: settling.running
    }
    Timer {
        id: settling

        interval: 300
    }
}
