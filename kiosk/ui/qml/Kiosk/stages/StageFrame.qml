pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// A stage of words and boxes: they scroll above the chips.  Its buttons stay in view
// where that leaves enough to read; else they come after the words.
Item {
    id: root

    required property Bridge kiosk
    default property alias content: words.data
    property alias buttons: given.data
    property string note // on the buttons: beside the chips if it fits there, or under them
    readonly property int viewHeight: scroller.height
    readonly property int gap: Math.max(Theme.px(22), Theme.touchGap)
    readonly property int most: root.height - Theme.px(22) - chips.room - gap - scroller.y
    readonly property int kept: most - (buttons.height ? buttons.height + gap : 0)
    readonly property bool keeps: kept >= 7 * Theme.body.line

    component Note: Words {
        text: root.note
        type: Theme.small
        color: Theme.colors.textSecondary
    }

    Scroller {
        id: scroller

        x: Theme.margin
        y: Theme.px(12)
        width: root.width - 2 * x + Theme.px(36) // its bar stands in the margin
        height: root.keeps ? root.kept : root.most

        Column {
            id: words

            width: parent.width
            spacing: root.gap
        }
        Item {
            id: after

            width: parent.width
            height: root.keeps || !buttons.height ? 0 : buttons.height + 2 * root.gap
        }
    }
    // Where they stay they are read before the chips
    Item {
        id: below
    }
    Column {
        id: buttons

        parent: root.keeps ? below : after
        x: root.keeps ? Theme.margin : 0
        y: root.keeps ? scroller.y + root.most - height : root.gap
        width: scroller.columnWidth
        spacing: Theme.px(12)

        Column {
            id: given

            width: parent.width
        }
        Note {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: text && !aside.fits
        }
    }
    Note {
        id: aside

        readonly property bool fits: root.keeps && width > Theme.px(400) && height <= Theme.chip

        anchors {
            right: chips.right
            verticalCenter: chips.verticalCenter
        }
        width: chips.width - chips.oneRow - Theme.px(40)
        horizontalAlignment: Theme.mirrored ? Text.AlignLeft : Text.AlignRight
        visible: fits
    }
    ChipRow {
        id: chips

        x: Theme.margin
        y: root.height - height - Theme.px(22)
        width: scroller.columnWidth
        scroller: scroller

        SpeakChip {
            width: Math.min(implicitWidth, chips.width)
            kiosk: root.kiosk
        }
        WordsChip {
            kiosk: root.kiosk
            inWords: false
        }
        SourcesChip {
            kiosk: root.kiosk
        }
    }
    Connections {
        target: root.kiosk.page

        function onTurned(): void {
            if (!root.kiosk.page.stays)
                root.toStart();
        }
    }

    // What is shown now is new
    function toStart(): void {
        scroller.toStart();
    }

    // Bring *item* up, if it came below what is in view.
    function reveal(item: Item): void {
        scroller.reveal(words.y + item.mapToItem(words, 0, 0).y);
    }
}
