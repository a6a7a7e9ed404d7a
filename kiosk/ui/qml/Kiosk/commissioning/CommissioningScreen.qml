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
        CommissioningPart {
            anchors {
                fill: parent
                margins: Theme.margin
                topMargin: tabs.y + tabs.height + Theme.px(36)
                bottomMargin: Theme.px(36)
            }
            kiosk: root.kiosk
            part: root.part
            onWanted: sheet => over.name = sheet
        }
        Loader {
            id: over

            property string name

            anchors.fill: parent
            sourceComponent: name === "fields" ? fields : name === "colours" ? colours : null
        }
    }
    Component {
        id: fields

        TouchSheet {
            touches: root.kiosk.touches
            onEnded: root.back()
        }
    }
    Component {
        id: colours

        ColourSheet {
            onEnded: root.back()
        }
    }

    function lie(): void {
        kiosk.ruler.lie_on(width, height);
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
