import QtQuick
import Kiosk

// A line of words that leads somewhere, and does not call for it.
Pressable {
    id: root

    property TypeStyle type: Theme.navLabel
    property real most: 15 * type.size // so that it breaks between sentences

    implicitHeight: Math.max(Theme.touchTarget, large.contentHeight + Theme.px(12))
    face: "transparent"
    edge: Theme.colors.isContrast ? Theme.colors.line : "transparent"
    ledge: 0
    horizontalPadding: Theme.px(12)

    contentItem: Item {
        Words {
            id: large

            width: words.width
            visible: false
            text: root.text
            type: root.type
        }
        Words {
            id: words

            anchors.centerIn: parent
            width: Math.min(parent.width, root.most)
            height: parent.height
            text: root.text
            type: root.type
            // In a low place as large as it may be there, down to the smallest type
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.badge.size
            lineHeightMode: Text.ProportionalHeight
            lineHeight: 1
            color: root.down ? Theme.colors.onSelected : Theme.colors.text
            font {
                weight: Font.Medium
                underline: true
            }
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }
}
