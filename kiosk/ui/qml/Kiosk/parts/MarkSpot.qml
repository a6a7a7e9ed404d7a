import QtQuick
import Kiosk
import Kiosk.Core

// The mark, for who holds it for three seconds: so staff come to their screens.
// Nothing of it is seen, or told to a screen reader.
MouseArea {
    required property Front front

    objectName: "mark"
    anchors {
        fill: parent
        margins: -Theme.px(12)
    }
    pressAndHoldInterval: 3000
    onPressAndHold: front.mark()
}
