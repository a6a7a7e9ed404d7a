pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The session day, step by step.  On a wide screen its rail lies above the open step;
// on a high one it stands beside it.
Item {
    id: root

    required property Bridge kiosk
    readonly property DayStage day: kiosk.page.day
    readonly property bool upright: Theme.isPortrait && height - Theme.px(40) >= day.count * (Theme.touchTarget + Theme.touchGap)
    readonly property bool hasSwitch: day.routes.length > 1
    readonly property bool inCard: !Theme.isPortrait && !Theme.isLargest // where the switch stands
    readonly property string openId: day.openId
    readonly property bool labelled: !Theme.isLargest && width >= Theme.px(1000) // beside the upright rail
    readonly property int railWidth: Theme.px(labelled ? 400 : 190)
    readonly property int gap: Math.max(Theme.touchGap, Theme.px(Theme.isSmall ? 12 : 16))

    onOpenIdChanged: scroller.reveal(card.y)

    Loader {
        x: Theme.margin
        y: Theme.px(20)
        width: root.railWidth
        height: root.height - Theme.px(40)
        active: root.upright
        sourceComponent: DayRail {
            kiosk: root.kiosk
            upright: true
            labelled: root.labelled
            hill: Theme.px(90)
        }
    }
    Scroller {
        id: scroller

        x: Theme.margin + (root.upright ? root.railWidth + Theme.px(24) : 0)
        y: Theme.px(8)
        width: root.width - x - Theme.margin + Theme.px(36) // its bar stands in the margin
        height: controls.y - y - root.gap

        Loader {
            id: rail

            width: scroller.columnWidth
            active: !root.upright
            visible: active
            sourceComponent: DayHead {
                kiosk: root.kiosk
                seenFrom: scroller.contentY
                seenTo: scroller.contentY + scroller.height
            }
        }
        StageTitle {
            id: title

            width: scroller.columnWidth
            visible: root.upright
            kiosk: root.kiosk
        }
        Words {
            id: legend

            width: scroller.columnWidth
            topPadding: Theme.px(6)
            bottomPadding: root.gap
            text: qsTr("The curve shows how strong the medicine may feel.")
            type: Theme.small
            color: Theme.colors.textSecondary
            visible: root.upright && root.day.hasCurve
        }
        DayCard {
            id: card

            width: scroller.columnWidth
            kiosk: root.kiosk
            upright: root.upright
            hasSwitch: root.hasSwitch && root.inCard
            room: scroller.height - (root.upright ? title.height + (legend.visible ? legend.height : root.gap) : rail.height)
        }
        DayRoutes {
            width: scroller.columnWidth
            visible: root.hasSwitch && !root.inCard && !root.upright
            topPadding: root.gap
            columns: Math.min(root.day.routes.length, Theme.isPortrait ? 2 : 4)
            kiosk: root.kiosk
        }
    }
    Column {
        id: controls

        x: scroller.x
        y: root.height - height - Theme.px(20)
        width: scroller.columnWidth
        spacing: root.gap

        DayRoutes {
            width: parent.width
            visible: root.hasSwitch && root.upright
            columns: 2
            kiosk: root.kiosk
        }
        DayChips {
            width: parent.width
            kiosk: root.kiosk
            scroller: scroller
        }
    }
    Connections {
        target: root.kiosk.page

        function onTurned(): void {
            if (!root.kiosk.page.stays)
                scroller.toStart();
        }
    }
}
