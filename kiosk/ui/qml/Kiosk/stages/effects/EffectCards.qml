import QtQuick
import Kiosk
import Kiosk.Core

// The numbers that are shown, and what must be read with them in a box of the same
// size: beside each other, or one below the other where each needs the width.
Grid {
    id: root

    required property Bridge kiosk
    required property int room // the height to fill
    readonly property bool hasBeside: kiosk.stages.effects.beside.length > 0
    readonly property bool stacked: hasBeside && (Theme.isPortrait || Theme.isSmall || Theme.textStep > 0)
    readonly property int each: stacked ? (room - spacing) / 2 : room
    readonly property int size: Math.max(card.needed, hasBeside ? beside.implicitHeight : 0, each)
    readonly property int cell: hasBeside && !stacked ? (width - spacing) / 2 : width

    columns: stacked ? 1 : 2
    spacing: Theme.gutter

    EffectCard {
        id: card

        width: root.cell
        height: root.size
        titled: Theme.isPortrait && !Theme.isLargest // what is open says it too
        kiosk: root.kiosk
    }
    EffectBeside {
        id: beside

        width: root.cell
        height: root.size
        visible: root.hasBeside
        kiosk: root.kiosk
    }
}
