import QtQuick
import Kiosk

// Stands beside what is being read aloud; in a card, inside its edge.
Rectangle {
    objectName: "spokenMark"
    x: Theme.mirrored ? parent.width - width - Theme.px(12) : Theme.px(12)
    y: Theme.cornerCard
    width: Theme.px(7)
    height: parent.height - 2 * y
    radius: width / 2
    color: Theme.colors.primary
}
