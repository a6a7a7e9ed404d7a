pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The words of a callout, and what one can do with them.
Column {
    id: root

    required property Bridge kiosk
    readonly property RoomStage room: kiosk.stages.room
    readonly property bool isOpen: room.openId

    spacing: Theme.px(isOpen ? 12 : 2)

    component LookedAt: Words {
        objectName: "lookedAt"
        text: qsTr("%1 of %2 looked at").arg(root.room.looked).arg(root.room.places.length)
        type: Theme.small
        color: Theme.colors.textSecondary
    }

    Item {
        width: root.width
        height: Math.max(title.height, close.visible ? close.height : 0)

        Title {
            id: title

            objectName: root.isOpen ? "openTitle" : "title"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (close.visible ? close.width + Theme.px(16) : 0) - (looked.visible ? looked.width + Theme.px(24) : 0)
            text: root.isOpen ? root.room.openTitle : root.kiosk.page.title
            textFormat: Text.StyledText
            type: root.isOpen ? Theme.h3 : Theme.h2
        }
        LookedAt {
            id: looked

            anchors {
                right: parent.right
                baseline: title.baseline
            }
            visible: !root.isOpen
        }
        Pressable {
            id: close

            objectName: "closeCallout"
            anchors {
                right: parent.right
                rightMargin: -Theme.px(8)
                verticalCenter: parent.verticalCenter
            }
            width: Math.max(Theme.px(76), Theme.touchTarget)
            height: width
            visible: root.isOpen && !Theme.lowReach
            text: qsTr("Close")
            ledge: 0
            corner: width / 2
            onClicked: root.kiosk.hand.look("")

            contentItem: Item {
                Icon {
                    anchors.centerIn: parent
                    name: "x"
                }
            }
        }
    }
    Repeater {
        model: root.isOpen ? root.room.openItems : [root.kiosk.page.message]

        Markup {
            required property string modelData

            width: root.width
            text: modelData
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    Words {
        width: root.width
        visible: !root.isOpen
        text: Theme.lowReach ? qsTr("Touch its name to learn about it.") : qsTr("Touch a thing to learn about it.")
        font.weight: Font.DemiBold
    }
    Flow {
        width: root.width
        spacing: Theme.px(20)
        topPadding: Theme.px(4)
        visible: root.isOpen

        AskChip {
            id: ask

            width: Math.min(implicitWidth, parent.width)
            hasList: root.kiosk.offer.questions
            asked: root.room.asked
            onAsking: root.kiosk.hand.ask("")
        }
        // In low reach it stands below the words, which may stand high
        Chip {
            objectName: "closeCallout"
            visible: Theme.lowReach
            text: qsTr("Close")
            iconBefore: "x"
            onClicked: root.kiosk.hand.look("")
        }
        LookedAt {
            width: Math.min(implicitWidth, parent.width)
            height: Math.max(ask.height, implicitHeight)
            verticalAlignment: Text.AlignVCenter
        }
    }
}
