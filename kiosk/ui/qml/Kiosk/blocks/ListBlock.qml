pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A list: dots where the order does not matter, numbers where it does.
Column {
    id: root

    required property list<string> items
    required property bool numbered

    signal linkTouched(link: string)

    spacing: Theme.px(10)
    Accessible.role: Accessible.List
    Accessible.ignored: !enabled

    Repeater {
        model: root.items

        Item {
            id: entry

            required property int index
            required property string modelData

            width: root.width
            height: words.height
            Accessible.role: Accessible.ListItem
            Accessible.ignored: !enabled
            Accessible.name: (root.numbered ? `${index + 1}. ` : "") + words.plain(modelData)

            Rectangle {
                visible: !root.numbered
                x: Theme.px(8)
                y: (Theme.body.line - height) / 2
                width: Theme.px(12)
                height: width
                radius: width / 2
                color: Theme.colors.primary
            }
            Words {
                visible: root.numbered
                text: `${entry.index + 1}.`
                font.weight: Font.DemiBold
                color: Theme.colors.link
                Accessible.ignored: true
            }
            Markup {
                id: words

                x: Theme.px(root.numbered ? 30 : 12) + Theme.body.size * 0.9
                width: parent.width - x
                text: entry.modelData
                spoken: false
                onLinkTouched: link => root.linkTouched(link)
            }
        }
    }
}
