import QtQuick
import Kiosk

// Leads into the points.
TouchButton {
    objectName: "startPoints"
    primary: true
    least: 112
    corner: Theme.cornerCard
    type: Theme.h3
    text: qsTr("Go through the points")
    iconAfter: "arrow-right"
}
