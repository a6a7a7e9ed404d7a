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
    readonly property bool isStaffs: front.staff !== null

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
        visible: !root.isStaffs
        sourceComponent: Closed {
            front: root.front
        }
        transform: Mirror {
            item: closed
        }
    }
    Loader {
        id: attract

        anchors.fill: parent
        active: root.place === "attract"
        visible: !root.isStaffs
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
        enabled: !root.isStaffs
        transform: Mirror {
            item: visit
        }
    }
    Loader {
        id: settle

        anchors.fill: parent
    }
    Loader {
        id: staff

        anchors.fill: parent
    }
    Connections {
        target: root.front

        function onAdmitted(): void {
            if (root.isStaffs)
                staff.setSource("staff/StaffScreen.qml", { staff: root.front.staff });
            else
                staff.source = "";
        }
    }

    function complete(kiosk: QtObject): void {
        settle.setSource("visit/Settle.qml", { kiosk: kiosk });
        visit.setSource("visit/VisitScreen.qml", { kiosk: kiosk, front: front });
    }
}
