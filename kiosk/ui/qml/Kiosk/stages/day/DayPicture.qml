import QtQuick
import Kiosk
import Kiosk.Core

// The picture of the open step: the room while the medicine is felt, or else that of
// the page.
Rectangle {
    id: root

    required property Bridge kiosk
    required property color ground // under its corners
    readonly property bool isFelt: kiosk.stages.day.isFelt

    radius: Theme.cornerSmall
    color: Theme.colors.isContrast ? Theme.daylight.canvas : Theme.tint(kiosk.page.tint)

    Drawing {
        anchors {
            fill: parent
            margins: Theme.px(root.isFelt ? 0 : 16)
        }
        name: !root.visible ? "" : root.isFelt ? "stage-the-middle.svg" : root.kiosk.page.picture
        fillMode: root.isFelt ? Image.PreserveAspectCrop : Image.PreserveAspectFit
        clip: true
        Accessible.name: root.isFelt ? qsTr("A person rests in a chair that leans back. A guide sits close by.") : root.kiosk.page.alt
    }
    Corners {
        anchors.fill: parent
        corner: parent.radius
        ground: root.ground
    }
}
