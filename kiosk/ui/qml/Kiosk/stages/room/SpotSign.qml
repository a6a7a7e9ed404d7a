import QtQuick
import Kiosk

// The round sign on a thing in the room, to touch.  Where there is no room for a
// finger it is a dot with the number of its chip.  The chip speaks for it.
Pressable {
    id: root

    required property string symbol
    required property int index
    required property bool looked
    required property bool open
    required property bool isDot
    property bool isFresh: false
    readonly property color ink: open ? Theme.colors.onPrimary : down ? Theme.colors.onSelected : Theme.colors.text

    signal touched

    height: width
    enabled: !isDot
    ledge: 0
    corner: width / 2
    horizontalPadding: 0
    face: open ? Theme.colors.primary : Theme.colors.surface
    facePressed: open ? Theme.colors.primaryPressed : Theme.colors.selected
    edge: !open ? Theme.colors.primary : Theme.colors.isContrast ? Theme.colors.canvas : Theme.colors.accent
    edgeWidth: isDot ? Theme.outline : Theme.px(open ? 5 : 4)
    focusPolicy: Qt.NoFocus
    Accessible.ignored: true

    onOpenChanged: isFresh = open
    onClicked: {
        if (!isFresh)
            touched();
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            visible: !root.isDot
            name: root.symbol
            size: Math.min(44, root.width / Theme.k / 2)
            color: root.ink
        }
        Words {
            anchors.centerIn: parent
            visible: root.isDot
            text: root.index + 1
            type: Theme.navLabel
            font.pixelSize: Math.round(root.width * 0.6)
            color: root.ink
            Accessible.ignored: true
        }
        // Looked at: the words for it are on the chip
        Rectangle {
            x: parent.width - width + Theme.px(12)
            y: -Theme.px(12)
            width: Theme.px(38)
            height: width
            radius: width / 2
            visible: root.looked && !root.open && !root.isDot
            color: Theme.colors.ok
            border {
                width: Theme.hairline
                color: Theme.colors.surface
            }

            Icon {
                anchors.centerIn: parent
                name: "check-bold"
                size: 22
                color: Theme.colors.surface
            }
        }
    }
    // A hand that taps twice does not put away what it has just opened
    Timer {
        running: root.isFresh
        interval: 600
        onTriggered: root.isFresh = false
    }
}
