import QtQuick
import Kiosk
import Kiosk.Core

// The screen feels nothing, and says for how long.
Item {
    id: root

    required property Cleaning cleaning

    Column {
        anchors.centerIn: parent
        width: Math.min(Theme.px(1000), parent.width - 2 * Theme.margin)
        spacing: Theme.px(32)

        Countdown {
            anchors.horizontalCenter: parent.horizontalCenter
            seconds: root.cleaning.secondsLeft
            all: root.cleaning.all
        }
        Title {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: "Wipe the screen now"
            type: StaffType.h1
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: "Touches and keys do nothing until it ends by itself. Spray the cloth, not the screen."
            type: StaffType.body
        }
    }
}
