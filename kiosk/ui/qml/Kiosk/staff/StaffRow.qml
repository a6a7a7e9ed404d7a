import QtQuick
import Kiosk

// A line of the dashboard: what, and how it is.
Item {
    id: root

    required property string name
    required property string said
    required property string kind
    property bool isLast: false

    height: Theme.px(60)

    Words {
        anchors.verticalCenter: parent.verticalCenter
        width: pill.x - Theme.px(16)
        text: root.name
        type: StaffType.small
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }
    StaffPill {
        id: pill

        anchors {
            right: parent.right
            rightMargin: root.kind === "plain" ? -Theme.px(18) : 0
            verticalCenter: parent.verticalCenter
        }
        said: root.said
        kind: root.kind
    }
    Rectangle {
        y: parent.height - height
        width: parent.width
        height: Theme.hairline
        color: Theme.colors.line
        visible: !root.isLast
    }
}
