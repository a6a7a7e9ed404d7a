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
    readonly property int foot: Math.max(close.height, chips.room) + (standing ? stays.height + Theme.px(16) : 0) + Theme.px(24)

    tall: Math.min(most, scroller.contentHeight + foot + Theme.px(112))
    onDismissed: kiosk.close()

    // In what is left in view of the place
    HideChip {
        anchors {
            right: parent.right
            bottom: parent.top
            bottomMargin: Theme.px(52 + 5)
        }
        height: Math.max(Theme.px(50), Math.ceil(12 * Theme.pixelsPerMm))
        visible: root.mayHide
        kiosk: root.kiosk
    }
    Scroller {
        id: scroller

        width: parent.width + Theme.px(36) // its bar stands in the margin
        height: parent.height - root.foot

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

        anchors.bottom: parent.bottom
        width: close.x - spacing
        scroller: scroller
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
