import QtQuick
import Kiosk

// The code that takes the questions home, with its white edge.  Each module is the
// same whole number of the panel's pixels, so it stays sharp; a long list makes the
// picture larger, never its modules smaller.  Black on white in every theme.  To make
// one takes as long as a frame or two: where it is not seen, that waits for a second.
Image {
    id: root

    required property string code
    readonly property bool seen: parent?.visible ?? false

    readonly property real ratio: Screen.devicePixelRatio
    readonly property int leastModule: Math.max(4, Theme.px(4))
    readonly property int leastSide: Math.max(340, Theme.px(340))
    readonly property int module: Math.ceil(Math.max(leastModule, leastSide / Math.max(1, implicitWidth)) * ratio)

    objectName: "qrCode"
    cache: false
    smooth: false
    width: implicitWidth * module / ratio
    height: width
    visible: implicitWidth > 0
    Accessible.role: Accessible.Graphic
    Accessible.ignored: !enabled
    Accessible.name: qsTr("QR code with your questions. Point your phone’s camera at it.")

    onCodeChanged: {
        if (seen || !code)
            draw();
        else
            later.restart();
    }
    onSeenChanged: {
        if (seen)
            draw();
    }

    transform: Mirror {
        item: root
    }

    Timer {
        id: later

        interval: 1000
        onTriggered: root.draw()
    }

    function draw(): void {
        later.stop();
        source = code;
    }
}
