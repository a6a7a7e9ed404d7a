import QtQuick
import Kiosk

// Something laid over the place from below.  A touch on what is left in view of
// the place takes it away again; the place itself feels nothing.
FocusScope {
    id: root

    default property alias content: body.data
    readonly property alias body: body
    property color edge: Theme.colors.accent
    property int tall: Theme.px(850)
    property int above: Theme.px(60) // what is left in view of the place, at least

    signal dismissed

    anchors.fill: parent
    focus: true
    Component.onCompleted: forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.scrim

        MouseArea {
            objectName: "scrim"
            anchors.fill: parent
            onClicked: root.dismissed()
        }
    }
    Item {
        id: panel

        property real hidden

        width: parent.width
        height: Math.min(root.tall, root.height - root.above)
        y: Math.round(parent.height - height * (1 - hidden))

        NumberAnimation on hidden {
            from: 1
            to: 0
            duration: Theme.sheetIn
            easing.type: Easing.OutCubic
        }
        MouseArea {
            anchors.fill: parent
        }
        Rectangle {
            width: parent.width
            height: parent.height + radius
            radius: Theme.cornerSheet
            color: root.edge
        }
        Rectangle {
            y: Theme.px(4)
            width: parent.width
            height: parent.height + radius
            radius: Theme.cornerSheet
            color: Theme.colors.canvas
        }
        Item {
            id: body

            anchors {
                fill: parent
                leftMargin: Theme.margin
                rightMargin: Theme.margin
                topMargin: Theme.px(52)
                bottomMargin: Theme.px(36)
            }
        }
    }
}
