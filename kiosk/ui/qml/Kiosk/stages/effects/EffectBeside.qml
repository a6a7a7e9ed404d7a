import QtQuick
import Kiosk
import Kiosk.Core

// What must be read with the picture, in a box of its size.
Rectangle {
    id: root

    required property Bridge kiosk
    readonly property list<string> lines: kiosk.stages.effects.beside

    implicitHeight: words.height + 2 * Theme.px(22)
    objectName: "effectBeside"
    radius: Theme.cornerCard
    color: Theme.colors.surface
    border {
        width: Theme.outline
        color: Theme.colors.line
    }

    Column {
        id: words

        x: Theme.px(36)
        y: Theme.px(22)
        width: parent.width - 2 * x
        spacing: Theme.px(20)

        Words {
            objectName: "besideTitle"
            width: parent.width
            text: root.lines[0] ?? ""
            textFormat: Text.StyledText
            type: Theme.h3
            Accessible.role: Accessible.Heading
        }
        ListBlock {
            width: parent.width
            items: root.lines.slice(1)
            numbered: false
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
}
