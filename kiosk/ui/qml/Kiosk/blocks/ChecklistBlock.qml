pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Things to do, to tick off; the box and its words both take the touch.
Column {
    id: root

    required property list<string> items
    required property list<string> ticked // those of the items that are

    signal touched(item: string)
    signal linkTouched(link: string)

    spacing: Theme.touchGap

    Repeater {
        model: root.items

        Item {
            id: line

            required property int index
            required property string modelData
            readonly property bool done: root.ticked.includes(modelData)

            width: root.width
            height: Math.max(box.height, words.height)

            Pressable {
                id: box

                objectName: `tick-${line.index + 1}`
                text: words.Accessible.name
                width: Theme.touchTarget
                height: Theme.touchTarget
                ledge: 0
                corner: Theme.cornerSmall
                face: line.done ? Theme.colors.primary : Theme.colors.surface
                Accessible.role: Accessible.CheckBox
                Accessible.checkable: true
                Accessible.checked: line.done
                contentItem: Item {
                    Icon {
                        anchors.centerIn: parent
                        name: line.done ? "check-bold" : ""
                        color: Theme.colors.onPrimary
                    }
                }
                onClicked: line.turn()
            }
            Markup {
                id: words

                x: box.width + Theme.px(24)
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x
                text: line.modelData
                spoken: false
                onLinkTouched: link => root.linkTouched(link)
                onWordsTouched: line.turn()
            }
            OneTap {
                id: tap
            }

            function turn(): void {
                if (tap.takes())
                    root.touched(modelData);
            }
        }
    }
}
