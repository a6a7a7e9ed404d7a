pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Words that may hold links: a finger's height around a link counts as on it.
Words {
    id: root

    signal linkTouched(link: string)
    // Beside all links
    signal wordsTouched

    // Whether a screen reader finds these words, or only their links
    property bool spoken: true
    readonly property list<string> links: text.includes("<a ") ? [...new Set(text.match(/href="[^"]*"/g).map(found => found.slice(6, -1)))] : []

    textFormat: Text.StyledText
    Accessible.ignored: !text || !enabled || !spoken || links.length > 0

    Loader {
        anchors.fill: parent
        active: root.links.length > 0
        sourceComponent: LinkedWords {
            words: root
            spoken: root.spoken
            links: root.links
            onPressed: link => root.linkTouched(link)
        }
    }

    TapHandler {
        longPressThreshold: 0 // a slow finger taps too
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: point => {
            const link = root.linkNear(point.position.x, point.position.y);
            if (link)
                root.linkTouched(link);
            else
                root.wordsTouched();
        }
    }

    function linkNear(x: real, y: real): string {
        const slack = (Theme.touchTarget - root.lineHeight) / 2;
        return linkAt(x, y) || linkAt(x, y - slack) || linkAt(x, y + slack);
    }
}
