import QtQuick
import QtQuick.Layouts
import Kiosk

// The name of a thing in the room, within reach.  A tick says it was looked at: in
// place of its icon, or in a list at its end.
Pressable {
    id: root

    required property int index
    required property string title
    required property string symbol
    required property bool looked
    required property bool open
    property bool inList: false
    property bool numbered: false
    property bool isFresh: false
    readonly property color ink: open ? Theme.colors.onPrimary : down ? Theme.colors.onSelected : Theme.colors.text
    readonly property color tick: open ? ink : Theme.colors.ok

    signal touched

    implicitHeight: Math.max(Theme.chip, Theme.touchTarget, implicitContentHeight + Theme.px(24))
    ledge: 0
    corner: Math.min(height / 2, Theme.px(46))
    horizontalPadding: Theme.px(22)
    face: open ? Theme.colors.primary : Theme.colors.surface
    facePressed: open ? Theme.colors.primaryPressed : Theme.colors.selected
    edge: !open ? Theme.colors.lineStrong : Theme.colors.isContrast ? Theme.colors.canvas : face
    Accessible.name: looked ? qsTr("%1, looked at").arg(title) : title
    Accessible.checkable: true
    Accessible.checked: open

    onOpenChanged: isFresh = open
    onClicked: {
        if (!isFresh)
            touched();
    }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        RowLayout {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            width: root.inList ? parent.width : Math.min(implicitWidth, parent.width)
            spacing: Theme.px(14)

            Icon {
                readonly property bool isTick: root.looked && !root.open && !root.inList

                name: isTick ? "check-bold" : root.symbol
                color: isTick ? root.tick : root.ink
                visible: !root.numbered
            }
            Words {
                text: root.index + 1
                type: Theme.small
                font.weight: Font.Bold
                color: root.ink
                visible: root.numbered
                Accessible.ignored: true
            }
            Words {
                text: root.title
                type: Theme.small
                color: root.ink
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            Icon {
                name: "check-bold"
                color: root.tick
                visible: root.looked && root.inList
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
