pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The effects to choose from, as many at a time as fit: what one touches stays where
// it is, and so does the picture.  What leads on to more stands under a single column,
// beside a single row, and else as the last of them.
Item {
    id: root

    required property Bridge kiosk
    required property int columns
    required property int room // how high it may be
    readonly property EffectsStage effects: kiosk.stages.effects
    readonly property bool isColumn: columns === 1
    readonly property bool isRow: !isColumn && fitting(room) === columns
    readonly property bool isLast: !isColumn && !isRow // where more is led on to
    readonly property int gap: Theme.touchGap
    readonly property int rowHeight: Math.max(Theme.touchTarget, Theme.px([80, 88, 120][Theme.textStep]))
    readonly property bool isPaged: effects.count > fitting(room)
    readonly property int perPage: isPaged ? fitting(room - (isColumn ? more.height + gap : 0)) - (isLast ? 1 : 0) : effects.count
    readonly property int openPage: Math.floor((effects.number - 1) / perPage)
    readonly property string openId: effects.openId
    property int page: 0
    readonly property int end: Math.min((page + 1) * perPage, effects.count)

    implicitHeight: grid.height + (isPaged && isColumn ? gap + more.height : 0)
    onOpenIdChanged: page = openPage
    onOpenPageChanged: page = openPage

    component More: EffectMore {
        first: root.page * root.perPage + 1
        last: root.end
        count: root.effects.count
        onClicked: root.page = isEnd ? 0 : root.page + 1
    }

    Grid {
        id: grid

        readonly property int cell: Math.floor((width + spacing) / columns - spacing)

        width: root.width - (root.isPaged && root.isRow ? more.width + root.gap : 0)
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.effects.effects

            // Only those in view are made: a page turn has no time for all
            Loader {
                id: place

                required property int index
                required property string id
                required property string title
                required property bool looked
                required property bool open

                width: grid.cell
                active: Math.floor(index / root.perPage) === root.page
                visible: active
                sourceComponent: EffectChoice {
                    effect: place.id
                    open: place.open
                    looked: place.looked
                    height: Math.max(root.rowHeight, implicitHeight)
                    text: place.title
                    onClicked: root.kiosk.hand.look(effect)
                }
            }
        }
        More {
            width: grid.cell
            height: Math.max(root.rowHeight, implicitHeight)
            visible: root.isPaged && root.isLast
        }
    }
    More {
        id: more

        x: root.width - width
        y: root.isColumn ? grid.height + root.gap : 0
        width: root.isColumn ? root.width : least
        height: root.isColumn ? Math.max(Theme.touchTarget, implicitHeight) : grid.height
        visible: root.isPaged && !root.isLast
    }
    Connections {
        target: root.kiosk

        function onTurned(): void {
            root.page = root.openPage;
        }
    }

    // How many effects fit into this height: at least a row.
    function fitting(height: int): int {
        return columns * Math.max(1, Math.floor((height + gap) / (rowHeight + gap)));
    }
}
