import QtQuick
import Kiosk
import Kiosk.Core

// The mark, and whose screen this is.
Item {
    id: root

    required property Staff staff

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
        anchors {
            right: parent.right
            rightMargin: Theme.margin
            verticalCenter: parent.verticalCenter
        }
        text: "Staff"
        type: Theme.fixedSmall
        color: Theme.colors.textSecondary
    }
}
