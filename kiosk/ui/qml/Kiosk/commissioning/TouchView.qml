pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What the touch test is, and what it found.
Item {
    id: root

    required property TouchGrid touches
    readonly property bool isTried: touches.felt.length > 0

    signal begun

    Flow {
        width: parent.width
        spacing: Theme.px(48)

        Column {
            width: Theme.isPortrait ? parent.width : parent.width - side.width - parent.spacing
            spacing: Theme.px(20)

            Title {
                width: parent.width
                text: "Does the panel feel every finger?"
                type: Theme.h3
            }
            Words {
                width: parent.width
                text: "Touch the cross in each field, then wipe along the four edges. What felt a finger turns green. Use a finger, not a pen: patients come with fingers."
                type: Theme.small
            }
            Repeater {
                model: root.isTried ? root.touches.findings : []

                Words {
                    required property string modelData
                    required property int index

                    objectName: `touchFinding${index}`
                    width: parent?.width ?? 0
                    text: modelData
                    type: Theme.small
                }
            }
        }
        Column {
            id: side

            readonly property real k: Math.min(Theme.px(600) / Theme.screenWidth, Theme.px(600) / Theme.screenHeight)

            spacing: Theme.px(24)

            TouchFields {
                width: Theme.screenWidth * side.k
                height: Theme.screenHeight * side.k
                touches: root.touches
            }
            TouchButton {
                objectName: "beginTouch"
                text: root.isTried ? "Begin anew" : "Begin"
                iconBefore: "hand-tap"
                primary: true
                onClicked: root.begun()
            }
        }
    }
}
