import QtQuick
import Kiosk

// A flat round-ended button with an icon: the one flat thing that can be pressed.
TouchButton {
    id: root

    type: Theme.small
    ledge: 0
    corner: Math.min(height / 2, Theme.px(46))
    horizontalPadding: Theme.px(28)
    implicitHeight: Math.max(Theme.chip, implicitContentHeight + Theme.px(24))
}
