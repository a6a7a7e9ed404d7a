import QtQuick
import Kiosk
import Kiosk.Core

// A word to know, and what it means.
Dialog {
    id: root

    required property Bridge kiosk

    onTouchedBeside: kiosk.close()

    Column {
        width: root.columnWidth
        spacing: Theme.px(14)

        Words {
            objectName: "wordTerm"
            width: parent.width
            text: root.kiosk.wordTerm
            type: Theme.h2
            Accessible.role: Accessible.Heading
        }
        Words {
            objectName: "wordMeans"
            width: parent.width
            text: root.kiosk.wordMeans
            textFormat: Text.StyledText
            bottomPadding: Theme.px(24)
        }
        Chip {
            objectName: "close"
            text: qsTr("Close")
            iconBefore: "x"
            onClicked: root.kiosk.close()
        }
    }
}
