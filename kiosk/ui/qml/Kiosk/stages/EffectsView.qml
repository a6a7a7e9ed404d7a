import QtQuick
import Kiosk
import Kiosk.Core

// Effects out of 100 people.  What one chooses from stands at the left, or below where
// the width is needed; what must be read with the picture is as large as it.
Item {
    id: root

    required property Bridge kiosk
    readonly property EffectsStage effects: kiosk.page.effects
    readonly property bool isAside: effects.hasChoice && !Theme.isPortrait && !hasBeside
    readonly property bool isBelow: effects.hasChoice && !isAside
    readonly property bool scrollsAlong: isBelow && Theme.lowReach // there would be no room to read
    readonly property bool isTight: Theme.textStep > (Theme.isSmall ? 0 : 1) || height < Theme.px(700) || width < Theme.px(1000) || Theme.isSmall && hasBeside
    readonly property bool titledAside: isAside && !isTight
    readonly property bool hasBeside: effects.beside.length > 0
    readonly property int gap: Math.max(Theme.touchGap, Theme.px(14))
    readonly property string openId: effects.openId

    onOpenIdChanged: scroller.reveal(cards.y)

    // Read where it stands
    Item {
        id: before
    }
    EffectChooser {
        id: chooser

        parent: root.scrollsAlong ? place : root.isAside ? before : after
        x: root.scrollsAlong ? 0 : Theme.margin
        y: root.scrollsAlong ? 0 : root.isBelow ? chips.y - height - root.gap : Theme.px(8)
        width: root.isBelow ? root.width - 2 * Theme.margin : Theme.px(Theme.isSmall ? 460 : 518)
        visible: root.effects.hasChoice
        titled: root.titledAside
        columns: !root.isBelow ? 1 : Theme.isPortrait ? 2 : Math.min(root.effects.count, 4)
        room: root.isBelow ? root.height * (Theme.isPortrait ? 0.31 : 0.1) : root.height - y - Theme.px(20)
        kiosk: root.kiosk
    }
    Scroller {
        id: scroller

        x: Theme.margin + (root.isAside ? chooser.width + Theme.px(36) : 0)
        y: Theme.px(8)
        width: root.width - x - Theme.margin + Theme.px(36) // its bar stands in the margin
        height: (root.isBelow && !root.scrollsAlong ? chooser.y : chips.y) - y - root.gap

        StageTitle {
            id: title

            width: scroller.columnWidth
            visible: !root.titledAside
            bottomPadding: root.gap
            kiosk: root.kiosk
        }
        Item {
            id: place

            width: scroller.columnWidth
            height: root.scrollsAlong ? chooser.height + root.gap : 0
        }
        Grid {
            id: cards

            readonly property int boxes: root.hasBeside && Theme.isPortrait ? 2 : 1
            readonly property int room: (scroller.height - (title.visible ? title.height : 0) - (boxes - 1) * spacing) / boxes
            readonly property int size: Math.max(card.needed, beside.visible ? beside.implicitHeight : 0, room)
            readonly property int cell: root.hasBeside && boxes === 1 ? (scroller.columnWidth - spacing) / 2 : scroller.columnWidth

            columns: boxes === 1 ? 2 : 1
            spacing: Theme.gutter

            EffectCard {
                id: card

                width: cards.cell
                height: cards.size
                titled: !root.titledAside && (Theme.isPortrait || !root.isBelow)
                kiosk: root.kiosk
            }
            EffectBeside {
                id: beside

                width: cards.cell
                height: cards.size
                visible: root.hasBeside
                kiosk: root.kiosk
            }
        }
        EffectAction {
            width: scroller.columnWidth
            topPadding: root.gap
            visible: root.isTight
            kiosk: root.kiosk
        }
    }
    Item {
        id: after
    }
    EffectChips {
        id: chips

        x: scroller.x
        y: root.height - height - Theme.px(20)
        width: scroller.columnWidth
        hasAction: !root.isTight
        scroller: scroller
        kiosk: root.kiosk
    }
    Connections {
        target: root.kiosk.page

        function onTurned(): void {
            if (!root.kiosk.page.stays)
                scroller.toStart();
        }
    }
}
