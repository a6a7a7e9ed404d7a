import QtQuick
import Kiosk

// Something that takes a while: what it says, and the way to stop it.
StaffPart {
    id: root

    required property string hint
    required property string told
    required property bool running
    property bool mayStop: false

    signal again
    signal stop

    buttons: [
        TouchButton {
            objectName: "again"
            visible: !root.running
            type: StaffType.label
            iconBefore: "arrows-clockwise"
            text: "Once more"
            onClicked: root.again()
        },
        TouchButton {
            objectName: "stop"
            visible: root.running && root.mayStop
            type: StaffType.label
            iconBefore: "x"
            text: "Stop"
            onClicked: root.stop()
        }
    ]

    Column {
        width: root.columnWidth
        spacing: Theme.px(28)

        Words {
            width: parent.width
            text: root.hint
            type: StaffType.small
            color: Theme.colors.textSecondary
        }
        Words {
            objectName: "work"
            width: parent.width
            text: root.told
            type: StaffType.body
            wrapMode: Text.Wrap // a path has no place to break at
            onTextChanged: Accessible.announce(root.told, Accessible.Polite)
        }
    }
}
