import QtQuick
import Kiosk

// "Tell me more": what lies under it unfolds, and folds again.
Pressable {
    id: root

    required property string title
    required property int number
    required property bool unfolded

    objectName: `more-${number}`
    text: title.replace(/<[^>]*>/g, "")
    implicitHeight: Math.max(Theme.px(92), implicitContentHeight + Theme.px(36)) + ledge
    ledge: Theme.colors.isContrast ? 0 : Theme.px(4)
    corner: Theme.px(24)
    horizontalPadding: Theme.px(32)
    bottomPadding: ledge
    Accessible.description: unfolded ? qsTr("Open. Touch to fold.") : qsTr("Touch to read more.")

    contentItem: Item {
        implicitHeight: words.height

        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - Theme.px(64)
            text: root.title
            textFormat: Text.StyledText
            type: Theme.label
            color: root.down ? Theme.colors.onSelected : Theme.colors.text
            Accessible.ignored: true
        }
        Icon {
            anchors {
                right: parent.right
                verticalCenter: parent.verticalCenter
            }
            name: root.unfolded ? "minus" : "plus"
            color: root.down ? Theme.colors.onSelected : Theme.colors.link
        }
    }
}
