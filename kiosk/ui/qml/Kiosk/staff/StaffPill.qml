import QtQuick
import Kiosk

// A state in a word or two, in the colours of what it means.
Rectangle {
    id: root

    required property string said
    property string kind // fine, note or fault; anything else is plain
    readonly property Colors colors: Theme.colors

    implicitWidth: words.implicitWidth + Theme.px(36)
    implicitHeight: Theme.px(44)
    radius: height / 2
    color: kind === "fine" ? colors.okBg : kind === "note" ? colors.noteBg : kind === "fault" ? colors.helpBg : "transparent"
    border {
        width: kind === "plain" ? 0 : Theme.hairline
        color: kind === "fine" ? root.colors.okEdge : kind === "note" ? root.colors.noteEdge : root.colors.helpEdge
    }

    Words {
        id: words

        anchors.centerIn: parent
        text: root.said
        type: StaffType.strong
        color: root.kind === "fine" ? root.colors.ok : root.kind === "note" ? root.colors.note : root.kind === "fault" ? root.colors.help : root.colors.text
    }
}
