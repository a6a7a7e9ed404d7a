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
                rightPadding: Theme.mirrored ? 0 : Theme.px(20)
                leftPadding: Theme.px(20) - rightPadding
                text: modelData
                textFormat: Text.StyledText
                type: Theme.small
                color: Theme.colors.textSecondary
            }
        }
    }
    Rectangle {
        width: root.width
        height: lines.height
        radius: Theme.cornerButton
        color: Theme.colors.surface
        border {
            width: Theme.outline
            color: Theme.colors.line
        }

        Column {
            id: lines

            width: parent.width

            Repeater {
                model: root.rows

                Item {
                    id: line

                    required property int index
                    required property var modelData

                    width: lines.width
                    height: cells.height + 2 * Theme.px(16)

                    Rectangle {
                        x: Theme.px(28)
                        width: parent.width - 2 * x
                        height: Theme.hairline
                        color: Theme.colors.line
                        visible: line.index
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

                                width: root.cell
                                rightPadding: Theme.mirrored ? 0 : Theme.px(20)
                                leftPadding: Theme.px(20) - rightPadding
                                text: root.labelled(index, modelData)
                                type: root.stacked && !index ? Theme.h3 : Theme.body
                                font.weight: index ? Font.Normal : root.stacked ? Font.Bold : Font.DemiBold
                                onLinkTouched: link => root.linkTouched(link)
                            }
                        }
                    }
                }
            }
        }
    }

    // Stacked, each cell but the first says what it is
    function labelled(column: int, words: string): string {
        if (!stacked || column === 0 || !head[column])
            return words;
        const stop = /[?:.]$/.test(head[column]) ? " " : ": ";
        return `<b>${head[column]}${stop}</b>${words}`;
    }
}
