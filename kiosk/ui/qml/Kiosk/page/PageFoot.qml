pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The end of each page: its words to know within a finger's reach, and its dates.
Column {
    id: root

    required property Bridge kiosk

    spacing: Theme.px(16)

    Flow {
        width: root.width
        spacing: Theme.px(16)

        Repeater {
            model: root.kiosk.page.id === "words-to-know" ? null : root.kiosk.page.words

            Chip {
                required property string id
                required property string term

                objectName: `word-${id}`
                text: term
                iconBefore: "book-open"
                Accessible.description: qsTr("Words to know")
                onClicked: root.kiosk.follow(`word:${id}`)
            }
        }
        Chip {
            objectName: "words-to-know"
            text: qsTr("Words to know")
            iconBefore: "text-aa"
            visible: root.kiosk.offer.words && root.kiosk.page.id !== "words-to-know"
            onClicked: root.kiosk.follow("page:words-to-know")
        }
        Chip {
            objectName: "about"
            text: qsTr("About this information")
            iconBefore: "file-text"
            visible: root.kiosk.offer.about && root.kiosk.page.id !== "about"
            onClicked: root.kiosk.follow("page:about")
        }
    }
    Words {
        width: root.width
        text: qsTr("Page last reviewed: %1. Next review due: %2.").arg(root.kiosk.page.reviewed).arg(root.kiosk.page.reviewDue)
        type: Theme.small
        color: Theme.colors.textSecondary
    }
}
