pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Three discs of lamp light that breathe: four seconds in, six out.  Width, height
// and radius move, never scale, fifteen times a second at most, and not by a pixel:
// scaled round corners are jagged on the software renderer, and each step paints half
// a screen.
Item {
    id: root

    property real breath: 1
    readonly property real step: 0.003 // in 1180 pixels, two at each side
    readonly property list<color> pools: [Theme.colors.pool1, Theme.colors.pool2, Theme.colors.pool3]
    readonly property list<int> diameters: [1180, 880, 580]

    Repeater {
        model: 3

        Rectangle {
            required property int index

            anchors.centerIn: parent
            width: 2 * Math.round(Theme.px(root.diameters[index]) * root.breath / 2)
            height: width
            radius: width / 2
            color: root.pools[index]
        }
    }
    Timer {
        interval: 67
        repeat: true
        running: root.visible && !Theme.still
        onTriggered: root.breath = root.breathAt(Date.now() % 10000)
    }

    // Between 0.88 and 1, in steps from there, eased as a sine, at *time* milliseconds of
    // the ten seconds.
    function breathAt(time: real): real {
        const phase = time < 4000 ? time / 4000 : (10000 - time) / 6000;
        const out = 0.12 * (0.5 + 0.5 * Math.cos(Math.PI * phase));
        return 1 - Math.round(out / step) * step;
    }
}
