pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A link in words, for keys and screen readers; a finger touches the words themselves.
// Where it stands is looked for when it is wanted: that takes a while.
Item {
    id: root

    required property Text words
    required property string link
    readonly property list<rect> lines: activeFocus ? find() : []
    readonly property real start: lines[0]?.y ?? 0
    readonly property real end: lines[lines.length - 1]?.bottom ?? words?.height ?? 0

    signal pressed

    objectName: `link-${link}`
    y: start
    width: words?.width ?? 0
    height: end - start
    activeFocusOnTab: true
    Accessible.role: Accessible.Link
    Accessible.ignored: !enabled
    Accessible.focusable: true
    Accessible.onPressAction: pressed()
    Keys.onReleased: event => {
        if (event.key === Qt.Key_Space)
            pressed();
    }

    Repeater {
        model: root.lines

        Item {
            id: line

            required property rect modelData

            x: modelData.x
            y: modelData.y - root.start
            width: modelData.width
            height: modelData.height

            FocusRing {
                corner: Theme.cornerSmall / 2
            }
        }
    }

    // The pieces of the lines that the link takes up.
    function find(): list<rect> {
        const found = [], step = Math.max(2, Theme.px(6));
        for (let y = words.topPadding; y < words.height; y += words.lineHeight) {
            let from = -1, to = 0;
            for (let x = words.leftPadding; x < words.width; x += step)
                if (words.linkAt(x, y + words.lineHeight / 2) === link)
                    [from, to] = [from < 0 ? x : from, x];
            if (from >= 0)
                found.push(piece(Math.max(0, from - step), Math.min(words.width, to + step), y));
        }
        return found;
    }

    // Not beyond the words: what is around them may be cut off.
    function piece(from: real, to: real, top: real): rect {
        return Qt.rect(from, top, to - from, words.lineHeight);
    }
}
