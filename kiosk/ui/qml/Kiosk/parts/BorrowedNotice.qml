import QtQuick
import Kiosk

// Says of a page that it is in English, as nobody has translated it yet.
Rectangle {
    id: root

    height: words.height + Theme.px(20)
    radius: Theme.cornerSmall
    color: Theme.colors.noteBg
    border {
        width: Theme.hairline
        color: Theme.colors.noteEdge
    }

    Words {
        id: words

        objectName: "borrowed"
        x: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * x
        text: qsTr("This page is not in your language yet. It is in English.")
        type: Theme.small
        color: Theme.colors.note
    }
}
