import QtQuick
import Kiosk
import Kiosk.Core

// A step on the rail of the day: its node, and its name under it or beside it.
Item {
    id: root

    required property Bridge kiosk
    required property bool upright
    required property bool labelled
    required property int node
    required property int beside // where the name begins on an upright rail
    required property int count
    required property int index
    required property string id
    required property string title
    required property string icon
    required property bool looked
    required property bool open
    readonly property real longest: word.advanceWidth

    z: open ? 1 : 0

    StepNode {
        x: root.upright ? 0 : (root.width - width) / 2
        y: root.upright ? (root.height - height) / 2 : 0
        width: root.node
        step: root.id
        title: root.title
        symbol: root.icon
        looked: root.looked
        open: root.open
        index: root.index
        count: root.count
        onClicked: root.kiosk.hand.look(step)
    }
    Words {
        x: root.upright ? root.beside : Theme.px(2)
        y: root.upright ? (root.height - height) / 2 : root.node + Theme.px(14)
        width: root.width - x - (root.upright ? 0 : x)
        text: root.title
        textFormat: Text.StyledText
        type: root.upright ? Theme.label : Theme.navLabel
        color: Theme.colors.text
        horizontalAlignment: root.upright ? (Theme.mirrored ? Text.AlignRight : Text.AlignLeft) : Text.AlignHCenter
        visible: root.labelled
        Accessible.ignored: true

        TapHandler {
            longPressThreshold: 0
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: root.kiosk.hand.look(root.id)
        }
    }
    TextMetrics {
        id: word

        text: root.title.split(" ").reduce((one, other) => other.length > one.length ? other : one, "")
        font {
            family: Theme.family
            pixelSize: Theme.navLabel.size
            weight: Theme.navLabel.weight
        }
    }
}
