import QtQuick
import Kiosk

// One of the four parts of the dashboard.
Rectangle {
    id: root

    default property alias content: body.data
    required property string symbol
    required property string title
    property string note
    property string badge
    property string badgeKind: "fine"
    readonly property int pad: Theme.px(36)

    radius: Theme.cornerCard
    color: Theme.colors.surface
    border {
        width: Theme.outline
        color: Theme.colors.line
    }

    Icon {
        id: icon

        x: root.pad
        y: Theme.px(26)
        name: root.symbol
    }
    Words {
        id: heading

        x: icon.x + icon.width + Theme.px(18)
        anchors.verticalCenter: icon.verticalCenter
        width: (root.badge ? pill.x : aside.visible ? aside.x : root.width - root.pad) - x - Theme.px(12)
        text: root.title
        type: StaffType.label
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        Accessible.role: Accessible.Heading
    }
    StaffPill {
        id: pill

        anchors {
            right: parent.right
            rightMargin: root.pad
            verticalCenter: icon.verticalCenter
        }
        visible: root.badge
        said: root.badge
        kind: root.badgeKind
    }
    Words {
        id: aside

        anchors {
            right: parent.right
            rightMargin: root.pad
            verticalCenter: icon.verticalCenter
        }
        visible: root.note && !root.badge
        text: root.note
        type: StaffType.small
        color: Theme.colors.textSecondary
    }
    Item {
        id: body

        x: root.pad
        y: Theme.px(84)
        width: parent.width - 2 * x
        height: parent.height - y - Theme.px(20)
    }
}
