pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Who says so: the sources behind the page, and its dates.
ScrollSheet {
    id: root

    title: qsTr("Where this comes from")
    spacing: Theme.px(16)

    Words {
        width: parent.width
        text: qsTr("Page last reviewed: %1. Next review due: %2.").arg(root.kiosk.page.reviewed).arg(root.kiosk.page.reviewDue)
    }
    Words {
        width: parent.width
        visible: !sources.count
        text: qsTr("This page is about this kiosk and this clinic. No study stands behind it.")
    }
    Repeater {
        id: sources

        model: root.kiosk.page.sources

        Words {
            required property int index
            required property string citation

            width: parent?.width ?? 0
            text: `${index + 1}. ${citation}`
            type: Theme.small
        }
    }
}
