import QtQuick
import Kiosk

// A box with an icon, a title and a short list.
Rectangle {
    id: root

    required property string title
    required property list<string> items
    required property string symbol
    required property color ink
    required property color ground
    required property color edge

    signal linkTouched(link: string)

    implicitHeight: content.height + 2 * Theme.px(26)
    radius: Theme.cornerButton
    color: ground
    border {
        width: Theme.outline
        color: root.edge
    }

    Column {
        id: content

        x: Theme.px(28)
        y: Theme.px(26)
        width: parent.width - 2 * x
        spacing: Theme.px(12)

        Row {
            spacing: Theme.px(16)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.symbol
                size: 36
                color: root.ink
            }
            Words {
                text: root.title
                textFormat: Text.StyledText
                type: Theme.h3
                Accessible.role: Accessible.Heading
            }
        }
        ListBlock {
            width: parent.width
            items: root.items
            numbered: false
            onLinkTouched: link => root.linkTouched(link)
        }
    }
}
