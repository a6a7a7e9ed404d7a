import Kiosk
import Kiosk.Core

// Shows a page as plain words, or as pictures to touch.
Chip {
    required property Bridge kiosk
    required property bool inWords

    objectName: inWords ? "inPictures" : "inWords"
    text: !inWords ? qsTr("In words") : kiosk.atQuestions ? qsTr("My list") : qsTr("In pictures")
    iconBefore: inWords ? "hand-tap" : "text-aa"
    onClicked: kiosk.hand.putInWords(!inWords)
}
