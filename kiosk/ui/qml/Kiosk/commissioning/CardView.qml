pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// A card to hold a card against: it tells how large the panel is.
Item {
    id: root

    required property Ruler ruler

    Item {
        x: Theme.isPortrait ? 0 : side.width
        y: Theme.isPortrait ? side.height : 0
        width: parent.width - x
        height: parent.height - y

        CardOutline {
            objectName: "card"
            anchors.centerIn: parent
            width: Math.round(root.ruler.cardWidth)
            height: Math.round(root.ruler.cardHeight)
            perMm: root.ruler.perMm
        }
    }
    Column {
        id: side

        width: Theme.isPortrait ? parent.width : Theme.px(600)
        spacing: Theme.px(20)

        Title {
            width: parent.width
            text: "Hold a bank card against the outline"
            type: Theme.h3
        }
        Words {
            width: parent.width
            text: "Make the outline as large as the card: 85.60 by 53.98 mm, as driving licences and most badges are too."
            type: Theme.small
        }
        Row {
            spacing: Theme.touchGap

            Repeater {
                model: [-20, -1, 1, 20]

                TouchButton {
                    required property int modelData
                    readonly property bool grows: modelData > 0
                    readonly property bool isFar: Math.abs(modelData) > 1

                    objectName: `stretch${modelData}`
                    width: Theme.px(126)
                    horizontalPadding: Theme.px(20)
                    autoRepeat: true
                    text: grows ? (isFar ? "+ +" : "+") : isFar ? "− −" : "−"
                    Accessible.name: `${isFar ? "Much " : ""}${grows ? "larger" : "smaller"}`
                    onClicked: root.ruler.stretch(modelData)
                }
            }
        }
        Words {
            objectName: "setting"
            width: parent.width
            text: root.ruler.setting
            type: Theme.label
            Accessible.name: `Write into settings.toml: ${text}`
        }
        Words {
            objectName: "advice"
            width: parent.width
            text: root.ruler.isSet ? "The settings say so already." : "Write this into settings.toml. It stands in the terminal when you leave."
            type: Theme.small
            color: Theme.colors.textSecondary
        }
    }
}
