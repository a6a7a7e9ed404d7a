import Kiosk

// Moves on what is taller than its place, without a drag; at its end, back again.
Chip {
    required property Scroller scroller

    objectName: "moreBelow"
    visible: scroller.hasMore
    text: scroller.moreBelow ? qsTr("More below") : qsTr("Back to top")
    iconBefore: scroller.moreBelow ? "caret-down-bold" : "caret-up-bold"
    onClicked: scroller.moreBelow ? scroller.down() : scroller.toStart()
}
