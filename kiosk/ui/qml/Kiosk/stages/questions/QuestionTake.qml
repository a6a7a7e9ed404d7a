import QtQuick
import Kiosk
import Kiosk.Core

// The list as a code for a phone, and what becomes of it here.
Rectangle {
    id: root

    required property Bridge kiosk
    required property int room // the height in which all of the code must be seen
    required property bool last // under the list
    readonly property TakeHome takeHome: kiosk.takeHome
    readonly property int pad: Theme.px(24)
    readonly property bool fits: code.height + 2 * pad <= room // it is never made smaller
    readonly property bool beside: code.width < Theme.px(480) && (last || !Theme.isLargest)
    readonly property int wordsBeside: Theme.px(Theme.textStep ? 350 : 300)
    readonly property int least: Math.max(Theme.px(600), fits ? code.width + 2 * pad + (beside ? wordsBeside + halves.columnSpacing : 0) : 0)

    implicitHeight: column.height + 2 * pad
    radius: Theme.cornerCard
    color: Theme.colors.surface
    border {
        width: Theme.outline
        color: Theme.colors.line
    }

    Column {
        id: column

        x: root.pad
        y: root.pad
        width: parent.width - 2 * x
        spacing: Theme.px(16)

        Grid {
            id: halves

            anchors.horizontalCenter: parent.horizontalCenter
            columns: root.beside && root.fits ? 2 : 1
            columnSpacing: Theme.px(28)
            rowSpacing: Theme.px(16)
            horizontalItemAlignment: Grid.AlignHCenter
            visible: root.takeHome.hasCode

            QrCode {
                id: code

                visible: root.fits
                code: root.takeHome.code
            }
            QuestionTakeWords {
                width: column.width - (root.beside && root.fits ? code.width + halves.columnSpacing : 0)
                beside: root.beside
                fits: root.fits
                onShowCode: root.kiosk.show("code")
            }
        }
        QuestionPrivacy {
            width: parent.width
        }
    }
}
