import QtQuick
import Kiosk

// A step of the session day on its rail.
Pressable {
    id: root

    required property string step
    required property string title
    required property string symbol
    required property bool looked
    required property bool open
    required property int index
    required property int count
    readonly property color ink: open ? Theme.colors.onPrimary : down ? Theme.colors.onSelected : Theme.colors.text

    objectName: `step-${step}`
    height: width
    corner: width / 2
    horizontalPadding: 0
    face: open ? Theme.colors.primary : Theme.colors.surface
    facePressed: open ? Theme.colors.primaryPressed : Theme.colors.selected
    edge: open ? face : Theme.colors.lineStrong
    edgeWidth: Theme.colors.isContrast ? Theme.outline : Theme.px(3)
    ledge: open || Theme.colors.isContrast ? 0 : Theme.px(4)
    Accessible.name: looked ? qsTr("Step %1 of %2: %3, looked at").arg(index + 1).arg(count).arg(title) : qsTr("Step %1 of %2: %3").arg(index + 1).arg(count).arg(title)
    Accessible.checkable: true
    Accessible.checked: open

    contentItem: Item {
        Icon {
            anchors {
                centerIn: parent
                verticalCenterOffset: -root.ledge / 2
            }
            name: root.symbol
            size: 42
            color: root.ink
        }
    }

    // You are here
    Rectangle {
        anchors {
            fill: parent
            margins: -Theme.px(12)
        }
        radius: width / 2
        color: "transparent"
        visible: root.open && !root.visualFocus
        border {
            width: Theme.px(6)
            color: Theme.colors.accent
        }
    }
}
