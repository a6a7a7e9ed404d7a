pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Several things of one kind, each with the same size and weight.
Grid {
    id: root

    required property list<var> cards // of {title, items}, see rows.py
    readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

    signal linkTouched(link: string)

    columns: width > Theme.px(900) && !Theme.isLargest && cards.length > 1 ? 2 : 1
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
            // As tall as the other card of its row
            readonly property int neighbour: index % 2 ? index - 1 : index + 1
            wanted: content.height + 2 * Theme.px(28)

            width: root.cell
            height: Math.max(wanted, root.columns === 2 && boxes.count > neighbour ? (boxes.itemAt(neighbour) as Box)?.wanted ?? 0 : 0)
            radius: Theme.cornerCard
            color: Theme.colors.surface
            border {
                width: Theme.outline
                color: Theme.colors.line
            }

            Column {
                id: content

                x: Theme.px(32)
                y: Theme.px(28)
                width: parent.width - 2 * x
                spacing: Theme.px(10)

                Words {
                    width: parent.width
                    text: card.modelData.title
                    textFormat: Text.StyledText
                    type: Theme.h3
                    Accessible.role: Accessible.Heading
                }
                Repeater {
                    model: card.modelData.items

                    Markup {
                        required property string modelData

                        width: content.width
                        text: modelData
                        onLinkTouched: link => root.linkTouched(link)
                    }
                }
            }
        }
    }
}
