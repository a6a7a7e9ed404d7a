pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// One point, and what it means.
Column {
    id: root

    required property Bridge kiosk

    spacing: Theme.px(14)

    Title {
        objectName: "pointTitle"
        width: parent.width
        text: root.kiosk.stages.points.title
        textFormat: Text.StyledText
        type: Theme.h1
        bottomPadding: Theme.px(10)
    }
    Words {
        width: parent.width
        text: qsTr("What this means")
        type: Theme.h3
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: root.kiosk.stages.points.items

        Markup {
            required property string modelData

            width: root.width
            text: modelData
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
}
