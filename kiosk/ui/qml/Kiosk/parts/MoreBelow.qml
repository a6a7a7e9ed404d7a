import QtQuick
import Kiosk

// Moves on what is taller than its place, without a drag; at its end, back again.
Chip {
    required property Scroller scroller

    objectName: "moreBelow"
    visible: scroller.hasMore
    text: scroller.moreBelow ? qsTr("More below") : qsTr("Back to top")
    iconBefore: scroller.moreBelow ? "caret-down-bold" : "caret-up-bold"
    onTextChanged: turned.restart()
    onClicked: {
        if (turned.running)
            turned.restart();
        else if (scroller.moreBelow)
            scroller.down();
        else
            scroller.toStart();
    }

    // When the words have just changed, a hand that taps on is not thrown to the top
    Timer {
        id: turned

        interval: 800
    }
}
