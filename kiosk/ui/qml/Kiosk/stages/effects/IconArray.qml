import QtQuick
import Kiosk

// 100 people in ten rows: those that are filled had it, from the top left on.
Image {
    required property int filled

    width: Math.round(height * 1.1)
    sourceSize: Qt.size(width, height)
    source: `image://figures/${filled}/${String(Theme.colors.dataFill).slice(1)}/${String(Theme.colors.lineStrong).slice(1)}`
    Accessible.role: Accessible.Graphic
    Accessible.ignored: !enabled
}
