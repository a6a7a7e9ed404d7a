import QtQuick
import Kiosk

// What the code is for; where it is too large for the page, a button that shows it.
Column {
    id: root

    required property bool beside
    required property bool fits

    signal showCode

    spacing: Theme.px(12)

    Words {
        width: parent.width
        text: qsTr("Take it with you")
        type: root.beside ? Theme.h3 : Theme.h2
        Accessible.role: Accessible.Heading
    }
    Words {
        width: parent.width
        visible: root.fits
        text: qsTr("Point your phone’s camera here.")
    }
    TouchButton {
        objectName: "showCode"
        visible: !root.fits
        width: Math.min(implicitWidth, parent.width)
        text: qsTr("Show the code for your phone")
        onClicked: root.showCode()
    }
    Words {
        width: parent.width
        text: qsTr("It works without Wi-Fi. Your list is inside the code.")
        type: Theme.small
        color: Theme.colors.textSecondary
    }
}
