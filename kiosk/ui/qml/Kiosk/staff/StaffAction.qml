import QtQuick
import Kiosk

// One thing that staff can have done: an icon, and what.
Pressable {
    id: root

    required property string symbol
    property color ink: Theme.colors.text

    horizontalPadding: Theme.px(24)

    contentItem: Item {
        Icon {
            id: icon

            anchors {
                verticalCenter: parent.verticalCenter
                verticalCenterOffset: -root.ledge / 2
            }
            name: root.symbol
            size: 34
            color: root.ink
        }
        Words {
            anchors {
                verticalCenter: icon.verticalCenter
                left: icon.right
                leftMargin: Theme.px(16)
                right: parent.right
            }
            text: root.text
            type: StaffType.strong
            color: root.ink
            Accessible.ignored: true
        }
    }
}
