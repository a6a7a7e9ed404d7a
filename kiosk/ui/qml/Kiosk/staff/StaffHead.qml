import QtQuick
import Kiosk
import Kiosk.Core

// The mark, and whose screen this is.
Item {
    id: root

    required property Staff staff
    readonly property bool isIn: staff.view !== "pad" && staff.view !== ""

    height: Theme.topBar

    Drawing {
        id: mark

        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(56)
        height: width
        name: "mark.svg"
    }
    Words {
        id: name

        x: mark.x + mark.width + Theme.px(18)
        anchors.verticalCenter: parent.verticalCenter
        text: "Quiet Room"
        type: Theme.fixedLabel
    }
    Words {
        anchors.verticalCenter: parent.verticalCenter
        x: name.x + name.width + Theme.px(20)
        visible: root.isIn
        text: "Staff"
        type: Theme.fixedLabel
        font.weight: Font.Normal
        color: Theme.colors.textSecondary
    }
    Row {
        anchors {
            right: parent.right
            rightMargin: Theme.margin
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.px(14)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isIn && root.staff.board.offline
            name: "wifi-slash"
            size: 34
            color: Theme.colors.textSecondary
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            text: !root.isIn ? "Staff" : root.staff.board.offline && !Theme.isPortrait ? `Offline by design   ${root.staff.board.place}` : root.staff.board.place
            type: StaffType.small
            color: Theme.colors.textSecondary
        }
    }
}
