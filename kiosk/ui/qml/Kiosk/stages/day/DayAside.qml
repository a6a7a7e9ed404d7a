pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// A place for the rail that stands beside the open step; empty where it does not.
Loader {
    id: root

    required property Bridge kiosk
    required property bool labelled

    sourceComponent: DayRail {
        kiosk: root.kiosk
        upright: true
        mayLabel: root.labelled
        hill: Theme.px(90)
    }
}
