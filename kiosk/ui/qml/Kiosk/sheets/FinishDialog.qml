import QtQuick
import Kiosk
import Kiosk.Core

// The end of a visit, on purpose.
Dialog {
    id: root

    required property Bridge kiosk

    onTouchedBeside: kiosk.close()

    Column {
        id: question

        width: root.columnWidth
        spacing: Theme.px(12)

        Title {
            width: parent.width
            text: qsTr("All done?")
            type: Theme.h1
        }
        Words {
            width: parent.width
            text: qsTr("This clears what you did here, for the next person. Nothing about you is saved.")
        }
    }
    Flow {
        y: question.height + Theme.px(56)
        width: root.columnWidth
        spacing: Theme.gutter

        TouchButton {
            objectName: "keep"
            width: Theme.isPortrait ? parent.width : Math.floor((parent.width - Theme.gutter) * 0.5)
            least: 112
            text: qsTr("Keep looking")
            onClicked: root.kiosk.close()
        }
        TouchButton {
            objectName: "finishAndClear"
            width: Theme.isPortrait ? parent.width : Math.floor((parent.width - Theme.gutter) * 0.5)
            least: 112
            primary: true
            text: qsTr("Finish and clear")
            iconBefore: "sign-out"
            onClicked: root.kiosk.finish()
        }
        SpeakChip {
            objectName: "readSheetAloud"
            stops: true
            width: Math.min(implicitWidth, parent.width)
            kiosk: root.kiosk
        }
    }
}
