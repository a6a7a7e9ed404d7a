import QtQuick
import Kiosk

// What the sheets of one colour are for.
Item {
    id: root

    signal begun

    Column {
        width: parent.width
        spacing: Theme.px(24)

        Title {
            width: parent.width
            text: "Is any dot of the panel dead?"
            type: Theme.h3
        }
        Words {
            width: parent.width
            text: "Five sheets of one colour each fill the panel. Look for dots and stripes of another colour, and for corners that are darker. A touch, or a key, goes on."
        }
        TouchButton {
            objectName: "beginColours"
            text: "Begin"
            iconBefore: "sun-dim"
            primary: true
            onClicked: root.begun()
        }
    }
}
