import QtQuick
import Kiosk.Core

// Lies over everything.  What has just changed takes no touch for a moment, so that
// a hand that shakes, or the touch that woke the screen, presses nothing on what
// came up.  The moment begins with its picture, however long that takes to draw.
Item {
    id: root

    required property Bridge kiosk

    SceneChange {
        kiosk: root.kiosk
        onCame: {
            settling.restart();
            picture.enabled = true;
        }
    }
    Connections {
        id: picture

        target: root.Window.window
        enabled: false

        function onFrameSwapped(): void {
            enabled = false;
            settling.restart();
        }
    }
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
