import QtQuick
import Kiosk

// Says of a page that no clinician has signed it, in two lines where one has no room.
Rectangle {
    id: root

    required property real room // how wide it may be
    readonly property bool inTwo: words.implicitWidth + 2 * words.x > room

    width: words.width + 2 * words.x
    height: words.height + Theme.px(inTwo ? 12 : 20)
    radius: Theme.cornerSmall
    color: Theme.colors.noteBg
    border {
        width: Theme.hairline
        color: Theme.colors.noteEdge
    }

    Words {
        id: words

        objectName: "sample"
        x: Theme.px(18)
        anchors.verticalCenter: parent.verticalCenter
        width: root.inTwo ? Math.ceil(implicitWidth * 0.58) : implicitWidth
        text: qsTr("Sample. Not yet checked by a clinician here.")
        type: Theme.fixedSmall
        color: Theme.colors.note
    }
}
