import QtQuick
import Kiosk

// The one thing that the reader of a page can do or ask.
Rectangle {
    id: root

    required property string markup
    required property string asks // the question in it, if it has one
    required property bool asked

    signal askTouched
    signal linkTouched(link: string)

    readonly property bool beside: asks && !Theme.isLargest && width > Theme.px(760)

    implicitHeight: Math.max(words.height, beside ? chip.height : 0) + (asks && !beside ? chip.height + Theme.px(16) : 0) + 2 * Theme.px(22)
    radius: Theme.cornerButton
    color: Theme.colors.okBg
    border {
        width: Theme.outline
        color: Theme.colors.okEdge
    }

    Icon {
        id: sign

        x: Theme.px(32)
        y: words.y + (words.height - height) / 2
        name: "chat-circle-dots"
        size: 48
        color: Theme.colors.ok
    }
    Markup {
        id: words

        x: Theme.px(104)
        y: root.beside ? (root.height - height) / 2 : Theme.px(22)
        width: (root.beside ? chip.x - Theme.px(20) : parent.width - Theme.px(32)) - x
        text: root.markup
        font.weight: Font.DemiBold
        onLinkTouched: link => root.linkTouched(link)
    }
    AskChip {
        id: chip

        x: root.beside ? parent.width - width - Theme.px(28) : words.x
        y: root.beside ? (root.height - height) / 2 : words.y + words.height + Theme.px(16)
        hasList: root.asks
        asked: root.asked
        objectName: "askAction"
        onAsking: root.askTouched()
    }
}
