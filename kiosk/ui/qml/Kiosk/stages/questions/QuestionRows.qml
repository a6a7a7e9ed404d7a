pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The questions on the list; without any, how one gets there.
Rectangle {
    id: root

    required property Bridge kiosk

    implicitHeight: kiosk.questions.count ? rows.height : empty.height
    radius: Theme.cornerCard
    color: Theme.colors.surface
    border {
        width: Theme.outline
        color: Theme.colors.line
    }

    Words {
        id: empty

        objectName: "empty"
        x: Theme.px(40)
        width: parent.width - 2 * x
        topPadding: Theme.px(36)
        bottomPadding: topPadding
        visible: !root.kiosk.questions.count
        text: qsTr("Your list is empty. Touch “Add a question” to pick from a list. On other pages, touch “Ask about this”.")
    }
    Column {
        id: rows

        width: parent.width

        Repeater {
            model: root.kiosk.questions.asked

            QuestionRow {
                width: rows.width
                onRemoved: key => {
                    if (!settling.running)
                        root.kiosk.hand.ask(key);
                    settling.restart();
                }
            }
        }
    }
    // The next question comes up under the finger: a second tap must not take it too
    Timer {
        id: settling

        interval: 500
    }
}
