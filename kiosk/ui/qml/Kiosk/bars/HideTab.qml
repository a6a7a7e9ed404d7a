import QtQuick
import Kiosk
import Kiosk.Core

// Lays the calm screen over all.  It says so in as many words as *room* has place for.
Tab {
    id: root

    required property Bridge kiosk
    required property real room
    readonly property real brief: Math.ceil(word.advanceWidth) + Theme.px(24) // how wide with one word

    objectName: "hide"
    width: Math.min(implicitWidth, room)
    symbol: "eye-slash"
    text: (folded ? brief : whole.advanceWidth + Theme.px(24)) <= room ? whole.text : brief <= room ? word.text : ""
    Accessible.name: qsTr("Hide this")
    Accessible.role: Accessible.Button
    onClicked: kiosk.gentle.hide()

    TextMetrics {
        id: whole

        text: qsTr("Hide this")
        font: word.font
    }
    TextMetrics {
        id: word

        text: qsTr("Hide")
        font {
            family: Theme.family
            pixelSize: Theme.navLabel.size
            weight: Theme.navLabel.weight
        }
    }
}
