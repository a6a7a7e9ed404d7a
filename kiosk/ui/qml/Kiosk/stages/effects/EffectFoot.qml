import QtQuick
import Kiosk
import Kiosk.Core

// Below the pictures: who was studied, who says so, and what one can ask here.
Column {
    id: root

    required property Bridge kiosk
    readonly property EffectsStage effects: kiosk.page.effects

    spacing: Theme.px(4)

    Markup {
        objectName: "people"
        width: parent.width
        text: root.effects.people
        type: Theme.small
        color: Theme.colors.textSecondary
        visible: text
        onLinkTouched: link => root.kiosk.follow(link)
    }
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
