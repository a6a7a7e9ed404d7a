import QtQuick
import Kiosk

// One question on the list: its number, its words, where it came from.
Item {
    id: root

    required property int index
    required property string key
    required property string text
    required property string topic

    signal removed(key: string)

    implicitHeight: Math.max(words.height + Theme.px(44), remove.height + Math.max(Theme.px(28), Theme.touchGap))

    Rectangle {
        x: Theme.outline
        width: parent.width - 2 * x
        height: Theme.outline
        color: Theme.colors.line
        visible: root.index > 0
    }
    Rectangle {
        id: badge

        x: Theme.px(32)
        anchors.verticalCenter: parent.verticalCenter
        width: 2 * Math.round(Theme.label.size * 0.9)
        height: width
        radius: width / 2
        color: Theme.colors.selected

        Words {
            anchors.centerIn: parent
            text: root.index + 1
            type: Theme.label
            color: Theme.colors.onSelected
        }
    }
    Column {
        id: words

        x: badge.x + badge.width + Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        width: remove.x - x - Theme.px(20)

        Words {
            width: parent.width
            text: root.text
            type: Theme.label
        }
        Words {
            width: parent.width
            visible: text
            text: root.topic
            type: Theme.small
            color: Theme.colors.textSecondary
        }
    }
    TouchButton {
        id: remove

        objectName: `remove-${root.index + 1}`
        x: parent.width - width - Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Theme.chip, Theme.touchTarget)
        height: width
        ledge: 0
        corner: width / 2
        horizontalPadding: 0
        iconBefore: "trash"
        Accessible.name: qsTr("Remove: %1").arg(root.text)
        onClicked: root.removed(root.key)
    }
}
