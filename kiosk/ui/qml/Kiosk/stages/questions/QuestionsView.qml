import QtQuick
import Kiosk
import Kiosk.Core

// The list of questions, and how to take it along.
Item {
    id: root

    required property Bridge kiosk
    readonly property string sheet: kiosk.sheet

    // Who has picked finds the list, and the code of it, from its beginning
    onSheetChanged: {
        if (sheet === "pick")
            frame.toStart();
    }

    StageFrame {
        id: frame

        anchors.fill: parent
        kiosk: root.kiosk
        buttons: QuestionButtons {
            width: parent?.width ?? 0
            above: frame.keeps
            kiosk: root.kiosk
            onPrintingChanged: {
                if (printing && !above)
                    Qt.callLater(frame.reveal, said);
            }
        }

        Grid {
            id: halves

            readonly property bool beside: parent.width > Theme.px(1350) && !(Theme.isSmall && Theme.isLargest)
            readonly property int side: beside ? take.least : parent.width

            width: parent.width
            columns: beside ? 2 : 1
            columnSpacing: Theme.px(48)
            rowSpacing: Theme.px(32)

            Column {
                width: halves.beside ? halves.width - halves.side - halves.columnSpacing : halves.width
                spacing: Theme.px(10)

                Title {
                    objectName: "title"
                    width: parent.width
                    text: root.kiosk.page.title
                    type: Theme.h1
                }
                StageMessage {
                    width: parent.width
                    bottomPadding: Theme.px(14)
                    color: Theme.colors.textSecondary
                    kiosk: root.kiosk
                }
                QuestionRows {
                    width: parent.width
                    kiosk: root.kiosk
                }
            }
            QuestionTake {
                id: take

                width: halves.side
                room: frame.kept - frame.gap - (last ? 0 : Theme.px(110)) // beside a row that is left out at the foot
                last: !halves.beside
                kiosk: root.kiosk
            }
        }
    }
}
