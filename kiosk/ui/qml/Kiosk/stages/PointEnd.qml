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
        model: root.kiosk.page.points.end

        Markup {
            required property string modelData

            width: root.width
            text: modelData
            type: Theme.isLargest ? Theme.h2 : Theme.h1
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
}
