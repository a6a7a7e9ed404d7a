import QtQuick
import Kiosk

// Finds the place for a callout: in *area*, beside the sign it speaks of and not on
// its thing; where that would cover another sign, away from all.  All in pixels of
// the stage.
QtObject {
    id: root

    required property rect area
    required property RoomScene scene
    required property point origin // of the scene
    required property int open // which sign, -1 for none
    required property real width
    required property real height
    readonly property list<point> signs: scene.signs.map(at => Qt.point(origin.x + at.x, origin.y + at.y))
    readonly property list<rect> things: scene.things.map(box => Qt.rect(origin.x + box.x, origin.y + box.y, box.width, box.height))
    readonly property real away: scene.sign / 2 + Theme.px(36)
    readonly property var best: search() // {x, y, side, tailAt}

    function search(): var {
        const at = signs[open];
        const pointing = at ? [...beside(at), ...over(at)].filter(p => Math.abs(p.off) < scene.sign / 2) : [];
        let best = { x: area.x, y: area.y, side: "", tailAt: 0 }, least = Infinity;
        for (const place of [...pointing, ...resting()]) {
            const sum = cost(place) + (at && !place.side ? 2 : 0);
            if (sum < least)
                [best, least] = [place, sum];
        }
        return best;
    }

    // Left and right of the sign, higher and lower.
    function beside(at: point): var {
        const xs = [{ x: at.x + away, side: "left" }, { x: at.x - away - width, side: "right" }];
        const ys = steps(area.y, area.bottom - height, 17).map(y => Object.assign({ y }, tail(at.y - y, height)));
        return each(xs.filter(p => p.x >= area.x && p.x + width <= area.right), ys);
    }

    // Below and above it.
    function over(at: point): var {
        const xs = steps(area.x, area.right - width, 33).map(x => Object.assign({ x }, tail(at.x - x, width)));
        const ys = [{ y: at.y + away, side: "top" }, { y: at.y - away - height, side: "bottom" }];
        return each(ys.filter(p => p.y >= area.y && p.y + height <= area.bottom), xs);
    }

    // Where along its side the tail is, and how far off the sign it points there.
    function tail(at: real, length: real): var {
        const tailAt = Math.max(Theme.px(68), Math.min(length - Theme.px(68), at));
        return { tailAt, off: at - tailAt, far: Math.abs(at - length / 2) };
    }

    // Without a tail: anywhere, rather high and in the middle.
    function resting(): var {
        const ys = steps(area.y, area.bottom - height, 9).map(y => ({ y, side: "", tailAt: 0 }));
        const middle = (area.x + area.right - width) / 2;
        const xs = steps(area.x, area.right - width, 33).map(x => ({ x, far: Math.abs(x - middle) }));
        return each(ys, xs);
    }

    // What lies under it: signs first, then things, its own most of all.  With no sign
    // open a thing counts for more: to see the room is what one came for.
    function cost(place: var): real {
        const box = Qt.rect(place.x, place.y, width, height);
        const hidden = signs.filter((at, n) => (n !== open || !place.side) && scene.covers(box, at)).length;
        const shares = things.map((thing, n) => shared(box, thing) * (n === open ? 12 : 1));
        return hidden * (open < 0 ? 0.8 : 3) + shares.reduce((sum, share) => sum + share, 0) + place.far / 10000;
    }

    // How much of a thing lies under the box, from 0 to 1.
    function shared(box: rect, thing: rect): real {
        const wide = Math.min(box.right, thing.right) - Math.max(box.x, thing.x);
        const high = Math.min(box.bottom, thing.bottom) - Math.max(box.y, thing.y);
        return wide > 0 && high > 0 ? wide * high / (thing.width * thing.height) : 0;
    }

    // Every place that one of *some* and one of *others* make together.
    function each(some: var, others: var): var {
        return some.reduce((all, one) => all.concat(others.map(other => Object.assign({}, one, other))), []);
    }

    function steps(from: real, to: real, count: int): var {
        return Array.from({ length: count }, (_, n) => Math.round(from + (to - from) * n / (count - 1)));
    }
}
