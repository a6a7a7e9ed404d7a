pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What staff can have the kiosk do.
StaffCard {
    id: root

    readonly property int gap: Math.max(Theme.touchGap, Theme.px(14))

    signal chosen(view: string)

    symbol: "gear-six"
    title: "Actions"

    Grid {
        id: grid

        width: parent.width
        height: parent.height
        columns: 2
        spacing: root.gap

        Repeater {
            model: [["clean", "broom", "Clean the screen (60 s)"], ["import", "usb", "Import content update"], ["export", "download-simple", "Export counts (CSV)"], ["try", "hand-tap", "Test touch and sound"], ["restart", "power", "Restart the kiosk"], ["leave", "sign-out", "Leave the kiosk"]]

            StaffAction {
                required property var modelData
                readonly property bool isEnd: modelData[0] === "restart" || modelData[0] === "leave"

                objectName: `action-${modelData[0]}`
                width: Math.floor((grid.width - root.gap) / 2)
                height: Math.max(Theme.touchTarget, Math.floor((grid.height - 2 * root.gap) / 3))
                symbol: modelData[1]
                text: modelData[2]
                ink: isEnd ? Theme.colors.help : Theme.colors.text
                face: isEnd ? Theme.colors.helpBg : Theme.colors.surface
                edge: isEnd ? Theme.colors.help : Theme.colors.lineStrong
                onClicked: root.chosen(modelData[0])
            }
        }
    }
}
