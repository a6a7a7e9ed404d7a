import QtQuick
import Kiosk
import Kiosk.Core

// What one can do with the list, and what became of printing it: *above* the
// buttons or under them, so that they stay where they are.
Item {
    id: root

    required property Bridge kiosk
    required property bool above
    readonly property bool some: kiosk.questions.count > 0
    readonly property TakeHome takeHome: kiosk.takeHome
    readonly property string printing: some ? takeHome.printing : ""
    readonly property int extra: printing ? said.height + Theme.px(14) : 0
    readonly property alias said: said

    implicitHeight: buttons.height + extra

    Words {
        id: said

        objectName: "printing"
        y: root.above ? 0 : buttons.height + Theme.px(14)
        width: parent.width
        visible: text
        text: ({ busy: qsTr("Printing your list…"), sent: qsTr("Your list is with the printer. Ask staff for the paper."), failed: qsTr("Your list did not print. You can show this screen to staff.") })[root.printing] ?? ""
        font.weight: Font.DemiBold
    }
    Flow {
        id: buttons

        y: root.above ? root.extra : 0
        width: parent.width
        spacing: Math.max(Theme.px(20), Theme.touchGap)

        TouchButton {
            objectName: "add"
            text: qsTr("Add a question")
            iconBefore: "plus"
            onClicked: root.kiosk.show("pick")
        }
        TouchButton {
            objectName: "showStaff"
            visible: root.some
            text: qsTr("Show to staff")
            iconBefore: "hand-waving"
            onClicked: root.kiosk.show("staff")
        }
        TouchButton {
            objectName: "print"
            visible: root.some && root.takeHome.hasPrinter
            enabled: root.printing !== "busy"
            text: qsTr("Print")
            iconBefore: "file-text"
            onClicked: root.takeHome.printList()
        }
    }
}
