import QtQuick
import Kiosk

// A question in the middle of the screen; behind it nothing can be pressed.
FocusScope {
    id: root

    default property alias content: body.data
    readonly property int pad: Theme.px(64)
    readonly property int columnWidth: panel.width - 2 * pad

    signal touchedBeside

    anchors.fill: parent
    focus: true
    Component.onCompleted: forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.scrim
    }
    MouseArea {
        objectName: "beside"
        anchors.fill: parent
        onClicked: root.touchedBeside()
    }
    Rectangle {
        id: panel

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Theme.px(20), parent.height - height - Theme.px(Theme.isPortrait ? 340 : 204))
        width: Math.min(Theme.px(1060), parent.width - 2 * Theme.margin)
        height: body.height + 2 * root.pad - Theme.px(4)
        radius: Theme.cornerSheet
        color: Theme.colors.accent

        Rectangle {
            y: Theme.px(4)
            width: parent.width
            height: parent.height - y
            radius: Theme.cornerSheet
            color: Theme.colors.canvas
            border {
                width: Theme.outline
                color: Theme.colors.line
            }
        }
        Item {
            id: body

            x: root.pad
            y: root.pad
            width: parent.width - 2 * x
            height: childrenRect.height
        }
    }
    NumberAnimation on opacity {
        from: 0
        to: 1
        duration: Theme.dialogIn
        easing.type: Easing.OutCubic
    }
}
