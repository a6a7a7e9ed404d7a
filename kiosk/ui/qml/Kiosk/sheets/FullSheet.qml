import QtQuick
import Kiosk
import Kiosk.Core

// Covers the whole screen with one thing to look at, and closes at the bottom.
FocusScope {
    id: root

    required property Bridge kiosk
    default property alias content: body.data
    readonly property alias close: close

    anchors.fill: parent
    focus: true
    Component.onCompleted: forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.canvas

        MouseArea {
            anchors.fill: parent
        }
    }
    Item {
        id: body

        anchors.fill: parent
    }
    TouchButton {
        id: close

        objectName: "close"
        x: parent.width - width - Theme.margin
        y: parent.height - height - Theme.px(36)
        width: Math.max(implicitWidth, Theme.px(Theme.isPortrait ? 440 : 560))
        primary: true
        least: 124
        text: qsTr("Close")
        onClicked: root.kiosk.close()
    }
}
