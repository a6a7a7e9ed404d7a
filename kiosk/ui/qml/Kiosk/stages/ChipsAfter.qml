import QtQuick
import Kiosk

// The place at the end of the words of a stage, for chips that its row has no room for:
// just over the row, where all of the words are in view.
Item {
    id: root

    required property Scroller scroller
    readonly property alias chips: chips
    readonly property int gap: Theme.touchGap
    readonly property int least: chips.children.length ? gap + chips.height : Theme.hairline // a column leaves out what has none

    height: Math.max(least, chips.children.length ? scroller.height - y : 0)

    Flow {
        id: chips

        y: parent.height - height
        width: parent.width
        spacing: root.gap
    }
}
