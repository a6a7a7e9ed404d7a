import QtQuick
import Kiosk

// How much there is of what scrolls, and where in it one is.
Rectangle {
    id: root

    required property real start // from 0 to 1
    required property real share

    width: Theme.px(12)
    radius: width / 2
    color: Theme.colors.surface
    border {
        width: Theme.hairline
        color: Theme.colors.lineStrong
    }

    Rectangle {
        y: root.start * parent.height
        width: parent.width
        height: root.share * parent.height
        radius: width / 2
        color: Theme.colors.primary
    }
}
