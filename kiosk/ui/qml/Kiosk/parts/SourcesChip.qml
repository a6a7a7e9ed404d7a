import Kiosk
import Kiosk.Core

// Leads to who says so.
Chip {
    required property Bridge kiosk

    objectName: "sources"
    text: qsTr("Where this comes from")
    iconBefore: "book-open"
    onClicked: kiosk.show("sources")
}
