pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A boxed point that stands out, by its icon and title as well as its colour.
Rectangle {
    id: root

    required property string title
    required property list<string> items

    signal linkTouched(link: string)

    implicitHeight: content.height + 2 * Theme.px(24)
    radius: Theme.cornerButton
    color: Theme.colors.noteBg
    border {
        width: Theme.outline
        color: Theme.colors.noteEdge
    }

    Icon {
        x: Theme.px(32)
        y: Theme.px(28)
        name: "lightbulb-fill"
        size: 48
        color: Theme.colors.note
    }
    Column {
        id: content

        x: Theme.px(104)
        y: Theme.px(24)
        width: parent.width - x - Theme.px(32)
        spacing: Theme.px(4)

        Words {
            width: parent.width
            text: root.title
            textFormat: Text.StyledText
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: root.items

            Markup {
                required property string modelData

                width: content.width
                text: modelData
                onLinkTouched: link => root.linkTouched(link)
            }
        }
    }
}
