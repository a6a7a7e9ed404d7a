import QtQuick
import Kiosk
import Kiosk.Core

// A card with the picture of the page: beside the words, or over them on a portrait
// screen.  The picture takes what room the words leave, or gives way to them.
Rectangle {
    id: root

    required property Bridge kiosk
    required property int least // the height to fill
    default property alias words: words.data
    readonly property bool beside: !Theme.isPortrait && width > Theme.px(1100)
    readonly property int pad: Theme.px(Theme.isSmall ? 32 : Theme.isPortrait ? 40 : 56)
    readonly property int room: least - words.height - 2 * pad
    readonly property bool pictured: kiosk.page.picture && !Theme.isLargest && (beside ? least > Theme.px(330) : room > Theme.px(260))

    height: Math.max(pictured ? least : 0, words.height + 2 * pad)
    radius: Theme.cornerCard
    color: Theme.colors.surface
    border {
        width: Theme.outline
        color: Theme.colors.line
    }

    PicturePanel {
        id: picture

        x: Theme.outline
        y: Theme.outline
        width: root.beside ? Theme.px(Theme.isSmall ? 320 : 560) : root.width - 2 * x
        height: root.beside ? Math.min(root.height, root.least) - 2 * y : root.room
        radius: Theme.cornerCard - Theme.outline
        topRightRadius: root.beside ? 0 : radius
        bottomRightRadius: 0
        bottomLeftRadius: root.beside && root.height <= root.least ? radius : 0
        visible: root.pictured
        name: visible ? root.kiosk.page.picture : ""
        alt: root.kiosk.page.alt
        tint: root.kiosk.page.tint
    }
    SpokenMark {
        visible: ["piece", "title", "message"].includes(root.kiosk.speech.block)
    }
    Column {
        id: words

        x: (root.beside && root.pictured ? picture.width : 0) + root.pad
        y: (!root.beside && root.pictured ? picture.height : 0) + root.pad
        width: root.width - x - root.pad
    }
}
