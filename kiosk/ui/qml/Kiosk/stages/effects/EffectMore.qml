import QtQuick
import Kiosk

// Says which of the effects are in view, and leads on to more of them.
Pressable {
    id: root

    required property int first
    required property int last
    required property int count
    readonly property bool isEnd: last === count
    // As wide as the longer of all it says: what is beside it must not change with it
    readonly property real saying: Math.max(forward.advanceWidth, back.advanceWidth) + Theme.px(38 + 12)
    readonly property real counting: most.advanceWidth
    readonly property int least: Math.ceil(Math.max(saying, counting)) + 2 * horizontalPadding + Theme.px(4)
    readonly property color ink: down ? Theme.colors.onSelected : Theme.colors.text

    objectName: "moreEffects"
    corner: Theme.px(24)
    horizontalPadding: Theme.px(20)
    ledge: Theme.colors.isContrast ? 0 : Theme.px(4)
    bottomPadding: ledge
    facePressed: Theme.colors.selected
    edge: Theme.colors.lineStrong
    edgeWidth: Theme.outline
    text: isEnd ? back.text : forward.text
    Accessible.description: place.text

    contentItem: Item {
        readonly property bool isRow: root.saying + root.counting + Theme.px(20) <= width

        implicitHeight: (isRow ? Math.max(says.height, place.height) : says.height + place.height) + Theme.px(12)

        Row {
            id: says

            x: parent.isRow ? 0 : (parent.width - width) / 2
            y: (parent.height - (parent.isRow ? height : height + place.height)) / 2
            spacing: Theme.px(12)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.isEnd ? "caret-up-bold" : "caret-down-bold"
                color: root.ink
            }
            Words {
                text: root.text
                type: Theme.small
                font.weight: Font.DemiBold
                color: root.ink
                Accessible.ignored: true
            }
        }
        Words {
            id: place

            x: parent.isRow ? parent.width - width : (parent.width - width) / 2
            y: parent.isRow ? (parent.height - height) / 2 : says.y + says.height
            text: qsTr("%1 to %2 of %3").arg(root.first).arg(root.last).arg(root.count)
            type: Theme.small
            color: root.ink
            Accessible.ignored: true
        }
    }
    TextMetrics {
        id: most

        text: qsTr("%1 to %2 of %3").arg(root.count).arg(root.count).arg(root.count)
        font: back.font
    }
    TextMetrics {
        id: forward

        text: qsTr("Show more")
        font: back.font
    }
    TextMetrics {
        id: back

        text: qsTr("Show first")
        font {
            family: Theme.family
            pixelSize: Theme.small.size
            weight: Font.DemiBold
        }
    }
}
