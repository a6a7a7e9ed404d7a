import QtQuick
import Kiosk

// A flat round-ended button with an icon: the one flat thing that can be pressed.
TouchButton {
    id: root

    // All that it may say in turn: it is as wide as the longest of these from the start,
    // so that nothing beside it moves
    property list<string> sayings
    readonly property real widest: metrics.font.pixelSize ? Math.max(0, ...sayings.map(saying => metrics.advanceWidth(saying))) : 0

    type: Theme.small
    ledge: 0
    corner: Math.min(height / 2, Theme.px(46))
    horizontalPadding: Theme.px(28)
    implicitWidth: (sayings.length ? Math.ceil(widest) + Theme.px(38 + 20 + 4) : implicitContentWidth) + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.chip, implicitContentHeight + Theme.px(24))

    FontMetrics {
        id: metrics

        font {
            family: Theme.family
            pixelSize: root.type.size
            weight: root.type.weight
        }
    }
}
