import QtQuick
import Kiosk

// The code for a phone alone, where it is too large for the page.
FullSheet {
    id: root

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Theme.px(16), (root.close.y - height) / 2)
        spacing: Theme.px(16)

        QrCode {
            anchors.horizontalCenter: parent.horizontalCenter
            code: root.kiosk.takeHome.code
        }
        Title {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Point your phone’s camera here.")
        }
    }
    SpeakChip {
        objectName: "readSheetAloud"
        x: Theme.margin
        y: root.close.y + root.close.height - height
        stops: true
        width: Math.min(implicitWidth, root.close.x - x - Theme.gutter)
        kiosk: root.kiosk
    }
}
