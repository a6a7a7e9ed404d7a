import QtQuick
import Kiosk

// "More below", and what else can be touched under words that scroll: in one row,
// or in more.  *room* is the height with "More below", which comes and goes.
Flow {
    id: root

    required property Scroller scroller
    readonly property int oneRow: {
        let width = -spacing;
        for (const child of children)
            width += (child === more ? more.width : child.implicitWidth) + spacing;
        return width;
    }
    readonly property int rows: {
        let count = 1;
        let left = width;
        for (const child of children) {
            const needed = child === more ? more.width : child.implicitWidth;
            if (needed > left && left < width) {
                count += 1;
                left = width;
            }
            left -= needed + spacing;
        }
        return count;
    }
    readonly property int tallest: {
        let height = Theme.chip;
        for (const child of children)
            height = Math.max(height, child.implicitHeight);
        return height;
    }
    readonly property int room: rows * tallest + (rows - 1) * spacing

    spacing: Math.max(Theme.px(20), Theme.touchGap)

    // As wide as the longer of the two things it says, or rows would come and go
    MoreBelow {
        id: more

        width: Math.ceil(Math.max(below.advanceWidth, back.advanceWidth)) + Theme.px(2 * 28 + 38 + 20 + 4)
        scroller: root.scroller
    }
    TextMetrics {
        id: below

        font: back.font
        text: qsTr("More below")
    }
    TextMetrics {
        id: back

        font {
            family: Theme.family
            pixelSize: Theme.small.size
            weight: Theme.small.weight
        }
        text: qsTr("Back to top")
    }
}
