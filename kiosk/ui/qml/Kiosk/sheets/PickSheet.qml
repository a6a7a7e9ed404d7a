pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Kiosk

// All questions that one may pick for the list.
ScrollSheet {
    id: root

    readonly property int picked: kiosk.questions.picked

    most: Theme.px(Theme.isPortrait ? 1840 : 1020)
    spacing: Math.max(Theme.px(12), Theme.touchGap)
    title: qsTr("Add a question")
    standing: kiosk.questions.full ? qsTr("You picked %1. That is all the list has room for. To pick another, take one off first.").arg(picked) : qsTr("You can pick up to %1. %2 picked.").arg(kiosk.questions.most).arg(picked)

    Flow {
        id: rows

        readonly property int columns: width > Theme.px(1400) && !Theme.isLargest ? 2 : 1
        readonly property int cell: Math.floor((width - (columns - 1) * spacing) / columns)

        width: parent.width
        spacing: root.spacing

        Repeater {
            model: root.kiosk.questions.picks

            delegate: DelegateChooser {
                role: "kind"

                DelegateChoice {
                    roleValue: "group"
                    Words {
                        required property string title

                        width: rows.width
                        text: title
                        textFormat: Text.StyledText
                        type: Theme.h3
                        topPadding: Theme.px(16)
                        Accessible.role: Accessible.Heading
                    }
                }
                DelegateChoice {
                    roleValue: "pick"
                    QuestionPick {
                        width: rows.cell
                        onPressedOnce: key => root.kiosk.hand.ask(key)
                    }
                }
            }
        }
    }
}
