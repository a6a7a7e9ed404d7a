import QtQuick
import QtQuick.Templates as T
import Kiosk

// What stands in a column, as an eye and a finger find it: lines of words, and what
// can be touched.  All in pixels from the top of the column.
QtObject {
    id: root

    required property Item column
    required property real tallest // what is higher than this may be cut
    required property real place // what is seen at once: a code for a phone is of use whole

    // Where the first thing to touch begins that ends below *from*; Infinity without.
    function firstToTouch(from: real): real {
        return top(column, 0, from, Infinity, true);
    }

    // Where an edge at *at* has to stand so as to cut no line and no button.  Of lines
    // side by side it may cut one, sooner than hide much.
    function whole(at: real): real {
        const first = top(column, 0, at, at, false);
        let edge = first;
        for (let n = 0; n < 3 && edge > first - Theme.body.line; ++n) {
            const next = top(column, 0, edge, edge, false);
            if (next === edge)
                return edge;
            edge = next;
        }
        return first;
    }

    // The top of the highest thing that begins above *to* and ends below *from*.
    function top(item: Item, y: real, from: real, to: real, toTouch: bool): real {
        for (const child of item.children) {
            const at = y + child.y;
            if (child.visible && at < to && (!child.height || at + child.height > from))
                to = Math.min(to, ofItem(child, at, from, to, toTouch));
        }
        return to;
    }

    function ofItem(item: Item, at: real, from: real, to: real, toTouch: bool): real {
        if (item instanceof T.AbstractButton && (toTouch ? item.enabled : item.height < tallest))
            return at;
        if (item instanceof QrCode && !toTouch && item.height < place)
            return at;
        if (item instanceof Text)
            return toTouch && !(item as Markup)?.links.length ? to : ofLine(item as Text, at, from);
        return top(item, at, from, to, toTouch);
    }

    // The top of the first line of *text* that ends below *from*.
    function ofLine(text: Text, at: real, from: real): real {
        const first = at + text.topPadding + (text.verticalAlignment === Text.AlignVCenter ? (text.height - text.contentHeight) / 2 : 0);
        const before = Math.floor((from - first) / text.lineHeight + 0.1); // nothing is drawn at its foot
        return first + Math.max(0, before) * text.lineHeight;
    }
}
