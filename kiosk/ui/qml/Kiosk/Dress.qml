import QtQuick
import Kiosk
import Kiosk.Core

// Tells the Theme what it hangs on: the window, the panel, and this patient.
Item {
    id: root

    required property Window window
    required property Bridge kiosk
    required property url assets

    Binding {
        target: Theme
        property: "screenWidth"
        value: root.window.width
    }
    Binding {
        target: Theme
        property: "screenHeight"
        value: root.window.height
    }
    Binding {
        target: Theme
        property: "diagonal"
        value: root.kiosk.diagonal
    }
    Binding {
        target: Theme
        property: "theme"
        value: root.kiosk.looks.theme
    }
    Binding {
        target: Theme
        property: "textSize"
        value: root.kiosk.looks.textSize
    }
    Binding {
        target: Theme
        property: "still"
        value: root.kiosk.looks.still
    }
    Binding {
        target: Theme
        property: "lowReach"
        value: root.kiosk.looks.lowReach
    }
    Binding {
        target: Theme
        property: "mirrored"
        value: root.kiosk.languages.mirrored
    }
    Binding {
        target: Theme
        property: "assets"
        value: root.assets
    }
}
