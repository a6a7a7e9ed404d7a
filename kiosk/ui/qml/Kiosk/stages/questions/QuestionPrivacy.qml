import QtQuick
import Kiosk

// What becomes of the list.
Rectangle {
    implicitHeight: words.height + 2 * words.y
    radius: Theme.cornerButton
    color: Theme.colors.okBg
    border {
        width: Theme.outline
        color: Theme.colors.okEdge
    }

    Icon {
        id: shield

        x: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        name: "shield-check-fill"
        size: 48
        color: Theme.colors.ok
    }
    Words {
        id: words

        x: shield.x + shield.width + Theme.px(24)
        y: Theme.px(14)
        width: parent.width - x - Theme.px(28)
        text: qsTr("Nothing about you is saved. Your list is cleared when you finish.")
    }
}
