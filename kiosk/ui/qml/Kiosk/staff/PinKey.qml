import QtQuick
import Kiosk

// One key of the pad.
Pressable {
    id: root

    required property TypeStyle type
    property string symbol: ""

    focusPolicy: Qt.TabFocus // a finger takes none: a screen reader would say the figure
    opacity: enabled ? 1 : 0.6
    face: enabled ? Theme.colors.surface : Theme.colors.sunken
    ledgeColor: enabled ? Theme.colors.ledge : "transparent"
    horizontalPadding: 0

    contentItem: Item {
        Words {
            anchors {
                centerIn: parent
                verticalCenterOffset: -root.ledge / 2
            }
            visible: !root.symbol
            text: root.text
            type: root.type
            Accessible.ignored: true
        }
        Icon {
            anchors {
                centerIn: parent
                verticalCenterOffset: -root.ledge / 2
            }
            visible: root.symbol
            name: root.symbol
            size: 48
        }
    }
}
