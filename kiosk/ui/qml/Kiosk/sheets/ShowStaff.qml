pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The questions alone, as large as can be: to be read from where staff stand.
// Who reads another language shows each in English too, for staff.
FullSheet {
    id: root

    readonly property bool narrow: Theme.isPortrait || Theme.isSmall
    readonly property TypeStyle type: narrow ? Theme.h1 : Theme.display

    Scroller {
        id: scroller

        x: Theme.margin
        y: Theme.px(40)
        width: parent.width - 2 * x + Theme.px(36) // its bar stands in the margin
        height: Math.min(root.close.y, chips.y) - y - Theme.px(24)
        onMoved: root.kiosk.presence.acted()

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
                    required property string english

                    width: parent?.width ?? 0
                    height: both.height

                    Words {
                        text: `${row.index + 1}.`
                        type: root.type
                    }
                    Column {
                        id: both

                        x: 1.6 * root.type.size
                        width: parent.width - x

                        Words {
                            width: parent.width
                            text: row.text
                            type: root.type
                        }
                        Words {
                            // Told in the words above: our voice would read it in theirs
                            readonly property bool isToldInWords: true

                            objectName: "forStaff"
                            width: parent.width
                            visible: text
                            text: row.english
                            type: root.narrow ? Theme.h2 : Theme.h1
                            color: Theme.colors.textSecondary
                        }
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
