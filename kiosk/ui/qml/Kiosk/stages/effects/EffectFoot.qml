pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Below the pictures: who was studied, who says so and how sure we are, what is not
// there, and what one can ask here.
Column {
    id: root

    required property Bridge kiosk
    readonly property EffectsStage effects: kiosk.stages.effects

    spacing: Theme.px(4)

    component Line: Markup {
        width: root.width
        type: Theme.small
        visible: text
        onLinkTouched: link => root.kiosk.follow(link)
    }

    Line {
        objectName: "also"
        text: root.effects.also
    }
    Line {
        objectName: "people"
        text: root.effects.people
        color: Theme.colors.textSecondary
    }
    Line {
        objectName: "rest"
        text: root.effects.rest
    }
    Item {
        readonly property int room: width - (sure.visible ? sure.width + Theme.gutter : 0)

        width: parent.width
        height: Math.max(says.height, sure.visible ? sure.height : 0)

        Column {
            id: says

            width: parent.room
            spacing: root.spacing

            Words {
                objectName: "source"
                width: parent.width
                text: qsTr("Source: %1, last read %2").arg(root.effects.source).arg(root.effects.read)
                type: Theme.small
                color: Theme.colors.textSecondary
                visible: root.effects.source
            }
            EffectAction {
                width: parent.width
                kiosk: root.kiosk
            }
        }
        Chip {
            id: sure

            objectName: "howSure"
            x: parent.width - width
            visible: root.effects.sure
            text: qsTr("How sure?")
            iconBefore: "gauge"
            onClicked: root.kiosk.show("sure")
        }
    }
}
