import QtQuick
import Kiosk

// A picture that is named, in the palette of the theme, drawn at its size.  It is
// asked for when that size has settled, never at those on the way there.
Image {
    id: root

    required property string name
    readonly property url wanted: Theme.picture(name, fillMode === Image.PreserveAspectCrop)

    fillMode: Image.PreserveAspectFit
    Accessible.role: Accessible.Graphic
    Accessible.ignored: !Accessible.name || !enabled

    onWantedChanged: soon.start()
    onWidthChanged: soon.start()
    onHeightChanged: soon.start()

    Timer { // it goes with the picture: what is called later may have gone
        id: soon

        interval: 0
        onTriggered: root.draw()
    }

    function draw(): void {
        const hasPlace = width >= 1 && height >= 1;
        if (hasPlace)
            sourceSize = Qt.size(width, height);
        source = hasPlace ? wanted : "";
    }
}
