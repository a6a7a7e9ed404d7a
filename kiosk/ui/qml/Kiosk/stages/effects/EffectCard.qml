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
    readonly property int gap: 2 * pad
    readonly property int half: Math.floor((width - 2 * pad - gap) / 2)
    readonly property bool besideNumber: medicine.hasRoom && (!compared || compare.hasRoom)
    readonly property bool besideArray: compared && medicine.hasWideRoom && compare.hasWideRoom
    readonly property int head: Math.max(medicine.headHeight, compared ? compare.headHeight : 0) + Theme.px(6)
    readonly property int groups: Math.max(medicine.implicitHeight, compared ? compare.implicitHeight : 0)
    // The pictures are of one size on every page and at every text size, so that a gain
    // looks no larger than a harm
    readonly property int arrayHeight: Theme.px(Theme.isPortrait ? 340 : Theme.isSmall ? 260 : 320)
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
        y: Theme.px(Theme.isPortrait ? 22 : 12)
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
        y: title.y + (root.titled ? title.height + Theme.px(8) : 0)
        width: root.half
        height: root.groups
        besideNumber: root.besideNumber
        besideArray: root.besideArray
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
        height: root.groups
        besideNumber: root.besideNumber
        besideArray: root.besideArray
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
        y: medicine.y + root.groups + Theme.px(6)
        width: parent.width - 2 * x
        kiosk: root.kiosk
    }
}
