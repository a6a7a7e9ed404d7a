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
    readonly property int viewHeight: scroller.height - after.least
    readonly property int gap: Math.max(Theme.px(22), Theme.touchGap)
    readonly property int most: root.height - Theme.px(22) - chips.height - gap - scroller.y
    readonly property int kept: most - (buttons.height ? buttons.height + gap : 0)
    readonly property bool keeps: kept - scroller.head >= 7 * Theme.body.line

    component Note: Words {
        text: root.note
        type: Theme.small
        color: Theme.colors.textSecondary
    }

    Scroller {
        id: scroller

        x: Theme.margin
        y: Theme.px(Theme.isPortrait ? 16 : Theme.isSmall ? 10 : 20)
        width: root.width - 2 * x + Theme.px(36) // its bar stands in the margin
        height: root.keeps ? root.kept : root.most
        onMoved: root.kiosk.presence.acted()

        Column {
            id: words

            width: parent.width
            spacing: root.gap
        }
        Item {
            id: end

            width: parent.width
            height: root.keeps || !buttons.height ? 0 : buttons.height + root.gap
        }
        ChipsAfter {
            id: after

            width: parent.width
            scroller: scroller
        }
    }
    // Where they stay they are read before the chips
    Item {
        id: below
    }
    Column {
        id: buttons

        parent: root.keeps ? below : end
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
    StageChips {
        id: chips

        x: Theme.margin
        y: root.height - height - Theme.px(22)
        width: root.width - 2 * x
        kiosk: root.kiosk
        scroller: scroller
        after: after
        note: Note {
            id: aside

            readonly property bool fits: root.keeps && width > Theme.px(400) && height <= Theme.chip

            y: (chips.height - height) / 2
            x: chips.free - width
            width: chips.spare - Theme.px(24)
            horizontalAlignment: Theme.mirrored ? Text.AlignLeft : Text.AlignRight
            visible: fits
        }
    }
    Connections {
        target: root.kiosk

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
