import QtQuick
import Kiosk

// Looks like the button it need not be: a touch anywhere begins.  So the first
// picture does not wait for what real buttons are made of.
Item {
    id: root

    required property bool down
    required property string begin // what it says
    property string language // its name, where there are several
    property bool low: false // one of many
    readonly property int ledge: Theme.colors.isContrast ? 0 : Theme.px(5)

    height: Math.max(Theme.px(low ? 96 : Theme.isSmall ? 120 : 144), low ? words.height + Theme.px(28) : 0) + ledge

    Rectangle {
        y: root.ledge
        width: parent.width
        height: parent.height - root.ledge
        radius: Theme.px(40)
        color: Theme.colors.primaryLedge
    }
    Rectangle {
        y: root.down ? root.ledge : 0
        width: parent.width
        height: parent.height - root.ledge
        radius: Theme.px(40)
        color: root.down ? Theme.colors.primaryPressed : Theme.colors.primary

        Column {
            id: words

            anchors.centerIn: parent
            width: parent.width - Theme.px(32)

            Words {
                width: parent.width
                text: root.begin
                type: root.low || root.language && Theme.isSmall ? Theme.label : Theme.h3
                color: Theme.colors.onPrimary
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                text: root.language
                type: Theme.small
                color: Theme.colors.onPrimary
                horizontalAlignment: Text.AlignHCenter
                visible: text
                Accessible.ignored: true
            }
        }
    }
}
