import QtQuick
import Kiosk
import Kiosk.Core

// The action of the page.
Markup {
    required property Bridge kiosk

    objectName: "action"
    text: kiosk.page.action
    type: Theme.small
    font.weight: Font.DemiBold
    verticalAlignment: Text.AlignVCenter
    onLinkTouched: link => kiosk.follow(link)
}
