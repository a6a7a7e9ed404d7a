pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One of a few: a title and a button for each, the chosen one filled.
Column {
    id: root

    required property string symbol
    required property string title
    required property list<string> names
    required property list<string> words
    required property string chosen
    // Where a word is wider than its button they stand one below the other
    readonly property real beside: (width - (names.length - 1) * buttons.spacing) / names.length
    readonly property real cell: longest.contentWidth + 2 * Theme.px(12) > beside ? width : beside

    signal picked(name: string)

    spacing: Theme.px(14)

    // Between lines as narrow as can be stands the longest word
    Words {
        id: longest

        width: 1
        visible: false
        text: root.words.join(" ")
        type: Theme.label
    }
    Row {
        spacing: Theme.px(14)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.symbol
            color: Theme.colors.link
        }
        Words {
            text: root.title
            type: Theme.label
            Accessible.role: Accessible.Heading
        }
    }
    Flow {
        id: buttons

        width: root.width
        spacing: Math.max(Theme.px(12), Theme.touchGap)

        Repeater {
            model: root.names

            TouchButton {
                required property int index
                required property string modelData

                objectName: `choice-${modelData}`
                width: Math.floor(root.cell)
                least: [104, 120, 132][Theme.textStep]
                corner: Theme.px(24)
                horizontalPadding: Theme.px(12)
                primary: modelData === root.chosen
                ledge: primary || Theme.colors.isContrast ? 0 : Theme.px(4)
                type: Theme.label
                text: root.words[index]
                Accessible.role: Accessible.RadioButton
                Accessible.checked: primary
                onClicked: root.picked(modelData)
            }
        }
    }
}
