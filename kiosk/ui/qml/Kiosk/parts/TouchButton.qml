import QtQuick
import QtQuick.Layouts
import Kiosk

// A button with words, and an icon before or after them.
Pressable {
    id: root

    property bool primary: false
    property string iconBefore: ""
    property string iconAfter: ""
    property TypeStyle type: Theme.label
    property bool upright: false // the icon over the words
    property int least: 92
    readonly property color ink: primary ? Theme.colors.onPrimary : down ? Theme.colors.onSelected : Theme.colors.text

    implicitHeight: Math.max(Theme.px(least), implicitContentHeight + Theme.px(36)) + ledge
    face: primary ? Theme.colors.primary : Theme.colors.surface
    facePressed: primary ? Theme.colors.primaryPressed : Theme.colors.selected
    edge: primary ? face : Theme.colors.lineStrong
    edgeWidth: primary && !Theme.colors.isContrast ? 0 : Theme.outline
    ledgeColor: primary ? Theme.colors.primaryLedge : Theme.colors.ledge
    bottomPadding: ledge

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        GridLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            columns: root.upright ? 1 : 3
            columnSpacing: Theme.px(20)
            rowSpacing: Theme.px(4)

            Icon {
                name: root.iconBefore
                color: root.ink
                visible: name
                Layout.alignment: Qt.AlignCenter
            }
            Words {
                text: root.text
                visible: text // or an icon alone stands beside the middle
                type: root.type
                color: root.ink
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            Icon {
                name: root.iconAfter
                color: root.ink
                visible: name
                Layout.alignment: Qt.AlignCenter
            }
        }
    }
}
