pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The screen of those who set a kiosk up: what was found, and what only a hand, an eye
// and an ear can tell.  In English alone; no patient gets to see it.
Window {
    id: root

    required property Commissioning kiosk
    property string part: "findings"

    width: 1920
    height: 1080
    color: Theme.colors.canvas
    title: "Quiet Room"
    flags: Qt.Window | Qt.FramelessWindowHint
    onClosing: kiosk.leave()
    onWidthChanged: lie()
    onHeightChanged: lie()
    onVisibleChanged: lie()

    Binding {
        target: Theme
        property: "screenWidth"
        value: root.width
    }
    Binding {
        target: Theme
        property: "screenHeight"
        value: root.height
    }
    Binding {
        target: Theme
        property: "diagonal"
        value: root.kiosk.diagonal
    }
    FocusScope {
        id: all

        anchors.fill: parent
        focus: true
        Keys.onEscapePressed: root.back()

        CommissioningTabs {
            id: tabs

            x: Theme.margin
            y: Theme.px(28)
            width: parent.width - 2 * x
            current: root.part
            onChosen: part => root.part = part
            onLeave: root.kiosk.leave()
        }
        Loader {
            id: shown

            objectName: "part"
            anchors {
                fill: parent
                margins: Theme.margin
                topMargin: tabs.y + tabs.height + Theme.px(36)
                bottomMargin: Theme.px(36)
            }
            sourceComponent: ({ findings: findings, size: size, touch: touch, sound: sound, colours: colours })[root.part]
        }
        Loader {
            id: over

            property string name

            anchors.fill: parent
            sourceComponent: name === "grid" ? grid : name === "sheet" ? sheet : null
        }
    }
    Component {
        id: findings

        FindingsView {
            examiner: root.kiosk.examiner
        }
    }
    Component {
        id: size

        CardView {
            ruler: root.kiosk.ruler
        }
    }
    Component {
        id: touch

        TouchView {
            touches: root.kiosk.touches
            onBegun: {
                root.kiosk.touches.clear();
                over.name = "grid";
            }
        }
    }
    Component {
        id: sound

        SoundView {
            sound: root.kiosk.sound
        }
    }
    Component {
        id: colours

        ColoursView {
            onBegun: over.name = "sheet"
        }
    }
    Component {
        id: grid

        TouchSheet {
            touches: root.kiosk.touches
            onEnded: root.back()
        }
    }
    Component {
        id: sheet

        ColourSheet {
            onEnded: root.back()
        }
    }

    function lie(): void {
        kiosk.ruler.lie_on(width, height);
        kiosk.touches.lie_on(width, height);
    }

    // What lies over the screen goes first
    function back(): void {
        if (over.name)
            over.name = "";
        else
            kiosk.leave();
        all.forceActiveFocus();
    }
}
