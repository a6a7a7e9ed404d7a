import QtQuick
import Kiosk

// Asks before the kiosk ends.
Item {
    id: root

    required property bool isLeaving

    signal back
    signal end

    Column {
        anchors.centerIn: parent
        width: Math.min(Theme.px(1060), parent.width - 2 * Theme.margin)
        spacing: Theme.px(24)

        Title {
            width: parent.width
            text: root.isLeaving ? "Leave the kiosk?" : "Restart the kiosk?"
            type: StaffType.h1
        }
        Words {
            width: parent.width
            text: root.isLeaving ? "The kiosk ends and does not come back by itself. What is behind it is shown, such as the desktop or a login. It is back when somebody starts it, or the machine." : "The screen is dark for some seconds, and then begins anew. Nothing is lost."
            type: StaffType.body
        }
        Item {
            width: 1
            height: Theme.px(8)
        }
        Flow {
            width: parent.width
            spacing: Theme.gutter

            TouchButton {
                objectName: "backToBoard"
                type: StaffType.label
                iconBefore: "arrow-left"
                text: "Back"
                onClicked: root.back()
            }
            TouchButton {
                objectName: "endKiosk"
                type: StaffType.label
                iconBefore: root.isLeaving ? "sign-out" : "power"
                primary: true
                text: root.isLeaving ? "Leave the kiosk" : "Restart the kiosk"
                onClicked: root.end()
            }
        }
    }
}
