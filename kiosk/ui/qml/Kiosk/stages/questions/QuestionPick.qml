import QtQuick
import Kiosk

// A question to pick: a box to tick, and its words.
Pressable {
    id: root

    required property string key
    required text
    required property bool picked
    required property bool can
    readonly property color ink: !can ? Theme.colors.disabledText : down ? Theme.colors.onSelected : Theme.colors.text

    // A hand that shakes taps twice: that counts once
    signal pressedOnce(key: string)

    objectName: `pick-${key.split("/")[1]}`
    enabled: can
    implicitHeight: Math.max(Theme.px(92), Theme.touchTarget, implicitContentHeight + Theme.px(36))
    ledge: 0
    corner: Theme.px(24)
    horizontalPadding: Theme.px(28)
    face: !can ? Theme.colors.sunken : Theme.colors.surface
    edge: picked ? Theme.colors.primary : can ? Theme.colors.lineStrong : Theme.colors.line
    edgeWidth: picked ? Math.max(Theme.px(4), Theme.outline) : Theme.outline
    Accessible.name: words.plain(text)
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: picked
    onClicked: {
        if (tap.takes())
            pressedOnce(key);
    }

    OneTap {
        id: tap
    }

    contentItem: Item {
        implicitHeight: words.height

        Rectangle {
            id: box

            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(48)
            height: width
            radius: Theme.px(12)
            color: root.picked ? Theme.colors.primary : "transparent"
            border {
                width: root.picked ? 0 : Theme.px(4)
                color: root.ink
            }

            Icon {
                anchors.centerIn: parent
                name: "check-bold"
                size: 32
                color: Theme.colors.onPrimary
                visible: root.picked
            }
        }
        Words {
            id: words

            x: box.width + Theme.px(24)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x
            text: root.text
            textFormat: Text.StyledText
            font.weight: Font.Medium
            color: root.ink
            Accessible.ignored: true
        }
    }
}
