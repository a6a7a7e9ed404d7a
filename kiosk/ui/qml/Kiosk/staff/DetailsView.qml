pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What is not on the screen, and why; and all reviews that come due.
StaffPart {
    id: root

    required property Board board

    title: "Content"

    Column {
        width: root.columnWidth
        spacing: Theme.px(20)

        Words {
            width: parent.width
            text: root.board.reasons.length ? "Not on the screen, and why" : "All of the content is on the screen."
            type: StaffType.h3
        }
        Repeater {
            model: root.board.reasons

            Words {
                required property string modelData
                required property int index

                objectName: `reason-${index}`
                width: parent?.width ?? 0
                text: modelData
                type: StaffType.small
                wrapMode: Text.Wrap // a path has no place to break at
            }
        }
        Words {
            width: parent.width
            text: root.board.reviews.length ? "Reviews, the next 60 days" : "No review is due within 60 days."
            type: StaffType.h3
        }
        Column {
            width: parent.width

            Repeater {
                model: root.board.reviews

                StaffRow {
                    required property var modelData

                    width: parent?.width ?? 0
                    name: modelData.name
                    said: modelData.said
                    kind: modelData.state
                }
            }
        }
    }
}
