pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Who says so: the sources behind the page, and its dates.
Sheet {
    id: root

    required property Bridge kiosk

    tall: Math.min(Theme.px(Theme.isPortrait ? 1500 : 900), scroller.contentHeight + close.height + Theme.px(140))
    onDismissed: kiosk.close()

    Scroller {
        id: scroller

        width: parent.width + Theme.px(36) // its bar stands in the margin
        height: parent.height - close.height - Theme.px(24)

        Column {
            width: scroller.columnWidth
            spacing: Theme.px(16)

            Words {
                width: parent.width
                text: qsTr("Where this comes from")
                type: Theme.h2
                Accessible.role: Accessible.Heading
            }
            Words {
                width: parent.width
                text: qsTr("Page last reviewed: %1. Next review due: %2.").arg(root.kiosk.page.reviewed).arg(root.kiosk.page.reviewDue)
            }
            Words {
                width: parent.width
                visible: !sources.count
                text: qsTr("This page is about this kiosk and this clinic. No study stands behind it.")
            }
            Repeater {
                id: sources

                model: root.kiosk.page.sources

                Words {
                    required property int index
                    required property string citation

                    width: scroller.columnWidth
                    text: `${index + 1}. ${citation}`
                    type: Theme.small
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
