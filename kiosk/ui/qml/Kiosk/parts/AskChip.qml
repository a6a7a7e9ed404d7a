import QtQuick
import Kiosk

// Puts a question on the list, or takes it off.
Chip {
    id: root

    required property bool asked

    signal asking

    objectName: "ask"
    text: asked ? qsTr("On your list") : qsTr("Ask about this")
    iconBefore: asked ? "check-bold" : "plus"
    primary: asked
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: asked
    onClicked: {
        if (tap.takes())
            root.asking();
    }

    OneTap {
        id: tap
    }
}
