import QtQuick
import Kiosk

// One of the four tabs of the bottom bar: an icon over a word.
Pressable {
    id: root

    required property string symbol
    property bool current: false
    property bool isHelp: false
    property int count: 0 // shown on the icon, if there is any
    readonly property color ink: isHelp ? Theme.colors.help : current || down ? Theme.colors.onSelected : Theme.colors.text

    implicitWidth: Math.max(Theme.px(Theme.isNarrow || Theme.isSmall && Theme.isLargest ? 128 : 164), implicitContentWidth + Theme.px(Theme.isNarrow ? 24 : 40))
    implicitHeight: Theme.px(Theme.isLargest ? 120 : 108)
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
        implicitWidth: word.implicitWidth

        Icon {
            id: sign

            y: Theme.px(15)
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.current ? `${root.symbol}-fill` : root.symbol
            size: 42
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

            y: Theme.px(66)
            width: parent.width
            text: root.text
            type: Theme.navLabel
            color: root.ink
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(20)
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
