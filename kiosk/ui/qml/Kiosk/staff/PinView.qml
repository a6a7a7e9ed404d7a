import QtQuick
import Kiosk
import Kiosk.Core

// The pad for the staff's PIN, and the way back for who came by accident.
Item {
    id: root

    required property Pad pad
    readonly property bool stacked: Theme.isPortrait
    readonly property int wide: Theme.px(640)

    signal leave

    Column {
        id: words

        x: root.stacked ? Math.round((parent.width - width) / 2) : Theme.isSmall ? Theme.margin : Theme.px(160)
        y: root.stacked ? card.y - height - Theme.px(64) : Math.round((parent.height - height) / 2) - Theme.px(48)
        width: root.stacked ? root.wide : Math.min(Theme.px(720), card.x - x - Theme.px(48))
        spacing: Theme.px(20)

        Rectangle {
            width: Theme.px(104)
            height: width
            radius: Theme.cornerButton
            color: Theme.colors.tintMist

            Icon {
                anchors.centerIn: parent
                name: "lock-key"
                size: 52
                color: Theme.colors.onSelected
            }
        }
        Title {
            width: parent.width
            text: "Staff PIN"
            type: StaffType.h1
        }
        Words {
            width: parent.width
            text: "Enter your PIN to open the staff screen."
            type: StaffType.body
        }
        Words {
            width: parent.width
            text: "Here by accident? Touch Close. After 5 wrong tries, the pad rests for 30 seconds, then longer."
            type: StaffType.small
            color: Theme.colors.textSecondary
        }
        Words {
            objectName: "told"
            width: parent.width
            visible: text
            text: root.pad.told
            type: StaffType.label
            color: root.pad.takes ? Theme.colors.text : Theme.colors.note
            Accessible.role: Accessible.AlertMessage
        }
        Item {
            width: 1
            height: Theme.px(4)
        }
        TouchButton {
            objectName: "closePad"
            width: Theme.px(300)
            iconBefore: "x"
            type: StaffType.label
            text: "Close"
            onClicked: root.leave()
        }
    }
    PinPad {
        id: card

        x: root.stacked ? Math.round((parent.width - width) / 2) : Math.min(Theme.px(1040), parent.width - width - Theme.margin)
        y: root.stacked ? parent.height - height - Theme.px(140) : Math.round((parent.height - height) / 2) - Theme.px(10)
        width: root.wide
        room: root.stacked ? Theme.px(900) : parent.height - Theme.px(24)
        pad: root.pad
    }
    Connections {
        target: root.pad

        function onRefused(): void {
            words.Accessible.announce(root.pad.told, Accessible.Assertive);
        }
    }
}
