import QtQuick
import Kiosk

// Words on the screen, in one style of type; a screen reader finds them too.
Text {
    id: root

    required text
    property TypeStyle type: Theme.body

    color: Theme.colors.text
    linkColor: Theme.colors.link
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    horizontalAlignment: Theme.mirrored ? Text.AlignRight : Text.AlignLeft
    lineHeightMode: Text.FixedHeight
    lineHeight: type.line
    font {
        family: Theme.family
        pixelSize: type.size
        weight: type.weight
        letterSpacing: type.spacing * type.size
    }
    Accessible.focusable: false
    Accessible.role: Accessible.StaticText
    Accessible.name: textFormat === Text.PlainText ? text : plain(text)
    Accessible.ignored: !text || !enabled // what lies over it is all there is

    transform: Mirror {
        item: root
    }

    // StyledText as one reads it: html.escape of Python makes these five signs
    function plain(markup: string): string {
        const bare = markup.replace(/<br>/g, " ").replace(/<[^>]*>/g, "");
        return bare.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#x27;/g, "'").replace(/&amp;/g, "&");
    }
}
