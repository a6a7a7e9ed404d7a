pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The window: the place, and what lies over it.
Window {
    id: root

    required property Bridge kiosk
    required property url assets
    required property bool windowed
    readonly property string place: kiosk.place
    readonly property string sheet: kiosk.sheet

    width: 1920
    height: 1080
    color: Theme.colors.canvas
    title: qsTr("Quiet Room")
    flags: windowed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    onClosing: close => close.accepted = windowed
    // The rest is made while the first picture already stands
    onFrameSwapped: visit.active = true

    Dress {
        window: root
        kiosk: root.kiosk
        assets: root.assets
    }
    Loader {
        anchors.fill: parent
        active: root.place === "closed"
        sourceComponent: Closed {}
    }
    Loader {
        anchors.fill: parent
        active: root.place === "attract"
        sourceComponent: Attract {
            kiosk: root.kiosk
        }
    }
    Loader {
        id: visit

        anchors.fill: parent
        active: false
        visible: root.place === "home" || root.place === "page"
        sourceComponent: VisitScreen {
            kiosk: root.kiosk
        }
    }
    Loader {
        anchors.fill: parent
        active: root.sheet
        sourceComponent: ({ help: help, comfort: comfort, sources: sources, word: word, finish: finish })[root.sheet] ?? null
    }
    Loader {
        anchors.fill: parent
        active: root.kiosk.presence.secondsLeft >= 0
        sourceComponent: StillThere {
            kiosk: root.kiosk
        }
    }
    Watch {
        anchors.fill: parent
        kiosk: root.kiosk
    }
    Component {
        id: help

        HelpSheet {
            kiosk: root.kiosk
        }
    }
    Component {
        id: comfort

        ComfortSheet {
            kiosk: root.kiosk
        }
    }
    Component {
        id: sources

        SourcesSheet {
            kiosk: root.kiosk
        }
    }
    Component {
        id: word

        WordCard {
            kiosk: root.kiosk
        }
    }
    Component {
        id: finish

        FinishDialog {
            kiosk: root.kiosk
        }
    }
}
