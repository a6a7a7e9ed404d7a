import QtQuick
import Kiosk

// One of the four tabs of the bottom bar: an icon over a word or two.
Pressable {
    id: root

    required property string symbol
    property bool current: false
    property bool isHelp: false
    property bool folded: false // its words stand on two lines
    property bool compact: folded // the icon is smaller, and near to them
    property int count: 0 // shown on the icon, if there is any
    readonly property int beside: Theme.px(Theme.isNarrow ? 24 : 40)
    readonly property int least: Theme.px(Theme.isNarrow || Theme.isSmall && Theme.isLargest ? 128 : 164)
    readonly property real unfolded: Math.max(least, Math.ceil(line.advanceWidth) + beside) // how wide with all words on one line
    readonly property color ink: isHelp ? Theme.colors.help : current || down ? Theme.colors.onSelected : Theme.colors.text

    implicitWidth: folded ? Math.max(Theme.px(128), longest.contentWidth + Theme.px(24)) : unfolded
    implicitHeight: compact ? word.y + word.height + Theme.px(8) : Theme.px(Theme.isLargest ? 120 : 108)
    ledge: 0
    corner: Theme.px(24)
    horizontalPadding: Theme.px(8)
    face: isHelp ? Theme.colors.helpBg : current ? Theme.colors.selected : "transparent"
    facePressed: isHelp ? face : Theme.colors.selected
    edge: isHelp ? (!down ? Theme.colors.helpEdge : Theme.colors.isContrast ? Theme.colors.primary : Theme.colors.help) : Theme.colors.isContrast ? Theme.colors.line : "transparent"
    edgeWidth: isHelp && down ? Theme.px(6) : isHelp || Theme.colors.isContrast ? Theme.outline : 0
    Accessible.name: count ? `${text}: ${count}` : text
    Accessible.role: isHelp ? Accessible.Button : Accessible.PageTab
    Accessible.selectable: !isHelp
    Accessible.selected: current
    Accessible.onPressAction: click() // Qt gives a tab no action of its own

    contentItem: Item {
        Icon {
            id: sign

            y: root.text ? Theme.px(root.compact ? 6 : 15) : (parent.height - height) / 2
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.current ? `${root.symbol}-fill` : root.symbol
            size: root.compact ? 36 : 42
            color: root.ink
        }
        Rectangle {
            x: sign.x + sign.width - Theme.px(12)
            y: Theme.px(3)
            width: Math.max(height, number.implicitWidth + Theme.px(16))
            height: Theme.px(34)
            radius: height / 2
            color: Theme.colors.accent
            visible: root.count

            Words {
                id: number

                anchors.centerIn: parent
                text: root.count
                type: Theme.badge
                color: Theme.colors.onAccent
                Accessible.ignored: true
            }
        }
        Words {
            id: word

            y: Theme.px(root.compact ? 44 : 66)
            width: parent.width
            height: (root.folded ? 2 : 1) * lineHeight
            text: root.text
            type: Theme.navLabel
            color: root.ink
            // The one word that is wider than its place gets smaller, down to the smallest type
            font.pixelSize: Math.max(Theme.badge.size, Math.floor(type.size * Math.min(1, width / Math.max(1, longest.contentWidth))))
            wrapMode: root.folded ? Text.WordWrap : Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        TextMetrics {
            id: line

            text: root.text
            font {
                family: Theme.family
                pixelSize: Theme.navLabel.size
                weight: Theme.navLabel.weight
            }
        }
        // Between lines as narrow as can be stands the longest word
        Words {
            id: longest

            width: 1
            visible: false
            text: root.text
            type: Theme.navLabel
        }
    }
}
