pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Where would you like to start?  The walk, or any topic.
Item {
    id: root

    required property Bridge kiosk
    readonly property int columns: Theme.isLargest ? 2 : 3
    // In low reach the words stand above the middle of the screen, over this item
    readonly property real start: Theme.lowReach ? Theme.px(12) : (Theme.isPortrait ? hint.y + hint.height : title.y + title.height) + Theme.px(22)
    readonly property real heroHeight: Theme.lowReach ? Theme.px(Theme.isLargest ? 330 : 260) : Math.min(Theme.px(Theme.isLargest ? 480 : 566), Math.max(Theme.px(Theme.isLargest ? 440 : 372), height - start - Theme.px(3 * 176 + 80)))

    onVisibleChanged: {
        if (visible)
            title.Accessible.announce(title.text);
    }

    Title {
        id: title

        x: Theme.margin
        y: Theme.lowReach ? -height - (Theme.isPortrait ? hint.height : 0) - Theme.px(16) : Theme.px(Theme.isPortrait ? 16 : 4)
        width: parent.width - 2 * Theme.margin
        text: qsTr("Where would you like to start?")
        type: Theme.h1
    }
    Words {
        id: hint

        x: Theme.isPortrait ? Theme.margin : parent.width - Theme.margin - width
        y: Theme.isPortrait ? title.y + title.height + Theme.px(4) : title.y + Theme.px(24)
        width: Theme.isPortrait ? parent.width - 2 * Theme.margin : undefined
        visible: Theme.isPortrait || !Theme.isLargest && !Theme.isSmall
        text: qsTr("Look at anything, in any order.")
        type: Theme.isPortrait ? Theme.body : Theme.small
        color: Theme.colors.textSecondary
    }
    HeroTile {
        id: hero

        objectName: "walk"
        x: Theme.margin
        y: root.start
        width: Theme.isPortrait ? parent.width - 2 * x : Theme.px(Theme.isSmall ? 500 : 620)
        height: Theme.isPortrait ? root.heroHeight : parent.height - y - Theme.px(28)
        minutes: root.kiosk.homePage.walkMinutes
        steps: root.kiosk.homePage.walkSteps
        stepsDone: root.kiosk.homePage.walkStepsDone
        onClicked: root.kiosk.walk()
    }
    Scroller {
        id: scroller

        mayScroll: Theme.isLargest || Theme.lowReach
        x: Theme.isPortrait ? Theme.margin : hero.x + hero.width + Theme.px(32)
        y: Theme.isPortrait ? hero.y + hero.height + Theme.px(24) : hero.y
        width: parent.width - x - Theme.margin
        height: parent.height - y - Theme.px(Theme.isPortrait ? 16 : 28) - (mayScroll ? more.height + Theme.px(14) : 0)

        Grid {
            id: grid

            readonly property int rows3: Math.ceil(tiles.count / 3)
            readonly property real cell: (scroller.height - (rows3 - 1) * rowSpacing) / rows3

            width: scroller.columnWidth
            columns: root.columns
            columnSpacing: Theme.gutter
            rowSpacing: Theme.px(Theme.isPortrait ? 20 : 18)

            Repeater {
                id: tiles

                model: root.kiosk.homePage.tiles

                TopicTile {
                    objectName: `topic-${id}`
                    width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns
                    height: scroller.mayScroll ? Math.max(Theme.px(130), Math.floor((scroller.height - grid.rowSpacing) / 2)) : Math.floor(grid.cell)
                    onClicked: root.kiosk.openTopic(id)
                }
            }
        }
    }
    MoreBelow {
        id: more

        anchors {
            top: scroller.bottom
            topMargin: Theme.px(14)
            right: scroller.right
        }
        scroller: scroller
    }
}
