import QtQuick
import Kiosk
import Kiosk.Core

// Something named, and what is said of it: a word to know and what it means.
Dialog {
    id: root

    required property Bridge kiosk
    required property string term
    required property string means

    onTouchedBeside: kiosk.close()

    Column {
        width: root.columnWidth
        spacing: Theme.px(14)

        Title {
            objectName: "wordTerm"
            width: parent.width
            text: root.term
            type: Theme.h2
        }
        Words {
            objectName: "wordMeans"
            width: parent.width
            text: root.means
            textFormat: Text.StyledText
            bottomPadding: Theme.px(24)
        }
        Flow {
            width: parent.width
            spacing: Math.max(Theme.px(20), Theme.touchGap)

            Chip {
                objectName: "close"
                text: qsTr("Close")
                iconBefore: "x"
                onClicked: root.kiosk.close()
            }
            SpeakChip {
                objectName: "readSheetAloud"
                stops: true
                width: Math.min(implicitWidth, parent.width)
                kiosk: root.kiosk
            }
            HideChip {
                kiosk: root.kiosk
            }
        }
    }
}
