import QtQuick
import Kiosk
import Kiosk.Core

// What one can do with a page, at the side of large words, under its picture.
Item {
    id: root

    required property Bridge kiosk
    required property Scroller scroller
    required property OpenPage page
    required property string picture
    required property bool inUse

    width: Theme.px(Theme.isSmall ? 330 : 300)
    visible: inUse

    PicturePanel {
        readonly property bool hasRoom: root.inUse && root.picture && height > Theme.px(120)

        y: Theme.px(20)
        width: parent.width
        height: Math.min(Theme.px(240), column.y - 2 * y)
        visible: hasRoom
        name: hasRoom ? root.picture : ""
        alt: root.page.alt
        tint: root.page.tint
    }
    Column {
        id: column

        anchors {
            bottom: parent.bottom
            bottomMargin: Theme.px(30)
        }
        width: parent.width
        spacing: Theme.px(20)

        SpeakChip {
            width: parent.width
            horizontalPadding: Theme.px(12)
            upright: true
            kiosk: root.kiosk
        }
        SourcesChip {
            visible: root.page.version
            width: parent.width
            horizontalPadding: Theme.px(12)
            upright: true
            kiosk: root.kiosk
        }
        WordsChip {
            width: parent.width
            horizontalPadding: Theme.px(12)
            upright: true
            visible: root.page.hasStage
            inWords: true
            kiosk: root.kiosk
        }
        MoreBelow {
            width: parent.width
            horizontalPadding: Theme.px(12)
            upright: true
            scroller: root.scroller
        }
    }
}
