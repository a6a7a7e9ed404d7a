pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Switches to the numbers of another study.
Grid {
    id: root

    required property Bridge kiosk

    columns: studies.count
    spacing: Theme.touchGap

    Repeater {
        id: studies

        model: root.kiosk.stages.effects.studies

        TouchButton {
            required property int index
            required property string name
            required property string first
            required property bool open

            objectName: `study-${index + 1}`
            width: Math.floor((root.width + root.spacing) / root.columns - root.spacing)
            least: Theme.isSmall && Theme.textStep === 1 ? 132 : Theme.isSmall ? 84 : 76
            type: Theme.small
            corner: Theme.px(24)
            horizontalPadding: Theme.px(12)
            text: name
            primary: open
            iconBefore: open ? "check-bold" : ""
            ledge: primary || Theme.colors.isContrast ? 0 : Theme.px(4)
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: open
            onClicked: root.kiosk.hand.look(first)
        }
    }
}
