import QtQuick
import Kiosk

// "Walk me through it": the largest thing on the home screen, all of it one target.
Pressable {
    id: root

    required property int minutes
    required property int steps
    required property int stepsDone
    readonly property bool wide: Theme.isPortrait
    readonly property bool low: height < Theme.px(wide ? 400 : 340) // as in low reach

    readonly property string title: qsTr("Walk me through\u00a0it")
    readonly property string breaks: wide || Theme.isSmall || Theme.isLargest ? "\n" : " · "
    readonly property string line: stepsDone ? qsTr("You were at step\u00a0%1\u00a0of\u00a0%2").arg(stepsDone).arg(steps) : qsTr("About %1 minutes or more%2%3 short steps").arg(minutes).arg(breaks).arg(steps)

    readonly property string goes: stepsDone ? qsTr("Go on") : wide || Theme.isLargest || whole.advanceWidth + Theme.px(34 + 20 + 2 * (38 + 20)) > width ? qsTr("Start") : whole.text

    text: qsTr("Walk me through it. %1.").arg(line)
    face: Theme.colors.hero
    facePressed: Theme.colors.heroLedge
    edge: Theme.colors.isContrast ? Theme.colors.line : Theme.colors.heroLedge
    ledgeColor: Theme.colors.heroLedge
    ledge: Theme.colors.isContrast ? 0 : Theme.px(6)
    corner: Theme.cornerCard
    horizontalPadding: 0
    Accessible.description: goes

    TextMetrics {
        id: whole

        text: qsTr("Start the walk-through")
        font {
            family: Theme.family
            pixelSize: Theme.label.size
            weight: Theme.label.weight
        }
    }

    contentItem: Item {
        Item {
            anchors {
                fill: parent
                margins: Theme.outline
                bottomMargin: root.wide ? Theme.px(8) : Theme.px(140)
            }
            clip: true

            Rectangle {
                // Even: an odd round Rectangle shows a seam on the software renderer
                readonly property int across: 2 * Math.round((root.wide ? parent.height : parent.width) * 0.75)

                width: across
                height: across
                radius: across / 2
                x: root.wide ? parent.width * (root.low ? 0.64 : Theme.isLargest ? 0.51 : root.width < Theme.px(850) ? 0.4 : 0.31) : Math.round((parent.width - across) / 2)
                y: root.wide ? -Theme.px(4) : Math.max(words.height + Theme.px(48), parent.height * 0.24)
                color: Theme.colors.isContrast ? Theme.daylight.canvas : Theme.colors.pool2
            }
            Drawing {
                name: "hero-armchair.svg"
                width: Math.min(parent.width * (!root.wide ? 0.82 : Theme.isLargest ? 0.46 : 0.56), Theme.px(560), (parent.height - (root.wide ? 0 : words.height + Theme.px(60))) * 1.3)
                height: Math.round(width * 0.75)
                anchors {
                    bottom: parent.bottom
                    right: parent.right
                    rightMargin: root.wide ? Theme.px(36) : (parent.width - width) / 2
                }
            }
        }
        Corners {
            anchors.fill: parent
            visible: root.wide
            corner: root.corner
            ground: Theme.colors.canvas
        }
        Column {
            id: words

            x: Theme.px(Theme.isSmall && Theme.isLargest ? 30 : 42)
            y: Theme.px(34)
            width: root.wide ? parent.width * (root.low ? 0.62 : Theme.isLargest ? 0.47 : 0.34) : parent.width - x - Theme.px(20)
            spacing: Theme.px(6)

            Words {
                id: heading

                width: parent.width
                text: root.title
                type: Theme.h2
                color: Theme.colors.onHero
                Accessible.ignored: true
            }
            Words {
                // Over the button
                readonly property bool fits: words.y + heading.height + words.spacing + height < root.height - Theme.px(140)

                width: parent.width
                visible: fits && (root.wide ? !root.low : !Theme.isLargest || root.height > Theme.px(520))
                text: root.line
                type: Theme.body
                color: Theme.colors.onHero
                Accessible.ignored: true
            }
        }
        Rectangle {
            x: Theme.px(38)
            width: root.wide ? Math.max(Theme.px(200), go.width + Theme.px(64)) : parent.width - 2 * x
            height: Theme.px(92)
            anchors {
                bottom: parent.bottom
                bottomMargin: Theme.px(root.wide ? 40 : 30)
            }
            radius: Theme.cornerButton
            color: Theme.colors.accentLedge
            visible: !root.down

            Rectangle {
                y: -Theme.px(5)
                width: parent.width
                height: parent.height
                radius: parent.radius
                color: Theme.colors.accent
            }
            Row {
                id: go

                anchors.centerIn: parent
                anchors.verticalCenterOffset: -Theme.px(5)
                spacing: Theme.px(20)

                Words {
                    text: root.goes
                    type: Theme.label
                    color: Theme.colors.onAccent
                    Accessible.ignored: true
                }
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "arrow-right-bold"
                    size: 34
                    color: Theme.colors.onAccent
                }
            }
        }
    }
}
