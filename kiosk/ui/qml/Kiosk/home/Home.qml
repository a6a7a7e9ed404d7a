pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Where would you like to start?  The walk, or any topic.
Item {
    id: root

    required property Bridge kiosk
    readonly property alias told: title.text // when one comes home
    readonly property bool scrolls: Theme.isLargest || Theme.lowReach
    readonly property real end: speak.visible ? speak.x - Theme.gutter : width - Theme.margin // of the words
    readonly property int columns: !Theme.lowReach ? (Theme.isLargest ? 2 : 3) : Theme.isPortrait ? (Theme.textStep ? 2 : 3) : Theme.isSmall && Theme.textStep ? 3 : 4
    readonly property bool stacked: Theme.isPortrait || Theme.lowReach
    readonly property int edge: Theme.lowReach ? 0 : Theme.margin // of the words in what they stand in
    readonly property real start: Math.max(Theme.isPortrait ? hint.y + hint.height : title.y + title.height, speak.visible ? speak.y + speak.height : 0) + Theme.px(22)
    readonly property real heroHeight: Math.min(Theme.px(Theme.isLargest ? 480 : 566), Math.max(Theme.px(Theme.isLargest ? 440 : 372), height - start - Theme.px(3 * 176 + 80)))

    Item {
        id: early

        anchors.fill: parent
    }
    Title {
        id: title

        parent: Theme.lowReach ? led : early
        x: root.edge
        y: Theme.px(Theme.isPortrait ? 16 : 4)
        width: (root.stacked ? parent.width - root.edge : hint.visible ? hint.x - Theme.gutter : root.end) - x
        text: qsTr("Where would you like to start?")
        type: Theme.h1
    }
    Words {
        id: hint

        parent: title.parent // after it, or it would be read first
        x: root.stacked ? root.edge : root.end - width
        y: root.stacked ? title.y + title.height + Theme.px(4) : title.y + Theme.px(24)
        width: Theme.lowReach ? parent.width : root.stacked ? root.end - root.edge : undefined
        visible: root.stacked || !Theme.isLargest && !Theme.isSmall
        text: qsTr("Look at anything, in any order.")
        type: root.stacked ? Theme.body : Theme.small
        color: Theme.colors.textSecondary
    }
    // Where the tiles scroll it stands below them, beside "More below"
    SpeakChip {
        id: speak

        visible: root.kiosk.speech.wanted && !root.scrolls
        x: root.width - Theme.margin - width
        y: Theme.isPortrait ? hint.y : title.y
        width: Math.min(implicitWidth, root.width / 3)
        stops: true
        kiosk: root.kiosk
    }
    HeroTile {
        id: hero

        objectName: "walk"
        visible: !Theme.lowReach
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

        mayScroll: root.scrolls
        x: root.stacked ? Theme.margin : hero.x + hero.width + Theme.px(32)
        y: Theme.lowReach ? Theme.px(12) : Theme.isPortrait ? hero.y + hero.height + Theme.px(24) : hero.y
        width: parent.width - x - Theme.margin
        height: parent.height - y - Theme.px(Theme.isPortrait ? 16 : 28) - (mayScroll ? Math.max(more.height, speakLow.height) + Theme.px(14) : 0)
        onMoved: root.kiosk.presence.acted()

        // In low reach all of it scrolls, and the walk takes no more than a topic
        Item {
            id: led

            width: scroller.columnWidth
            height: Theme.lowReach ? hint.y + hint.height + Theme.px(22) : 0
        }
        HomeTopics {
            width: scroller.columnWidth
            columns: root.columns
            room: scroller.height
            scrolls: root.scrolls
            hero: hero
            kiosk: root.kiosk
        }
    }
    SpeakChip {
        id: speakLow

        visible: root.kiosk.speech.wanted && root.scrolls
        x: scroller.x
        y: more.y
        width: Math.min(implicitWidth, more.x - x - Theme.touchGap)
        stops: true
        kiosk: root.kiosk
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
