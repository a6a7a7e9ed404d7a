import QtQuick
import Kiosk
import Kiosk.Core

// The dashboard: four cards, and the way back.
Item {
    id: root

    required property Staff staff
    readonly property int columns: Theme.isPortrait ? 1 : 2
    readonly property int rows: 4 / columns
    readonly property int least: Theme.px(356) // of a card: what is in it
    readonly property int cardWidth: Math.floor((scroller.columnWidth - (columns - 1) * Theme.gutter) / columns)
    readonly property int cardHeight: Math.max(least, Math.floor((scroller.height - (rows - 1) * Theme.gutter) / rows))

    Scroller {
        id: scroller

        x: Theme.margin
        width: parent.width - 2 * x
        height: foot.y - Theme.gutter
        mayScroll: root.rows * root.least + (root.rows - 1) * Theme.gutter > height

        Grid {
            width: scroller.columnWidth
            columns: root.columns
            spacing: Theme.gutter

            ContentCard {
                width: root.cardWidth
                height: root.cardHeight
                board: root.staff.board
                onAsked: root.staff.show("details")
            }
            CountsCard {
                width: root.cardWidth
                height: root.cardHeight
                board: root.staff.board
            }
            HardwareCard {
                width: root.cardWidth
                height: root.cardHeight
                board: root.staff.board
            }
            ActionsCard {
                width: root.cardWidth
                height: root.cardHeight
                onChosen: view => root.staff.show(view)
            }
        }
    }
    Item {
        id: foot

        x: Theme.margin
        y: parent.height - height - Theme.px(24)
        width: parent.width - 2 * x
        height: home.height

        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: (more.visible ? more.x : home.x) - Theme.px(16)
            text: "Closes by itself after 2 minutes without a touch."
            type: StaffType.small
            color: Theme.colors.textSecondary
        }
        MoreBelow {
            id: more

            anchors.right: home.left
            anchors.rightMargin: Theme.gutter
            height: home.height
            visible: scroller.hasMore
            scroller: scroller
        }
        TouchButton {
            id: home

            readonly property bool isLanding: true

            objectName: "backToPatients"
            anchors.right: parent.right
            width: Theme.isPortrait ? Theme.px(560) : root.cardWidth - (more.visible ? more.width : 0)
            primary: true
            type: StaffType.label
            iconBefore: "arrow-left"
            text: "Back to the patient screen"
            onClicked: root.staff.leave()
        }
    }
}
