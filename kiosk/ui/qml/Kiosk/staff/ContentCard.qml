pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// How many pages there are, which reviews come next, and whether something is held back.
StaffCard {
    id: root

    required property Board board
    readonly property var reviews: board.reviews
    readonly property int held: board.reasons.length
    readonly property int rows: Math.max(1, Math.floor((foot.y - figures.height) / Theme.px(56)))

    signal asked

    symbol: "file-text"
    title: "Content"
    badge: board.standing
    badgeKind: board.standingState

    Row {
        id: figures

        spacing: Theme.px(root.board.figures.length > 4 ? 28 : 48)

        Repeater {
            model: root.board.figures

            StaffFigure {
                required property var modelData

                figure: modelData.figure
                name: modelData.name
            }
        }
    }
    Column {
        y: foot.y - height
        width: parent.width

        Repeater {
            model: root.reviews.slice(0, root.rows)

            StaffRow {
                required property var modelData

                width: parent?.width ?? 0
                height: Theme.px(56)
                name: modelData.name
                said: modelData.said
                kind: modelData.state
            }
        }
    }
    Item {
        id: foot

        y: parent.height - height
        width: parent.width
        height: Theme.touchTarget + Theme.px(6)

        Words {
            objectName: "held"
            anchors.verticalCenter: parent.verticalCenter
            width: details.x - Theme.px(16)
            text: root.held ? "Not all of it is on the screen." : root.reviews.length ? `${root.reviews.length} reviews within 60 days.` : "All of it is on the screen."
            type: StaffType.strong
            color: root.held ? Theme.colors.note : Theme.colors.textSecondary
        }
        TouchButton {
            id: details

            objectName: "details"
            anchors.right: parent.right
            height: parent.height
            type: StaffType.strong
            horizontalPadding: Theme.px(28)
            text: root.held ? "See why" : "See all"
            onClicked: root.asked()
        }
    }
}
