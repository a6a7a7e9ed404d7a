pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The ways to get help, side by side; what to say or call stands out in each.
Grid {
    id: root

    required property list<var> cards // of {title, items}, see rows.py
    readonly property real cell: (width - (columns - 1) * columnSpacing) / columns
    readonly property int pad: Theme.px(Theme.isSmall || Theme.isLargest ? 28 : 40)
    readonly property list<string> tints: ["mist", "lamp", "clay"]
    readonly property list<string> symbols: ["hand-waving", "phone-call", "first-aid"]
    readonly property real tallest: heights.reduce((most, height) => Math.max(most, height), 0)
    readonly property list<real> heights: cards.map((_, index) => boxes.count > index ? (boxes.itemAt(index) as Box)?.wanted ?? 0 : 0)

    columns: Theme.isPortrait ? 1 : Math.max(1, cards.length)
    columnSpacing: Theme.gutter
    rowSpacing: Theme.gutter

    component Box: Rectangle {
        property real wanted
    }

    Repeater {
        id: boxes

        model: root.cards

        Box {
            id: card

            required property int index
            required property var modelData

            wanted: content.height + 2 * root.pad

            width: root.cell
            height: root.columns > 1 ? Math.max(wanted, root.tallest) : wanted
            radius: Theme.cornerCard
            color: Theme.tint(root.tints[index % 3])
            border {
                width: Theme.outline
                color: Theme.tintEdge(root.tints[card.index % 3])
            }

            // Where the cards stand one below the other, their words have the height
            Icon {
                id: sign

                x: root.pad
                y: root.pad
                name: root.symbols[card.index % 3]
                size: 56
                visible: root.columns === 1
            }
            Column {
                id: content

                x: root.pad
                y: root.pad
                width: parent.width - 2 * x
                spacing: Theme.px(10)

                Icon {
                    name: root.symbols[card.index % 3]
                    size: 56
                    visible: root.columns > 1
                }
                Words {
                    readonly property int beside: sign.visible ? sign.width + Theme.px(20) : 0

                    width: parent.width
                    rightPadding: Theme.mirrored ? beside : 0
                    leftPadding: beside - rightPadding
                    text: card.modelData.title
                    textFormat: Text.StyledText
                    type: Theme.h3
                    Accessible.role: Accessible.Heading
                }
                Repeater {
                    model: card.modelData.items

                    Words {
                        required property int index
                        required property string modelData

                        width: content.width
                        text: modelData
                        textFormat: Text.StyledText
                        type: index ? Theme.body : Theme.isSmall || Theme.isLargest ? Theme.h2 : Theme.h1
                        bottomPadding: index ? 0 : Theme.px(8)
                    }
                }
            }
        }
    }
}
