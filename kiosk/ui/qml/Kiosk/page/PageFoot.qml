pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The end of each page: its words to know within a finger's reach, and its dates.
Column {
    id: root

    required property Bridge kiosk
    required property OpenPage page

    spacing: Theme.px(16)

    Flow {
        width: root.width
        spacing: Theme.px(16)

        Repeater {
            model: root.page.id === root.kiosk.offer.words ? null : root.page.words

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
            visible: root.kiosk.offer.words && root.page.id !== root.kiosk.offer.words
            onClicked: root.kiosk.follow(`page:${root.kiosk.offer.words}`)
        }
        Chip {
            objectName: "about"
            text: qsTr("About this information")
            iconBefore: "file-text"
            visible: root.kiosk.offer.about && root.page.id !== root.kiosk.offer.about
            onClicked: root.kiosk.follow(`page:${root.kiosk.offer.about}`)
        }
    }
    Words {
        width: root.width
        text: qsTr("Page last reviewed: %1. Next review due: %2.").arg(root.page.reviewed).arg(root.page.reviewDue)
        type: Theme.small
        color: Theme.colors.textSecondary
    }
}
