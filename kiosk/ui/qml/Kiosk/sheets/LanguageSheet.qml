pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Every language there is, each under its own name.
ScrollSheet {
    id: root

    title: qsTr("Language")
    spacing: Theme.touchGap

    Repeater {
        model: root.kiosk.languages.all

        TouchButton {
            required property var modelData

            objectName: `language-${modelData.code}`
            width: parent.width - Theme.px(36)
            text: modelData.name
            primary: modelData.code === root.kiosk.languages.spoken
            Accessible.checkable: true
            Accessible.checked: primary
            onClicked: {
                root.kiosk.languages.ask(modelData.code);
                root.kiosk.close();
            }
        }
    }
}
