import QtQuick
import Kiosk

// Looks like the button it need not be: a touch anywhere begins.  So the first
// picture does not wait for what real buttons are made of.
Item {
    id: root

    required property bool down
    readonly property int ledge: Theme.colors.isContrast ? 0 : Theme.px(5)

    height: Theme.px(Theme.isSmall ? 120 : 144) + ledge

    Rectangle {
        y: root.ledge
        width: parent.width
        height: parent.height - root.ledge
        radius: Theme.px(40)
        color: Theme.colors.primaryLedge
    }
    Rectangle {
        y: root.down ? root.ledge : 0
        width: parent.width
        height: parent.height - root.ledge
        radius: Theme.px(40)
        color: root.down ? Theme.colors.primaryPressed : Theme.colors.primary

        Words {
            anchors.centerIn: parent
            text: qsTr("Touch to begin")
            type: Theme.h3
            color: Theme.colors.onPrimary
            Accessible.ignored: true
        }
    }
}
