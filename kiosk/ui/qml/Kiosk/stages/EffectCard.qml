import QtQuick
import Kiosk
import Kiosk.Core

// What 100 people had, with the medicine and to compare; who they were, and who says so.
Rectangle {
    id: root

    required property Bridge kiosk
    required property bool titled
    readonly property EffectsStage effects: kiosk.page.effects
    readonly property bool compared: effects.groups.length > 1
    readonly property int pad: Theme.px(Theme.isSmall ? 28 : 36)
    readonly property int gap: Theme.px(Theme.isPortrait || Theme.isSmall ? 28 : 56)
    readonly property int half: Math.floor((width - 2 * pad - gap) / 2)
    readonly property bool besideNumber: medicine.hasRoom && (!compared || compare.hasRoom)
    readonly property int head: Math.max(medicine.headHeight, compared ? compare.headHeight : 0) + Theme.px(6)
    readonly property int named: titled ? title.height + Theme.px(8) : 0
    readonly property int rest: named + head + Theme.label.line + Theme.px(12) + foot.height + Theme.px(22) + Theme.px(20)
    // The pictures are of one size on every page, so that a gain looks no larger than
    // a harm: that of a page where two boxes share the width
    readonly property int shared: Theme.screenWidth - 2 * Theme.margin
    readonly property int narrowest: Theme.isPortrait ? shared : (shared - Theme.gutter) / 2
    readonly property int arrayHeight: Math.min(Theme.px(Theme.isPortrait || Theme.isLargest ? 340 : Theme.isSmall ? 260 : 320), Math.floor((narrowest - 2 * pad - gap) / 2.2))
    readonly property int needed: rest + arrayHeight

    implicitHeight: needed
    objectName: "effectCard"
    radius: Theme.cornerCard
    color: Theme.colors.surface
    border {
        width: Theme.outline
        color: Theme.colors.line
    }

    Words {
        id: title

        objectName: "effectTitle"
        x: root.pad
        y: Theme.px(22)
        width: parent.width - 2 * x
        visible: root.titled
        text: root.effects.openTitle
        textFormat: Text.StyledText
        type: Theme.h3
        Accessible.role: Accessible.Heading
    }
    EffectGroup {
        id: medicine

        x: root.pad
        y: title.y + root.named
        width: root.half
        height: implicitHeight
        besideNumber: root.besideNumber
        group: root.effects.groups[0]
        arraysFrom: root.head
        arrayHeight: root.arrayHeight
    }
    Rectangle {
        x: medicine.x + medicine.width + (root.gap - width) / 2
        y: medicine.y
        width: Theme.outline
        height: medicine.height
        color: Theme.colors.line
        visible: root.compared
    }
    EffectGroup {
        id: compare

        x: medicine.x + medicine.width + root.gap
        y: medicine.y
        width: root.half
        height: implicitHeight
        besideNumber: root.besideNumber
        visible: root.compared
        group: root.effects.groups[1]
        arraysFrom: root.head
        arrayHeight: root.arrayHeight
    }
    Words {
        objectName: "note"
        x: compare.x
        y: medicine.y + root.head
        width: root.half
        text: root.effects.note
        type: Theme.h3
        visible: text
    }
    EffectFoot {
        id: foot

        x: root.pad
        y: medicine.y + medicine.height + Theme.px(6)
        width: parent.width - 2 * x
        kiosk: root.kiosk
    }
}
