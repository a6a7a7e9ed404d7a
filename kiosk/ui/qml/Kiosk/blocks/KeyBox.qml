pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A boxed point that stands out, by its icon and title as well as its colour.
Rectangle {
    id: root

    required property string title
    required property list<string> items

    // Large words need all the width: the lamp stands on the line of the title alone
    readonly property int beside: Theme.px(72)
    readonly property int indent: Theme.isLargest && Theme.isPortrait ? 0 : beside

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

        x: Theme.px(32) + root.indent
        y: Theme.px(24)
        width: parent.width - x - Theme.px(32)
        spacing: Theme.px(4)

        Words {
            width: parent.width
            rightPadding: Theme.mirrored ? root.beside - root.indent : 0
            leftPadding: root.beside - root.indent - rightPadding
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
