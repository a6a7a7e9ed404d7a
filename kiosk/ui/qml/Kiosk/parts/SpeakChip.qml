import QtQuick
import Kiosk
import Kiosk.Core

// Reads aloud what is shown, or says that nothing here can.  On a page what follows
// is in the bar that comes; where none does this *stops* it too.
Chip {
    id: root

    required property Bridge kiosk
    property bool stops: false
    readonly property Speech speech: kiosk.speech

    objectName: "readAloud"
    visible: speech.wanted && (stops || !speech.reading)
    text: speech.reading ? qsTr("Stop") : speech.state === "failed" ? qsTr("No voice here. Ask staff.") : qsTr("Read aloud")
    iconBefore: speech.reading ? "x" : "speaker-high"
    onClicked: root.speech.toggle()
}
