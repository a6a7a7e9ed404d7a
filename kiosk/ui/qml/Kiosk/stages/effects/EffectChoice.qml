import QtQuick
import Kiosk

// An effect to look at; the one that is open is filled, and has a tick.
Pressable {
    id: root

    required property string effect
    required property bool open
    required property bool looked
    readonly property color ink: open ? Theme.colors.onPrimary : down ? Theme.colors.onSelected : Theme.colors.text

    objectName: `effect-${effect}`
    corner: Theme.px(24)
    horizontalPadding: Theme.px(Theme.isLargest ? 16 : 24)
    ledge: open || Theme.colors.isContrast ? 0 : Theme.px(4)
    face: open ? Theme.colors.primary : Theme.colors.surface
    facePressed: open ? Theme.colors.primaryPressed : Theme.colors.selected
    edge: open ? face : Theme.colors.lineStrong
    edgeWidth: open && !Theme.colors.isContrast ? 0 : Theme.outline
    bottomPadding: ledge
    Accessible.name: looked && !open ? qsTr("%1, looked at").arg(text) : text
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: open

    contentItem: Item {
        implicitHeight: words.implicitHeight + Theme.px(12)

        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - sign.width - Theme.px(12)
            text: root.text
            textFormat: Text.StyledText
            type: Theme.label
            color: root.ink
            Accessible.ignored: true
        }
        Icon {
            id: sign

            anchors {
                right: parent.right
                verticalCenter: parent.verticalCenter
            }
            name: root.open ? "check-bold" : "caret-right-bold"
            size: 30
            color: root.ink
        }
    }
}
