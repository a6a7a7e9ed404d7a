import QtQuick
import Kiosk
import Kiosk.Core

// What the points are, before the first.
Column {
    id: root

    required property Bridge kiosk

    spacing: Theme.px(22)

    Title {
        objectName: "title"
        width: parent.width
        text: root.kiosk.page.title
        type: Theme.h1
    }
    StageMessage {
        width: parent.width
        type: Theme.lead
        marks: false // the card has a mark of its own
        kiosk: root.kiosk
    }
    Words {
        width: parent.width
        text: qsTr("%1 points, one at a time. Each has a question. It checks us, not you.").arg(root.kiosk.stages.points.count)
    }
}
