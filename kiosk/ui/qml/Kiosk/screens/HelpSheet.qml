pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// How to get help, now.  Its words are the cards of the page get-help-now.
Sheet {
    id: root

    required property Bridge kiosk

    edge: Theme.colors.overlayEdgeHelp
    tall: Theme.px(Theme.isPortrait ? 1840 : 1020)
    onDismissed: kiosk.close()

    Scroller {
        id: scroller

        width: parent.width + Theme.px(36) // its bar stands in the margin
        height: parent.height - close.height - Theme.px(24)

        Column {
            width: scroller.columnWidth
            spacing: Theme.px(10)
            bottomPadding: Theme.px(16)

            Words {
                width: parent.width
                text: qsTr("You can get help right now")
                type: Theme.isLargest ? Theme.h2 : Theme.h1
                Accessible.role: Accessible.Heading
            }
            Words {
                width: parent.width
                text: qsTr("This screen can’t make calls or message staff. A person can help you.")
                visible: !Theme.isLargest || root.height > Theme.px(900)
                bottomPadding: Theme.px(20)
            }
            Repeater {
                model: root.kiosk.helpCards

                HelpCards {
                    width: scroller.columnWidth
                }
            }
        }
    }
    MoreBelow {
        anchors {
            left: parent.left
            bottom: parent.bottom
        }
        scroller: scroller
    }
    TouchButton {
        id: close

        objectName: "close"
        anchors {
            right: parent.right
            bottom: parent.bottom
        }
        width: Math.max(implicitWidth, Theme.px(440))
        primary: true
        text: qsTr("Close")
        onClicked: root.kiosk.close()
    }
}
