import QtQuick
import Kiosk

// Puts a question on the list, or takes it off; without a list there is nothing to ask.
Chip {
    id: root

    required property bool asked
    required property bool hasList

    signal asking

    objectName: "ask"
    visible: hasList
    sayings: [qsTr("Ask about this"), qsTr("On your list")]
    text: sayings[asked ? 1 : 0]
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
