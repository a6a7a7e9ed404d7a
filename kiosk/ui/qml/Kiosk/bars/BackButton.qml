import QtQuick
import Kiosk
import Kiosk.Core

// Leads back to where one was; from home to the end of the visit.
TouchButton {
    id: root

    required property Bridge kiosk
    required property bool tight // no room for the sign of Finish
    required property bool bare // nor for the arrow of Back
    readonly property bool isHome: kiosk.place === "home"
    readonly property int sign: Theme.px(38 + 20)
    // How wide with the longer of its two words
    readonly property real most: 2 * horizontalPadding + Math.ceil(Math.max(back.advanceWidth + sign, finish.advanceWidth + (tight ? 0 : sign)))

    objectName: isHome ? "finish" : "back"
    text: isHome ? finish.text : back.text
    iconBefore: isHome ? (tight ? "" : "sign-out") : bare ? "" : "arrow-left"
    onClicked: isHome ? kiosk.show("finish") : kiosk.back()

    TextMetrics {
        id: finish

        text: qsTr("Finish")
        font: back.font
    }
    TextMetrics {
        id: back

        text: qsTr("Back")
        font {
            family: Theme.family
            pixelSize: root.type.size
            weight: root.type.weight
        }
    }
}
