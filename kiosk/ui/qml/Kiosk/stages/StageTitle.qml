import QtQuick
import Kiosk
import Kiosk.Core

// The title of the page and its main point, beside it or below it.
Flow {
    id: root

    required property Bridge kiosk

    spacing: Theme.px(6)

    Title {
        id: title

        objectName: "title"
        width: Math.min(implicitWidth, parent.width)
        rightPadding: Theme.mirrored ? 0 : Theme.px(22)
        leftPadding: Theme.mirrored ? Theme.px(22) : 0
        text: root.kiosk.page.title
        type: Theme.h2
    }
    Markup {
        objectName: "message"
        width: Math.min(implicitWidth, parent.width)
        topPadding: title.width + root.spacing + implicitWidth > parent.width ? 0 : Theme.px(5)
        text: root.kiosk.page.message
        onLinkTouched: link => root.kiosk.follow(link)
    }
}
