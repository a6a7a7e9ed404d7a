pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The topics, as tiles; in low reach the walk is the first of them.
Grid {
    id: root

    required property Bridge kiosk
    required property HeroTile hero
    required property bool scrolls
    required property real room // the height in which three rows have to be, unless it scrolls
    readonly property real cell: (width - (columns - 1) * columnSpacing) / columns
    readonly property real tallest: Math.max(0, ...Array.from({ length: tiles.count }, (_, index) => (tiles.itemAt(index) as TopicTile)?.implicitHeight ?? 0))
    readonly property int least: Theme.px(Theme.lowReach ? 136 : 130)
    readonly property int rows3: Math.ceil(tiles.count / 3)
    readonly property int high: !scrolls ? Math.floor((room - (rows3 - 1) * rowSpacing) / rows3) : Math.max(least, tallest, Theme.lowReach ? 0 : Math.floor((room - rowSpacing) / 2))

    columnSpacing: Theme.gutter
    rowSpacing: Theme.px(Theme.isPortrait ? 20 : 18)

    TouchButton {
        objectName: "walk"
        width: root.cell
        height: root.high
        visible: Theme.lowReach
        primary: true
        corner: Theme.cornerCard
        text: root.hero.title.replace("\u00a0", " ")
        iconAfter: "arrow-right"
        Accessible.name: root.hero.text
        Accessible.description: root.hero.goes
        onClicked: root.kiosk.walk()
    }
    Repeater {
        id: tiles

        model: root.kiosk.homePage.tiles

        TopicTile {
            objectName: `topic-${id}`
            width: root.cell
            height: root.high
            onClicked: root.kiosk.openTopic(id)
        }
    }
}
