pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What a screen reader finds of words with links, and where keys find the links.
Item {
    id: root

    required property Words words
    required property bool spoken
    required property list<string> links

    signal pressed(link: string)

    Accessible.ignored: !spoken || !enabled
    Accessible.role: words.Accessible.role
    Accessible.name: words.Accessible.name

    Repeater {
        model: root.links

        LinkSpot {
            required property string modelData

            words: root.words
            link: modelData
            Accessible.name: root.said(modelData)
            onPressed: root.pressed(modelData)
        }
    }

    function said(link: string): string {
        const start = words.text.indexOf(">", words.text.indexOf(`href="${link}"`)) + 1;
        return words.plain(words.text.slice(start, words.text.indexOf("</a>", start)));
    }
}
