pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// How to get help, now.  Its words are the cards of the page get-help-now.
ScrollSheet {
    id: root

    edge: Theme.colors.overlayEdgeHelp
    most: Theme.px(Theme.isPortrait ? 1840 : 1020)
    title: qsTr("You can get help right now")
    titleType: Theme.isLargest ? Theme.h2 : Theme.h1

    Words {
        width: parent.width
        text: qsTr("This screen can’t make calls or message staff. A person can help you.")
        visible: !Theme.isLargest || root.height > Theme.px(900)
        bottomPadding: Theme.px(20)
    }
    Repeater {
        model: root.kiosk.helpCards

        HelpCards {
            width: parent?.width ?? 0
        }
    }
}
