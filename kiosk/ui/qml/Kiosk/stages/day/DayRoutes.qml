pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Switches the day to another way of having the medicine.
Grid {
    id: root

    required property Bridge kiosk
    required property int count // of the ways beside each other
    readonly property DayStage day: kiosk.stages.day
    readonly property int widest: Theme.px([290, 320, 370][Theme.textStep])
    readonly property int cell: Math.min(widest, (width + spacing) / count - spacing)
    readonly property bool beside: asks.implicitWidth + spacing + count * (widest + spacing) <= width

    columns: beside ? 2 : 1
    spacing: Theme.touchGap
    verticalItemAlignment: Grid.AlignVCenter

    Words {
        id: asks

        width: root.beside ? implicitWidth : root.width
        text: qsTr("Show the day with:")
        type: Theme.small
        color: Theme.colors.textSecondary
    }
    Grid {
        columns: root.count
        spacing: root.spacing

        Repeater {
            model: root.day.routes

            TouchButton {
                required property string modelData

                objectName: `route-${modelData}`
                width: root.cell
                least: Theme.isSmall ? 84 : 76
                text: root.name(modelData)
                type: Theme.small
                corner: Theme.px(24)
                horizontalPadding: Theme.px(20)
                primary: modelData === root.day.route
                iconBefore: primary ? "check-bold" : ""
                ledge: primary || Theme.colors.isContrast ? 0 : Theme.px(4)
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: primary
                onClicked: root.kiosk.hand.takeRoute(modelData)
            }
        }
    }

    function name(route: string): string {
        return { spray: qsTr("Nose spray"), drip: qsTr("Drip (IV)"), shot: qsTr("Shot (IM)"), lozenge: qsTr("Lozenge") }[route] ?? route;
    }
}
