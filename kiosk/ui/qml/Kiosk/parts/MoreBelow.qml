import QtQuick
import Kiosk

// Moves on what is taller than its place, without a drag; at its end, back again.
Chip {
    required property Scroller scroller

    objectName: "moreBelow"
    visible: scroller.hasMore
    sayings: [qsTr("More below"), qsTr("Back to top")]
    text: sayings[scroller.moreBelow ? 0 : 1]
    iconBefore: scroller.moreBelow ? "caret-down-bold" : "caret-up-bold"
    onTextChanged: {
        if (!scroller.moreBelow)
            turned.restart();
    }
    onClicked: {
        if (scroller.moreBelow)
            scroller.down();
        else if (turned.running)
            turned.restart();
        else
            scroller.toStart();
    }

    // A hand that taps on when the end is reached is not thrown back to the top
    Timer {
        id: turned

        interval: 800
    }
}
