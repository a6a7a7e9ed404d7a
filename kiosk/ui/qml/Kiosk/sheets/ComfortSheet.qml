import QtQuick
import Kiosk

// How this patient likes the screen.  It changes at once and resets with the visit.
ScrollSheet {
    id: root

    most: Theme.px(Theme.isPortrait ? 1840 : 1020)
    title: qsTr("Make this more comfortable")
    closing: qsTr("Done")
    closingIcon: "check-bold"
    chips: TouchButton {
        objectName: "standard"
        text: qsTr("Back to standard")
        iconBefore: "arrows-clockwise"
        onClicked: root.kiosk.wear("standard", "daylight", false, false)
    }

    Words {
        width: parent.width
        text: qsTr("Changes happen straight away. They reset for the next person.")
        type: Theme.small
        color: Theme.colors.textSecondary
        bottomPadding: Theme.px(14)
    }
    Grid {
        id: choices

        readonly property real cell: (parent.width - (columns - 1) * columnSpacing) / columns

        columns: Theme.isPortrait ? 1 : 2
        columnSpacing: Theme.px(56)
        rowSpacing: Theme.px(28)

        Choice {
            readonly property list<var> languages: root.kiosk.tongue.all

            width: choices.cell
            symbol: "translate"
            title: qsTr("Language")
            names: languages.map(one => one.code)
            words: languages.map(one => one.name)
            chosen: root.kiosk.tongue.spoken
            visible: languages.length > 1
            onPicked: code => root.kiosk.tongue.ask(code)
        }
        Choice {
            width: choices.cell
            symbol: "text-aa"
            title: qsTr("Text size")
            names: ["standard", "large", "largest"]
            words: [qsTr("Standard"), qsTr("Large"), qsTr("Largest")]
            chosen: root.kiosk.looks.textSize
            onPicked: name => root.kiosk.wear(name, root.kiosk.looks.theme, root.kiosk.looks.still, root.kiosk.looks.lowReach)
        }
        Choice {
            width: choices.cell
            symbol: "circle-half"
            title: qsTr("Screen")
            names: ["daylight", "dim", "contrast"]
            words: [qsTr("Daylight"), qsTr("Dim"), qsTr("High contrast")]
            chosen: root.kiosk.looks.theme
            onPicked: name => root.kiosk.wear(root.kiosk.looks.textSize, name, root.kiosk.looks.still, root.kiosk.looks.lowReach)
        }
        Choice {
            width: choices.cell
            symbol: "wind"
            title: qsTr("Movement")
            names: ["moving", "still"]
            words: [qsTr("Let it move"), qsTr("Keep everything still")]
            chosen: root.kiosk.looks.still ? "still" : "moving"
            onPicked: name => root.kiosk.wear(root.kiosk.looks.textSize, root.kiosk.looks.theme, name === "still", root.kiosk.looks.lowReach)
        }
        Choice {
            width: choices.cell
            symbol: "hand-tap"
            title: qsTr("Reach")
            names: ["anywhere", "low"]
            words: [qsTr("Whole screen"), qsTr("Lower half only")]
            chosen: root.kiosk.looks.lowReach ? "low" : "anywhere"
            onPicked: name => root.kiosk.wear(root.kiosk.looks.textSize, root.kiosk.looks.theme, root.kiosk.looks.still, name === "low")
        }
        Column {
            width: choices.cell
            spacing: Theme.px(14)
            visible: root.kiosk.offer.words || root.kiosk.offer.about

            Words {
                text: qsTr("More")
                type: Theme.label
                Accessible.role: Accessible.Heading
            }
            Flow {
                width: parent.width
                spacing: Math.max(Theme.px(12), Theme.touchGap)

                TouchButton {
                    objectName: "comfort-words"
                    text: qsTr("Words to know")
                    visible: root.kiosk.offer.words
                    onClicked: root.kiosk.follow("page:words-to-know")
                }
                TouchButton {
                    objectName: "comfort-about"
                    text: qsTr("About this information")
                    visible: root.kiosk.offer.about
                    onClicked: root.kiosk.follow("page:about")
                }
            }
        }
    }
}
