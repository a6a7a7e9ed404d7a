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
    readonly property real cell: (width - (names.length - 1) * buttons.spacing) / names.length

    signal picked(name: string)

    spacing: Theme.px(14)

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
        spacing: Theme.px(12)

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
