import QtQuick
import Kiosk
import Kiosk.Core

// Tells the Theme what it hangs on: the window, the panel, and this patient.
Item {
    id: root

    required property Window window
    required property Front front

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
        value: root.front.diagonal
    }
    Binding {
        target: Theme
        property: "theme"
        value: root.front.looks.theme
    }
    Binding {
        target: Theme
        property: "textSize"
        value: root.front.looks.textSize
    }
    Binding {
        target: Theme
        property: "still"
        value: root.front.looks.still
    }
    Binding {
        target: Theme
        property: "lowReach"
        value: root.front.looks.lowReach
    }
    Binding {
        target: Theme
        property: "mirrored"
        value: root.front.languages.mirrored && !root.front.staff // whose words are English
    }
}
