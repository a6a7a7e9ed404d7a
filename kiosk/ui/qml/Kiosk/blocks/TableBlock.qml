pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A small table.  At the largest text its rows become cards: no word is cut.
Column {
    id: root

    required property list<string> head
    required property list<var> rows // of lists of markup, see rows.py
    readonly property bool stacked: Theme.isLargest || width < Theme.px(780)
    readonly property real cell: stacked ? width - 2 * Theme.px(28) : (width - Theme.px(28)) / head.length

    signal linkTouched(link: string)

    Row {
        visible: !root.stacked
        leftPadding: Theme.px(28)
        bottomPadding: Theme.px(10)

        Repeater {
            model: root.head

            Words {
                required property string modelData

                width: root.cell
                rightPadding: Theme.px(20)
                text: modelData
                textFormat: Text.StyledText
                type: Theme.small
                color: Theme.colors.textSecondary
            }
        }
    }
    Repeater {
        model: root.rows

        Rectangle {
            id: line

            required property int index
            required property var modelData

            width: root.width
            height: cells.height + 2 * Theme.px(16)
            color: index % 2 ? Theme.colors.canvas : Theme.colors.surface
            border {
                width: Theme.outline
                color: Theme.colors.line
            }

            Flow {
                id: cells

                x: Theme.px(28)
                y: Theme.px(16)
                width: parent.width - x

                Repeater {
                    model: line.modelData

                    Markup {
                        required property int index
                        required property string modelData
                        readonly property string label: root.stacked && index ? `${root.head[index]}: ` : ""

                        width: root.cell
                        rightPadding: Theme.px(20)
                        text: label ? `<b>${label}</b>${modelData}` : modelData
                        font.weight: index ? Font.Normal : Font.DemiBold
                        onLinkTouched: link => root.linkTouched(link)
                    }
                }
            }
        }
    }
}
