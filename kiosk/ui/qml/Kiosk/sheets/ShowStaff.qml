pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The questions alone, as large as can be: to be read from where staff stand.
FullSheet {
    id: root

    readonly property TypeStyle type: Theme.isPortrait || Theme.isSmall ? Theme.h1 : Theme.display

    Scroller {
        id: scroller

        x: Theme.margin
        y: Theme.px(40)
        width: parent.width - 2 * x + Theme.px(36) // its bar stands in the margin
        height: Math.min(root.close.y, chips.y) - y - Theme.px(24)

        Column {
            width: parent.width
            spacing: Theme.px(28)

            Title {
                width: parent.width
                text: qsTr("My questions")
                type: Theme.h2
                color: Theme.colors.textSecondary
            }
            Repeater {
                model: root.kiosk.questions.asked

                Item {
                    id: row

                    required property int index
                    required property string text

                    width: parent?.width ?? 0
                    height: words.height

                    Words {
                        text: `${row.index + 1}.`
                        type: root.type
                    }
                    Words {
                        id: words

                        x: 1.6 * root.type.size
                        width: parent.width - x
                        text: row.text
                        type: root.type
                    }
                }
            }
        }
    }
    ChipRow {
        id: chips

        x: Theme.margin
        y: root.close.y + root.close.height - room
        width: root.close.x - x - spacing
        scroller: scroller

        SpeakChip {
            objectName: "readSheetAloud"
            stops: true
            width: Math.min(implicitWidth, chips.width)
            kiosk: root.kiosk
        }
        HideChip {
            kiosk: root.kiosk
        }
    }
}
