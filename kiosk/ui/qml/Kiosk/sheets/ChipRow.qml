import QtQuick
import Kiosk

// "More below", and what else can be touched under words that scroll: in one row,
// or in more.  *room* is the height with "More below", which comes and goes.
Flow {
    id: root

    required property Scroller scroller
    readonly property int rows: rowsIn(width)
    readonly property int tallest: {
        let height = Theme.chip;
        for (const child of children)
            height = Math.max(height, child.implicitHeight);
        return height;
    }
    readonly property int room: rows * tallest + (rows - 1) * spacing

    spacing: Math.max(Theme.px(20), Theme.touchGap)

    MoreBelow {
        id: more

        scroller: root.scroller
    }

    // How many rows they take in so much *room*.
    function rowsIn(room: real): int {
        let count = 1;
        let left = room;
        for (const child of children) {
            const needed = child === more || child.visible ? child.implicitWidth : -spacing;
            if (needed > left && left < room) {
                count += 1;
                left = room;
            }
            left -= needed + spacing;
        }
        return count;
    }
}
