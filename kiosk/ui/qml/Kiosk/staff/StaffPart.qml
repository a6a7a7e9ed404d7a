import QtQuick
import Kiosk

// A part of the staff's screens that takes all of it: its title, and the way back.
Item {
    id: root

    default property alias content: scroller.content
    property alias buttons: more.data
    required property string title
    readonly property int columnWidth: scroller.columnWidth

    signal back

    Title {
        id: heading

        x: Theme.margin
        y: Theme.px(12)
        width: parent.width - 2 * x
        text: root.title
        type: StaffType.h1
    }
    Scroller {
        id: scroller

        x: Theme.margin
        y: heading.y + heading.height + Theme.px(24)
        width: parent.width - 2 * x
        height: foot.y - y - Theme.px(24)
    }
    Flow {
        id: foot

        x: Theme.margin
        y: parent.height - height - Theme.px(24)
        width: parent.width - 2 * x
        spacing: Theme.gutter

        TouchButton {
            objectName: "backToBoard"
            type: StaffType.label
            iconBefore: "arrow-left"
            text: "Back"
            onClicked: root.back()
        }
        Row {
            id: more

            spacing: Theme.gutter
        }
        MoreBelow {
            height: Theme.px(97)
            scroller: scroller
        }
    }
}
