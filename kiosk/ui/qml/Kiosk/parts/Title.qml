import QtQuick
import Kiosk

// The title of what came up: there the keys begin, and a screen reader too.
Words {
    id: root

    readonly property bool isLanding: true

    Accessible.role: Accessible.Heading
    Accessible.focusable: true

    FocusRing {
        corner: Theme.cornerSmall
        visible: root.activeFocus
    }
}
