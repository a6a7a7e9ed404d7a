import QtQuick
import Kiosk

// A picture in the text, with what it shows for those who cannot see it.
Column {
    id: root

    required property string source
    required property string alt
    required property string caption
    required property string tint

    spacing: Theme.px(10)

    PicturePanel {
        width: root.width
        height: Math.round(width * 0.5)
        name: root.source
        alt: root.alt
        tint: root.tint
    }
    Words {
        width: root.width
        visible: text
        text: root.caption
        textFormat: Text.StyledText
        type: Theme.small
        color: Theme.colors.textSecondary
    }
}
