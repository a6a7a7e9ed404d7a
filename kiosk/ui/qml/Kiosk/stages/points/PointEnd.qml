pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What stands after the last point.
Column {
    id: root

    required property Bridge kiosk

    spacing: Theme.px(28)
    topPadding: Theme.px(20)

    Repeater {
        model: root.kiosk.stages.points.end

        Markup {
            id: line

            required property string modelData
            required property int index
            readonly property bool isLanding: index === 0

            width: root.width
            text: modelData
            type: Theme.h1
            onLinkTouched: link => root.kiosk.follow(link)

            FocusRing {
                corner: Theme.cornerSmall
                visible: line.activeFocus
            }
        }
    }
}
