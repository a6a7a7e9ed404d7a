import QtQuick
import Kiosk
import Kiosk.Core

// Goes on in the other language, under its own name; of several, one is picked.
Chip {
    id: root

    required property Bridge kiosk
    readonly property list<var> others: kiosk.languages.others

    objectName: "language"
    visible: others.length > 0
    iconBefore: "translate"
    text: others.length === 1 ? others[0].name : qsTr("Language")
    onClicked: others.length === 1 ? kiosk.languages.ask(others[0].code) : kiosk.show("language")
}
