import QtQuick
import Kiosk
import Kiosk.Core

// How this patient likes the screen.  It changes at once and resets with the visit.
Sheet {
    id: root

    required property Bridge kiosk

    tall: Theme.px(Theme.isPortrait ? [1060, 1130, 1290][Theme.textStep] : [780, 800, 900][Theme.textStep])
    onDismissed: kiosk.close()

    Scroller {
        id: scroller

        width: parent.width + Theme.px(36) // its bar stands in the margin
        height: parent.height - done.height - Theme.px(24)

        Column {
            width: scroller.columnWidth
            spacing: Theme.px(10)

            Words {
                width: parent.width
                text: qsTr("Make this more comfortable")
                type: Theme.h2
                Accessible.role: Accessible.Heading
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

                readonly property real cell: (scroller.columnWidth - (columns - 1) * columnSpacing) / columns

                columns: Theme.isPortrait ? 1 : 2
                columnSpacing: Theme.px(56)
                rowSpacing: Theme.px(28)

                Choice {
                    width: choices.cell
                    symbol: "text-aa"
                    title: qsTr("Text size")
                    names: ["standard", "large", "largest"]
                    words: [qsTr("Standard"), qsTr("Large"), qsTr("Largest")]
                    chosen: root.kiosk.looks.textSize
                    onPicked: name => root.kiosk.wear(name, root.kiosk.looks.theme, root.kiosk.looks.still)
                }
                Choice {
                    width: choices.cell
                    symbol: "circle-half"
                    title: qsTr("Screen")
                    names: ["daylight", "dim", "contrast"]
                    words: [qsTr("Daylight"), qsTr("Dim"), qsTr("High contrast")]
                    chosen: root.kiosk.looks.theme
                    onPicked: name => root.kiosk.wear(root.kiosk.looks.textSize, name, root.kiosk.looks.still)
                }
                Choice {
                    width: choices.cell
                    symbol: "wind"
                    title: qsTr("Movement")
                    names: ["moving", "still"]
                    words: [qsTr("Let it move"), qsTr("Keep everything still")]
                    chosen: root.kiosk.looks.still ? "still" : "moving"
                    onPicked: name => root.kiosk.wear(root.kiosk.looks.textSize, root.kiosk.looks.theme, name === "still")
                }
                Column {
                    width: choices.cell
                    spacing: Theme.px(14)

                    Words {
                        text: qsTr("More")
                        type: Theme.label
                        Accessible.role: Accessible.Heading
                    }
                    Flow {
                        width: parent.width
                        spacing: Theme.px(12)

                        TouchButton {
                            objectName: "comfort-words"
                            text: qsTr("Words to know")
                            onClicked: root.kiosk.follow("page:words-to-know")
                        }
                        TouchButton {
                            objectName: "comfort-about"
                            text: qsTr("About this information")
                            onClicked: root.kiosk.follow("page:about")
                        }
                    }
                }
            }
        }
    }
    MoreBelow {
        anchors {
            right: done.left
            rightMargin: Theme.px(20)
            verticalCenter: done.verticalCenter
        }
        scroller: scroller
    }
    TouchButton {
        objectName: "standard"
        anchors {
            left: parent.left
            bottom: parent.bottom
        }
        text: qsTr("Back to standard")
        iconBefore: "arrows-clockwise"
        onClicked: root.kiosk.wear("standard", "daylight", false)
    }
    TouchButton {
        id: done

        objectName: "close"
        anchors {
            right: parent.right
            bottom: parent.bottom
        }
        width: Math.max(implicitWidth, Theme.px(Theme.isPortrait ? 300 : 440))
        primary: true
        text: qsTr("Done")
        iconBefore: "check-bold"
        onClicked: root.kiosk.close()
    }
}
