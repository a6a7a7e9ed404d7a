import QtQuick
import Kiosk
import Kiosk.Core

// What one can do with a page, in rows below its words.
Flow {
    id: root

    required property Bridge kiosk
    required property OpenPage page
    required property Scroller scroller

    spacing: Theme.px(20)

    MoreBelow {
        scroller: root.scroller
    }
    SpeakChip {
        width: Math.min(implicitWidth, root.width)
        kiosk: root.kiosk
    }
    SourcesChip {
        visible: root.page.version
        width: Math.min(implicitWidth, root.width)
        kiosk: root.kiosk
    }
    WordsChip {
        visible: root.page.hasStage
        inWords: true
        kiosk: root.kiosk
    }
}
