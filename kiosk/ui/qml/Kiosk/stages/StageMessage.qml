import QtQuick
import Kiosk
import Kiosk.Core

// The main point of the page.
Markup {
    id: root

    required property Bridge kiosk
    property bool marks: true // what is read aloud

    objectName: "message"
    text: kiosk.page.message
    onLinkTouched: link => kiosk.follow(link)

    SpokenMark {
        x: -Theme.px(12)
        y: 0
        visible: root.marks && root.kiosk.speech.block === "message"
    }
}
