pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Three levels of help, the most urgent first: each with a sign of its own and its
// place in words, so that colour is not what tells them apart.
Column {
    id: root

    required property list<var> bands // of {title, items}, see rows.py
    readonly property list<string> signs: ["first-aid", "phone-call", "clock"]
    readonly property list<string> tints: ["clay", "lamp", "mist"]

    signal linkTouched(link: string)

    spacing: Theme.gutter

    Repeater {
        model: root.bands

        Rectangle {
            id: band

            required property int index
            required property var modelData

            width: root.width
            height: content.height + 2 * Theme.px(26)
            radius: Theme.cornerCard
            color: Theme.tint(root.tints[index])
            border {
                width: Theme.outline
                color: Theme.tintEdge(root.tints[band.index])
            }

            Rectangle {
                id: sign

                x: Theme.px(28)
                y: Theme.px(26)
                width: Theme.px(80)
                height: width
                radius: width / 2
                color: Theme.colors.surface
                border {
                    width: Theme.outline
                    color: Theme.colors.lineStrong
                }

                Icon {
                    anchors.centerIn: parent
                    name: root.signs[band.index]
                    size: 44
                }
            }
            Column {
                id: content

                x: sign.x + sign.width + Theme.px(28)
                y: sign.y
                width: parent.width - x - Theme.px(28)
                spacing: Theme.px(12)

                Words {
                    width: parent.width
                    text: qsTr("Level %1 of %2").arg(band.index + 1).arg(root.bands.length)
                    type: Theme.small
                    color: Theme.colors.textSecondary
                }
                Words {
                    width: parent.width
                    text: band.modelData.title
                    textFormat: Text.StyledText
                    type: Theme.h3
                    Accessible.role: Accessible.Heading
                }
                ListBlock {
                    width: parent.width
                    items: band.modelData.items
                    numbered: false
                    onLinkTouched: link => root.linkTouched(link)
                }
            }
        }
    }
}
