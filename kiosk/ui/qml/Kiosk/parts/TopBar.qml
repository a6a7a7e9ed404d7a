pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Where you are.  Nothing here can be pressed.
Item {
    id: root

    required property Bridge kiosk
    readonly property bool onPage: kiosk.place === "page"

    height: Theme.topBar

    Drawing {
        id: mark

        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(56)
        height: width
        name: "mark.svg"
    }
    Words {
        x: mark.x + mark.width + Theme.px(18)
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Quiet Room")
        type: Theme.fixedLabel
    }
    Row {
        anchors {
            right: parent.right
            rightMargin: Theme.margin
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.px(20)

        Words {
            objectName: "whereabouts"
            text: root.onPage ? root.kiosk.page.topic : root.kiosk.clinicName
            type: Theme.fixedSmall
            color: Theme.colors.textSecondary
            visible: !root.onPage || !Theme.isPortrait || root.kiosk.page.count <= 6 && root.width > Theme.px(1000)
        }
        Words {
            objectName: "progress"
            text: qsTr("Page %1 of %2").arg(root.kiosk.page.number).arg(root.kiosk.page.count)
            type: Theme.fixedSmall
            color: Theme.colors.textSecondary
            visible: root.onPage && root.kiosk.page.count > 1
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(8)
            visible: root.onPage && root.kiosk.page.count > 1

            Repeater {
                model: root.kiosk.page.count

                Rectangle {
                    required property int index
                    readonly property bool now: index === root.kiosk.page.number - 1
                    readonly property bool done: index < root.kiosk.page.number - 1
                    readonly property bool many: root.kiosk.page.count > 6

                    width: Theme.px(many ? (now ? 36 : 20) : (now ? 72 : 44))
                    height: Theme.px(10)
                    radius: Theme.px(5)
                    color: now ? Theme.colors.accent : done ? Theme.colors.primary : "transparent"
                    border {
                        width: done ? 0 : Theme.hairline
                        color: now ? Theme.colors.text : Theme.colors.lineStrong
                    }
                }
            }
        }
    }
}
