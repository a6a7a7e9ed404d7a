pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// How to get help, now.  Its words are the cards of the page get-help-now.
ScrollSheet {
    id: root

    mayHide: false // nobody may be kept from help
    above: Theme.lowReach ? 0 : Theme.px(60)
    edge: Theme.colors.overlayEdgeHelp
    most: Theme.px(Theme.isPortrait ? 1840 : 1020)
    title: qsTr("You can get help right now")
    titleType: Theme.isLargest ? Theme.h2 : Theme.h1

    chips: [
        LanguageButton {
            objectName: "help-language"
            visible: others.length === 1
            kiosk: root.kiosk
        }
    ]

    Words {
        width: parent.width
        text: qsTr("This screen can’t make calls or message staff. A person can help you.")
        visible: !Theme.isLargest || root.height > Theme.px(900)
        bottomPadding: Theme.px(20)
    }
    BorrowedNotice {
        width: parent.width
        visible: root.kiosk.helpBorrowed
    }
    Repeater {
        model: root.kiosk.helpCards

        HelpCards {
            width: parent?.width ?? 0
        }
    }
}
