pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The effects to choose from, as many at a time as fit: what one touches stays where
// it is, and so does the picture beside it.
Column {
    id: root

    required property Bridge kiosk
    required property int columns
    required property int room // how high it may be
    readonly property EffectsStage effects: kiosk.page.effects
    readonly property int rowHeight: Math.max(Theme.touchTarget, Theme.px([80, 88, 120][Theme.textStep]))
    readonly property bool isPaged: effects.count > fitting(room)
    readonly property int perPage: isPaged ? fitting(room - more.height - spacing) : effects.count
    readonly property int openPage: Math.floor((effects.number - 1) / perPage)
    readonly property string openId: effects.openId
    property int page: 0
    readonly property int end: Math.min((page + 1) * perPage, effects.count)

    spacing: Theme.touchGap
    onOpenIdChanged: page = openPage
    onOpenPageChanged: page = openPage

    Grid {
        width: root.width
        columns: root.columns
        spacing: root.spacing

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

                width: Math.floor((root.width + root.spacing) / root.columns - root.spacing)
                active: Math.floor(index / root.perPage) === root.page
                visible: active
                sourceComponent: EffectChoice {
                    effect: place.id
                    open: place.open
                    looked: place.looked
                    height: Math.max(root.rowHeight, implicitHeight)
                    text: place.title
                    onClicked: root.kiosk.touch.look(effect)
                }
            }
        }
    }
    Item {
        width: root.width
        height: more.height
        visible: root.isPaged

        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - more.width - root.spacing
            text: qsTr("%1 to %2 of %3").arg(root.page * root.perPage + 1).arg(root.end).arg(root.effects.count)
            type: Theme.small
            color: Theme.colors.textSecondary
        }
        Chip {
            id: more

            objectName: "moreEffects"
            anchors.right: parent.right
            text: root.end < root.effects.count ? qsTr("Show more") : qsTr("Show first")
            iconBefore: root.end < root.effects.count ? "caret-down-bold" : "caret-up-bold"
            onClicked: root.page = root.end < root.effects.count ? root.page + 1 : 0
        }
    }
    Connections {
        target: root.kiosk.page

        function onTurned(): void {
            root.page = root.openPage;
        }
    }

    // How many effects fit into this height: at least a row.
    function fitting(height: int): int {
        return columns * Math.max(1, Math.floor((height + spacing) / (rowHeight + spacing)));
    }
}
