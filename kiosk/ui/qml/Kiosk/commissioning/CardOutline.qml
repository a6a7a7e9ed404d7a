pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A card of ID-1 as an outline, with the corners of one, and a mark each millimetre.
Rectangle {
    id: root

    required property real perMm

    radius: 3.18 * perMm
    color: Theme.colors.surface
    border {
        width: Theme.hairline
        color: Theme.colors.text
    }

    Repeater {
        model: 81

        Rectangle {
            required property int index
            readonly property bool isTen: index % 10 === 0

            x: Math.round(index * root.perMm) + root.radius
            y: root.height - height - root.border.width
            width: Theme.hairline
            height: root.perMm * (isTen ? 4 : 2)
            color: Theme.colors.lineStrong
            visible: x < root.width - root.radius
        }
    }
    Words {
        anchors.centerIn: parent
        text: "85.60 × 53.98 mm"
        type: Theme.small
        color: Theme.colors.textSecondary
        wrapMode: Text.NoWrap
    }
}
