pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The parts of the commissioning screen, and the way out of it.
Item {
    id: root

    required property string current
    readonly property var names: ({ findings: "Findings", size: "Size", touch: "Touch", sound: "Sound", colours: "Colours" })

    signal chosen(part: string)
    signal leave

    implicitHeight: Math.max(tabs.height, out.height)

    Flow {
        id: tabs

        width: parent.width - out.width - spacing
        spacing: Theme.touchGap

        Repeater {
            model: Object.keys(root.names)

            TouchButton {
                required property string modelData

                objectName: `part-${modelData}`
                text: root.names[modelData]
                primary: root.current === modelData
                horizontalPadding: Theme.px(26)
                Accessible.role: Accessible.PageTab
                Accessible.selectable: true
                Accessible.selected: primary
                Accessible.onPressAction: click()
                onClicked: root.chosen(modelData)
            }
        }
    }
    TouchButton {
        id: out

        objectName: "leave"
        anchors.right: parent.right
        text: Theme.isPortrait ? "" : "Leave"
        iconBefore: "x-bold"
        horizontalPadding: Theme.px(26)
        Accessible.name: "Leave"
        onClicked: root.leave()
    }
}
