import QtQuick
import Kiosk

// An answer to choose.  What is said of it has its room from the start, so that no
// answer moves under the finger.
Pressable {
    id: root

    required property int number
    required text
    required property string mark
    readonly property bool isTight: !Theme.isPortrait && (Theme.textStep > 0 || Theme.isSmall)
    readonly property bool fits: mark === "fits"
    readonly property string said: fits ? qsTr("This is the one") : qsTr("You picked this")
    readonly property color ink: mark ? (fits ? Theme.colors.ok : Theme.colors.note) : Theme.colors.text

    objectName: `option-${number}`
    implicitHeight: Math.max(Theme.px(isTight ? 96 : 116), Theme.touchTarget, implicitContentHeight + Theme.px(isTight ? 28 : 40))
    ledge: 0
    face: mark ? (fits ? Theme.colors.okBg : Theme.colors.noteBg) : Theme.colors.surface
    edge: mark ? ink : Theme.colors.lineStrong
    edgeWidth: mark ? Math.max(Theme.px(Theme.colors.isContrast ? 8 : 4), Theme.outline) : Theme.outline
    Accessible.name: words.plain(text) + (mark ? `. ${said}` : "")

    required property bool stacked // what is said of it stands below its words
    readonly property bool isLong: words.implicitWidth > contentItem.width - Theme.small.size * 12

    contentItem: Item {
        readonly property bool stacked: root.stacked
        readonly property int both: words.height + Theme.px(8) + note.height

        implicitHeight: stacked ? both : Math.max(words.height, note.height)

        Words {
            id: words

            y: (parent.height - (parent.stacked && root.mark ? parent.both : height)) / 2
            width: parent.width - (parent.stacked ? 0 : Theme.small.size * 12)
            text: root.text
            textFormat: Text.StyledText
            type: Theme.label
            color: root.down ? Theme.colors.onSelected : Theme.colors.text
            linkColor: color
            Accessible.ignored: true
        }
        Row {
            id: note

            x: parent.stacked ? 0 : parent.width - width
            y: parent.stacked ? words.y + words.height + Theme.px(8) : (parent.height - height) / 2
            height: Math.max(sign.height, Theme.small.line)
            spacing: Theme.px(14)

            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: root.mark ? root.said : ""
                type: Theme.small
                font.weight: Font.DemiBold
                color: root.down ? Theme.colors.onSelected : root.ink
                Accessible.ignored: true
            }
            Icon {
                id: sign

                anchors.verticalCenter: parent.verticalCenter
                name: root.mark ? (root.fits ? "check-circle-fill" : "hand-tap") : ""
                size: 44
                color: root.down ? Theme.colors.onSelected : root.ink
            }
        }
    }
}
