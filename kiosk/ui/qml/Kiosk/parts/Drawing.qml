import QtQuick
import Kiosk

// A picture of assets/pictures, in the palette of the theme, drawn at its size.
Image {
    id: root

    required property string name

    source: Theme.picture(name)
    sourceSize: Qt.size(width, height)
    fillMode: Image.PreserveAspectFit
    Accessible.role: Accessible.Graphic
    Accessible.ignored: !Accessible.name || !enabled
}
