pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Every language there is, each under its own name.
ScrollSheet {
    id: root

    title: qsTr("Language")
    spacing: Theme.touchGap

    Repeater {
        model: root.kiosk.tongue.all

        TouchButton {
            required property var modelData

            objectName: `language-${modelData.code}`
            width: parent.width - Theme.px(36)
            text: modelData.name
            primary: modelData.code === root.kiosk.tongue.spoken
            Accessible.checkable: true
            Accessible.checked: primary
            onClicked: {
                root.kiosk.tongue.ask(modelData.code);
                root.kiosk.close();
            }
        }
    }
}
