import QtQuick
import Kiosk

// The one thing that the reader of a page can do or ask.
Rectangle {
    id: root

    required property string markup

    signal linkTouched(link: string)

    implicitHeight: words.height + 2 * Theme.px(22)
    radius: Theme.cornerButton
    color: Theme.colors.okBg
    border {
        width: Theme.outline
        color: Theme.colors.okEdge
    }

    Icon {
        x: Theme.px(32)
        anchors.verticalCenter: parent.verticalCenter
        name: "chat-circle-dots"
        size: 48
        color: Theme.colors.ok
    }
    Markup {
        id: words

        x: Theme.px(104)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - Theme.px(32)
        text: root.markup
        font.weight: Font.DemiBold
        onLinkTouched: link => root.linkTouched(link)
    }
}
