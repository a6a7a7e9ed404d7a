pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The machine, as far as the kiosk sees it.
StaffCard {
    id: root

    required property Board board

    symbol: "monitor"
    title: "Hardware"
    badge: board.works ? "All working" : "Look here"
    badgeKind: board.works ? "fine" : "note"

    Column {
        width: parent.width

        Repeater {
            model: root.board.parts

            StaffRow {
                required property var modelData

                objectName: `hardware-${modelData.name}`
                width: parent?.width ?? 0
                height: Theme.px(50)
                name: modelData.name
                said: modelData.said
                kind: modelData.state
            }
        }
        Item {
            width: parent.width
            height: Theme.px(50)
            visible: root.board.used >= 0

            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: "Storage"
                type: StaffType.small
            }
            Rectangle {
                anchors {
                    right: percent.left
                    rightMargin: Theme.px(18)
                    verticalCenter: parent.verticalCenter
                }
                width: Theme.px(200)
                height: Theme.px(18)
                radius: height / 2
                color: Theme.colors.sunken
                border {
                    width: Theme.hairline
                    color: Theme.colors.lineStrong
                }

                Rectangle {
                    width: Math.max(height, parent.width * root.board.used)
                    height: parent.height
                    radius: height / 2
                    color: Theme.colors.primary
                }
            }
            Words {
                id: percent

                anchors {
                    right: parent.right
                    verticalCenter: parent.verticalCenter
                }
                text: `${Math.round(100 * root.board.used)}% used`
                type: StaffType.strong
            }
        }
        StaffRow {
            width: parent.width
            height: Theme.px(50)
            name: `Version ${root.board.version}, running for`
            said: root.board.runningFor
            kind: "plain"
            isLast: true
        }
    }
}
