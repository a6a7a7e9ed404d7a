pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Where the open step stands in the day, and how long it takes.
Flow {
    id: root

    required property DayStage day

    spacing: Theme.px(14)

    Words {
        objectName: "stepNumber"
        text: qsTr("Step %1 of %2").arg(root.day.number).arg(root.day.count)
        type: Theme.small
        color: Theme.colors.textSecondary
        rightPadding: Theme.mirrored ? 0 : Theme.px(20)
        leftPadding: Theme.mirrored ? Theme.px(20) : 0
    }
    Repeater {
        model: root.day.openTimes

        Row {
            id: time

            required property string modelData

            spacing: Theme.px(14)

            Icon {
                y: (Theme.small.line - height) / 2
                name: "clock"
                size: 36
                color: Theme.colors.textSecondary
            }
            Words {
                width: Math.min(implicitWidth, root.width - Theme.px(50))
                text: time.modelData
                textFormat: Text.StyledText
                type: Theme.small
                color: Theme.colors.textSecondary
                rightPadding: Theme.mirrored ? 0 : Theme.px(20)
                leftPadding: Theme.mirrored ? Theme.px(20) : 0
            }
        }
    }
}
