import QtQuick
import Kiosk
import Kiosk.Core

// Nothing to read: what was on the screen waits behind it.  A touch anywhere but on
// Help goes back.
FocusScope {
    id: root

    required property Bridge kiosk

    clip: true
    focus: true
    Component.onCompleted: forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.canvas
    }
    MouseArea {
        objectName: "calm"
        anchors.fill: parent
        onClicked: root.kiosk.gentle.comeBack()
    }
    BreathingDiscs {
        anchors.centerIn: parent
    }
    Pressable {
        readonly property bool isLanding: true

        objectName: "comeBack"
        y: Theme.lowReach ? Math.round(root.height / 2) : Math.round(root.height / 2) - height / 2
        anchors.horizontalCenter: parent.horizontalCenter
        face: "transparent"
        edge: "transparent"
        ledge: 0
        height: Theme.px(124)
        text: qsTr("Tap to go back")
        onClicked: root.kiosk.gentle.comeBack()

        contentItem: Words {
            text: qsTr("Tap to go back")
            type: Theme.h2
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }
    Tab {
        objectName: "help"
        anchors {
            horizontalCenter: parent.horizontalCenter
            bottom: parent.bottom
            bottomMargin: Theme.px(16)
        }
        symbol: "lifebuoy"
        text: qsTr("Help now")
        isHelp: true
        onClicked: root.kiosk.show("help")
    }
}
