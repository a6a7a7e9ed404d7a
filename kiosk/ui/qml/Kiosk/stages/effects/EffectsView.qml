import QtQuick
import Kiosk
import Kiosk.Core

// Effects out of 100 people.  What one chooses from stands at the left, or below where
// the width is needed; what must be read with the picture is as large as it.
Item {
    id: root

    required property Bridge kiosk
    readonly property EffectsStage effects: kiosk.stages.effects
    readonly property bool isAside: effects.hasChoice && !Theme.isPortrait && !Theme.isLargest && !Theme.lowReach && !cards.hasBeside
    readonly property bool isBelow: effects.hasChoice && !isAside
    readonly property bool isWide: isBelow && !Theme.isPortrait
    // The numbers come first: where room is short, the main point stands after them
    readonly property bool isTight: Theme.isLargest || !Theme.isPortrait && !cards.stacked && (Theme.textStep > 0 || Theme.isSmall || cards.hasBeside)
    readonly property bool hasMessage: !isTight || title.visible && title.fitsOneLine
    readonly property int gap: Math.max(Theme.touchGap, Theme.px(14))
    readonly property string openId: effects.openId

    onOpenIdChanged: scroller.reveal(cards.y)

    // Read where it stands
    Item {
        id: before
    }
    EffectChooser {
        id: chooser

        parent: root.isAside ? before : below
        x: Theme.margin
        y: root.isBelow ? chips.y - height - root.gap : scroller.y
        width: root.isBelow ? root.width - 2 * Theme.margin : Theme.px(Theme.isSmall ? 460 : 518)
        visible: root.effects.hasChoice
        titled: root.isAside
        hasStudies: !root.isWide
        hasMessage: root.hasMessage
        columns: !root.isBelow ? 1 : Theme.isPortrait ? 2 : Math.min(root.effects.count, Theme.isLargest ? 3 : 4)
        room: root.isWide ? 0 : root.isBelow ? root.height * 0.25 : root.height - y - Theme.px(20)
        kiosk: root.kiosk
    }
    Scroller {
        id: scroller

        x: Theme.margin + (root.isAside ? chooser.width + Theme.px(36) : 0)
        y: Theme.px(Theme.isPortrait ? 16 : Theme.isSmall ? 8 : 12)
        width: root.width - x - Theme.margin + Theme.px(36) // its bar stands in the margin
        height: (root.isBelow ? chooser.y : chips.y) - y - root.gap
        onMoved: root.kiosk.presence.acted()

        StageTitle {
            id: title

            width: scroller.columnWidth
            visible: !root.isAside
            hasMessage: root.hasMessage
            bottomPadding: Theme.isPortrait ? root.gap : Theme.px(6)
            kiosk: root.kiosk
        }
        EffectCards {
            id: cards

            width: scroller.columnWidth
            room: scroller.height - (title.visible ? title.height : 0) - after.least
            kiosk: root.kiosk
        }
        EffectStudies {
            width: scroller.columnWidth
            topPadding: root.gap
            visible: root.isWide && columns > 1
            kiosk: root.kiosk
        }
        StageMessage {
            width: scroller.columnWidth
            topPadding: root.gap
            visible: !root.hasMessage
            kiosk: root.kiosk
        }
        ChipsAfter {
            id: after

            width: scroller.columnWidth
            scroller: scroller
        }
    }
    Item {
        id: below
    }
    StageChips {
        id: chips

        x: scroller.x
        y: root.height - height - Theme.px(14)
        width: scroller.columnWidth
        kiosk: root.kiosk
        scroller: scroller
        after: after
        asks: true
        asked: root.effects.asked
        onAsking: root.kiosk.hand.ask(root.effects.openId)
    }
    Connections {
        target: root.kiosk

        function onTurned(): void {
            if (!root.kiosk.page.stays)
                scroller.toStart();
        }
    }
}
