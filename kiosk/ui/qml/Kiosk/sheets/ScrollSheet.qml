import QtQuick
import Kiosk
import Kiosk.Core

// A sheet with a title, as tall as its words up to *most*; what is more scrolls
// above the button that closes it.
Sheet {
    id: root

    required property Bridge kiosk
    required property string title
    default property alias words: words.data
    property alias chips: chips.data // at the left of the button
    property TypeStyle titleType: Theme.h2
    property string standing // words that do not scroll
    property string closing: qsTr("Close")
    property string closingIcon
    property bool mayHide: true
    property int most: Theme.px(Theme.isPortrait ? 1500 : 900)
    property int spacing: Theme.px(10)
    readonly property int rowsBeside: chips.rowsIn(close.x - chips.spacing)
    // Over the button that closes it, rather than piled up beside it
    readonly property bool stacks: rowsBeside > 2 && chips.rowsIn(body.width) < rowsBeside
    readonly property int foot: (stacks ? close.height + chips.spacing + chips.room : Math.max(close.height, chips.room)) + (standing ? stays.height + Theme.px(16) : 0) + Theme.px(24)

    tall: Math.min(most, scroller.contentHeight + foot + Theme.px(112))
    onDismissed: kiosk.close()

    Scroller {
        id: scroller

        width: parent.width + Theme.px(36) // its bar stands in the margin
        height: parent.height - root.foot
        onMoved: root.kiosk.presence.acted()

        Column {
            id: words

            width: parent.width
            spacing: root.spacing

            Title {
                width: parent.width
                text: root.title
                type: root.titleType
            }
        }
    }
    Words {
        id: stays

        objectName: "standing"
        y: scroller.height + Theme.px(16)
        width: parent.width
        visible: text
        text: root.standing
        font.weight: Font.DemiBold
    }
    ChipRow {
        id: chips

        anchors {
            bottom: parent.bottom
            bottomMargin: root.stacks ? close.height + spacing : 0
        }
        width: root.stacks ? parent.width : close.x - spacing
        scroller: scroller

        SpeakChip {
            objectName: "readSheetAloud"
            stops: true
            width: Math.min(implicitWidth, chips.width)
            kiosk: root.kiosk
        }
        HideChip {
            visible: root.mayHide
            kiosk: root.kiosk
        }
    }
    TouchButton {
        id: close

        objectName: "close"
        anchors {
            right: parent.right
            bottom: parent.bottom
        }
        width: Math.max(implicitWidth, Theme.px(Theme.isPortrait ? 300 : 440))
        primary: true
        text: root.closing
        iconBefore: root.closingIcon
        onClicked: root.kiosk.close()
    }
}
