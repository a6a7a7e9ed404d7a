import QtQuick
import Kiosk

// The picture of a page, on the ground of its topic.
Rectangle {
    id: root

    required property string name
    required property string alt
    required property string tint

    radius: Theme.cornerCard
    color: Theme.colors.isContrast ? Theme.daylight.canvas : Theme.tint(tint)

    Drawing {
        anchors {
            fill: parent
            margins: Theme.px(24)
        }
        name: root.name
        Accessible.name: root.alt
    }
}
