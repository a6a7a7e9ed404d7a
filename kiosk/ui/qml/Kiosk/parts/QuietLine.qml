import QtQuick
import Kiosk

// A line of words that leads somewhere, and does not call for it.
Pressable {
    id: root

    readonly property int most: 15 * Theme.navLabel.size // so that it breaks between sentences

    face: "transparent"
    edge: Theme.colors.isContrast ? Theme.colors.line : "transparent"
    ledge: 0
    horizontalPadding: Theme.px(4)

    contentItem: Item {
        Words {
            id: large

            width: words.width
            visible: false
            text: root.text
            type: Theme.navLabel
        }
        Words {
            id: words

            anchors.centerIn: parent
            width: Math.min(parent.width, root.most)
            text: root.text
            type: large.contentHeight > root.availableHeight ? Theme.badge : Theme.navLabel
            color: root.down ? Theme.colors.onSelected : Theme.colors.text
            font {
                weight: Font.Medium
                underline: true
            }
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
