import QtQuick
import Kiosk
import Kiosk.Core

// The session day, step by step.  On a wide screen its rail lies above the open step;
// on a high one it stands beside it.
Item {
    id: root

    required property Bridge kiosk
    readonly property DayStage day: kiosk.stages.day
    readonly property bool upright: Theme.isPortrait && !Theme.lowReach && rail.height >= day.count * (Theme.touchTarget + Theme.touchGap)
    readonly property bool hasSwitch: day.routes.length > 1
    readonly property bool inCard: !Theme.isPortrait && !Theme.lowReach && Theme.textStep <= (Theme.isSmall ? 0 : 1) // where the switch stands
    readonly property string openId: day.openId
    readonly property int railWidth: Theme.px(rail.labelled ? 400 : 190)
    readonly property int gap: Math.max(Theme.touchGap, Theme.px(Theme.isSmall ? 12 : 16))

    onOpenIdChanged: Qt.callLater(showWords)

    DayAside {
        id: rail

        x: Theme.margin
        y: Theme.px(20)
        width: root.railWidth
        height: chips.y - y - root.gap
        active: root.upright
        kiosk: root.kiosk
        labelled: !Theme.isLargest && root.width >= Theme.px(1000)
    }
    Scroller {
        id: scroller

        x: Theme.margin + (root.upright ? root.railWidth + Theme.px(24) : 0)
        y: Theme.px(Theme.isPortrait ? 16 : Theme.isSmall ? 12 : 20)
        width: root.width - x - Theme.margin + Theme.px(36) // its bar stands in the margin
        height: chips.y - y - root.gap
        onMoved: root.kiosk.presence.acted()

        DayAcross {
            id: head

            active: !root.upright && !Theme.lowReach
            kiosk: root.kiosk
            scroller: scroller
            titled: true
            room: scroller.height - card.least
        }
        DayIntro {
            id: intro

            width: scroller.columnWidth
            visible: !head.active
            upright: root.upright
            gap: root.gap
            kiosk: root.kiosk
        }
        DayCard {
            id: card

            width: scroller.columnWidth
            kiosk: root.kiosk
            upright: Theme.isPortrait
            hasSwitch: root.hasSwitch && root.inCard
            room: scroller.height - (head.active ? head.height : intro.height) - (low.active ? low.height : 0) - routes.needed - after.least
        }
        // What is touched stands low: there the words are over it
        DayAcross {
            id: low

            active: Theme.lowReach
            kiosk: root.kiosk
            scroller: scroller
            titled: false
            room: scroller.height - intro.height - card.least - routes.needed
        }
        DayRoutes {
            id: routes

            readonly property int needed: visible ? height : 0

            width: scroller.columnWidth
            visible: root.hasSwitch && !root.inCard
            topPadding: root.gap
            count: Math.min(root.day.routes.length, Theme.isPortrait ? 2 : 4)
            kiosk: root.kiosk
        }
        ChipsAfter {
            id: after

            width: scroller.columnWidth
            scroller: scroller
        }
    }
    DayChips {
        id: chips

        x: Theme.margin
        y: root.height - height - Theme.px(20)
        width: root.width - 2 * x
        kiosk: root.kiosk
        scroller: scroller
        after: after
    }
    Connections {
        target: root.kiosk

        function onTurned(): void {
            if (!root.kiosk.page.stays)
                scroller.toStart();
        }
    }

    // Where its words do not all stand in view, the open step comes up
    function showWords(): void {
        if (card.y + card.wordsEnd > scroller.seenFrom + scroller.height)
            scroller.reveal(card.y);
    }
}
