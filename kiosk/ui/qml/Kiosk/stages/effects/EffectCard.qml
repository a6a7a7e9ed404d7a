import QtQuick
import Kiosk
import Kiosk.Core

// What 100 people had, with the medicine and to compare; who they were, and who says so.
Rectangle {
    id: root

    required property Bridge kiosk
    required property bool titled
    readonly property EffectsStage effects: kiosk.stages.effects
    readonly property int pad: Theme.px(Theme.isSmall || width < Theme.px(900) ? 28 : 36)
    readonly property int needed: foot.y + foot.height + Theme.px(20)

    implicitHeight: needed
    objectName: "effectCard"
    radius: Theme.cornerCard
    color: Theme.colors.surface
    border {
        width: Theme.outline
        color: Theme.colors.line
    }

    SpokenMark {
        visible: root.kiosk.speech.block === "piece"
    }
    Words {
        id: title

        objectName: "effectTitle"
        x: root.pad
        y: Theme.px(Theme.isPortrait ? 22 : 6)
        width: parent.width - 2 * x
        visible: root.titled
        text: root.effects.openTitle
        textFormat: Text.StyledText
        type: Theme.h3
        Accessible.role: Accessible.Heading
    }
    EffectPair {
        id: pair

        x: root.pad
        y: title.y + (root.titled ? title.height + Theme.px(8) : 0)
        width: parent.width - 2 * x
        effects: root.effects
        gap: 2 * root.pad
    }
    EffectFoot {
        id: foot

        x: root.pad
        y: pair.y + pair.implicitHeight + Theme.px(4)
        width: parent.width - 2 * x
        kiosk: root.kiosk
    }
}
