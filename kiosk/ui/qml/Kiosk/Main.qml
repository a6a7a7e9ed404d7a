pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The window: what the empty chair sees, a visit, and the moment after a change.
Window {
    id: root

    required property Front front
    required property bool windowed
    readonly property string place: front.place

    width: 1920
    height: 1080
    color: Theme.colors.canvas
    title: qsTr("Quiet Room")
    flags: windowed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    onClosing: close => close.accepted = windowed
    // The rest is read and made while the first picture already stands
    onFrameSwapped: {
        if (visit.status === Loader.Null)
            complete(front.kiosk);
    }

    Dress {
        window: root
        front: root.front
    }
    Loader {
        id: closed

        anchors.fill: parent
        active: root.place === "closed"
        sourceComponent: Closed {
            awaiting: root.front.awaiting
        }
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
            front: root.front
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
    Loader {
        id: settle

        anchors.fill: parent
    }

    function complete(kiosk: QtObject): void {
        settle.setSource("visit/Settle.qml", { kiosk: kiosk });
        visit.setSource("visit/VisitScreen.qml", { kiosk: kiosk });
    }
}
