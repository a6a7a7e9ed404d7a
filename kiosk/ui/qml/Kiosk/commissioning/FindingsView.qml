pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What kiosk doctor has found, the worst first.
Item {
    id: root

    required property Examiner examiner

    Title {
        id: title

        objectName: "summary"
        width: parent.width
        text: root.examiner.summary
        type: Theme.h3
    }
    Scroller {
        id: scroller

        y: title.height + Theme.px(24)
        width: parent.width
        height: foot.y - y - Theme.px(24)

        Column {
            width: parent.width
            spacing: Theme.px(20)

            Repeater {
                model: root.examiner.findings

                FindingRow {
                    required property var modelData

                    width: parent?.width ?? 0
                    state: modelData.state
                    name: modelData.id
                    title: modelData.title
                    seen: modelData.seen
                    remedy: modelData.remedy
                }
            }
        }
    }
    Flow {
        id: foot

        y: parent.height - height
        width: parent.width
        spacing: Theme.touchGap

        TouchButton {
            objectName: "lookAgain"
            text: "Look again"
            iconBefore: "arrows-clockwise"
            enabled: !root.examiner.looking
            onClicked: root.examiner.look()
        }
        MoreBelow {
            height: Theme.px(97)
            scroller: scroller
        }
    }
}
