import QtQuick
import Kiosk
import Kiosk.Core

// The title of the page and its main point, beside it or below it.
Flow {
    id: root

    required property Bridge kiosk
    property bool hasMessage: true // or it stands elsewhere
    readonly property bool fitsOneLine: title.implicitWidth + spacing + message.implicitWidth <= width

    spacing: Theme.px(6)

    Title {
        id: title

        objectName: "title"
        width: Math.min(implicitWidth, parent.width)
        rightPadding: Theme.mirrored ? 0 : Theme.px(22)
        leftPadding: Theme.mirrored ? Theme.px(22) : 0
        text: root.kiosk.page.title
        type: Theme.h2

        SpokenMark {
            x: -Theme.px(12)
            y: 0
            visible: root.kiosk.speech.block === "title"
        }
    }
    StageMessage {
        id: message

        width: Math.min(implicitWidth, parent.width)
        topPadding: title.width + root.spacing + implicitWidth > parent.width ? 0 : Theme.px(5)
        visible: root.hasMessage
        kiosk: root.kiosk
    }
}
