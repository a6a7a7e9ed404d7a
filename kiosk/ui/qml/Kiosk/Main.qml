pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The window: what the empty chair sees, a visit, and the moment after a change.
Window {
    id: root

    required property Bridge kiosk
    required property url assets
    required property bool windowed
    readonly property string place: kiosk.place

    width: 1920
    height: 1080
    color: Theme.colors.canvas
    title: qsTr("Quiet Room")
    flags: windowed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    onClosing: close => close.accepted = windowed
    // The rest is read and made while the first picture already stands
    onFrameSwapped: {
        if (visit.status === Loader.Null)
            visit.setSource("visit/VisitScreen.qml", { kiosk: root.kiosk });
    }

    Dress {
        window: root
        kiosk: root.kiosk
        assets: root.assets
    }
    Loader {
        id: closed

        anchors.fill: parent
        active: root.place === "closed"
        sourceComponent: Closed {}
        transform: Mirror {
            item: closed
        }
    }
    Loader {
        id: attract

        anchors.fill: parent
        active: root.place === "attract"
        transform: Mirror {
            item: attract
        }
        sourceComponent: Attract {
            kiosk: root.kiosk
        }
    }
    Loader {
        id: visit

        anchors.fill: parent
        visible: root.place === "home" || root.place === "page"
        transform: Mirror {
            item: visit
        }
    }
    Settle {
        anchors.fill: parent
        kiosk: root.kiosk
    }
}
