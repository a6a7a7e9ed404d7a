import QtQuick
import Kiosk

// One finding: how bad it is in a word and a colour, what was seen, what to do.
Rectangle {
    id: root

    required property string name
    required property string title
    required property string seen
    required property string remedy
    readonly property bool isWorse: state === "fault" || state === "unknown"
    readonly property bool isFine: state === "fine"
    readonly property color ink: isWorse ? Theme.colors.help : isFine ? Theme.colors.ok : Theme.colors.note

    objectName: `finding-${name}`
    implicitHeight: words.height + Theme.px(40)
    radius: Theme.cornerSmall
    color: isWorse ? Theme.colors.helpBg : isFine ? Theme.colors.okBg : Theme.colors.noteBg
    border {
        width: Theme.hairline
        color: isWorse ? Theme.colors.helpEdge : isFine ? Theme.colors.okEdge : Theme.colors.noteEdge
    }

    Column {
        id: words

        x: Theme.px(28)
        y: Theme.px(20)
        width: parent.width - 2 * x
        spacing: Theme.px(8)

        Words {
            width: parent.width
            text: `${root.title}  ·  ${root.name}`
            type: Theme.badge
            color: root.ink
        }
        Words {
            width: parent.width
            text: root.seen
            type: Theme.small
            wrapMode: Text.Wrap // a path has no place to break at
        }
        Words {
            width: parent.width
            visible: text
            text: root.remedy
            type: Theme.small
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
    }
}
