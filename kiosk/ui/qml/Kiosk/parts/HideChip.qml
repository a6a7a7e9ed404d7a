import Kiosk
import Kiosk.Core

// Hides what lies over a page, and the page, behind the calm screen.
Chip {
    required property Bridge kiosk

    objectName: "hideSheet"
    text: qsTr("Hide this")
    iconBefore: "eye-slash"
    onClicked: kiosk.gentle.hide()
}
