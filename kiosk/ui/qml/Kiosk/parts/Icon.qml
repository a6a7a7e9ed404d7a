import QtQuick
import Kiosk

// One icon of assets/icons, in one colour; words beside it say what it means.
Image {
    id: root

    required property string name
    property real size: 38
    property color color: Theme.colors.text

    width: Theme.px(size)
    height: width
    sourceSize: Qt.size(width, width)
    source: name ? `image://icon/${name}/${String(color).slice(1)}` : ""
    Accessible.ignored: true

    // An arrow points where the lines go; all else stays as it is
    transform: Mirror {
        item: root
        turns: !/^(arrow-|caret-|sign-out)/.test(root.name)
    }
}
