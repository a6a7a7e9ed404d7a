pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// How much the kiosk was used in two weeks: sums of a day, and none from 1 to 10.
StaffCard {
    id: root

    required property Board board

    symbol: "chart-bar"
    title: "Visits, two weeks"
    note: width > Theme.px(760) ? "Counts only. No personal data." : ""

    Words {
        objectName: "noCounts"
        width: parent.width
        visible: text
        text: root.board.noCounts
        type: StaffType.small
        color: Theme.colors.textSecondary
    }
    CountBars {
        width: sums.x - Theme.px(40)
        height: parent.height
        visible: !root.board.noCounts
        days: root.board.days
    }
    Column {
        id: sums

        x: parent.width - Theme.px(190)
        visible: !root.board.noCounts
        spacing: Theme.px(8)

        Repeater {
            model: root.board.sums

            StaffFigure {
                required property var modelData

                figure: modelData.figure
                name: modelData.name
            }
        }
    }
}
