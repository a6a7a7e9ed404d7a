pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Kiosk
import Kiosk.Core

// How each kind of block of a page is shown.
DelegateChooser {
    id: root

    required property Bridge kiosk
    required property PageText words

    role: "kind"

    DelegateChoice {
        roleValue: "heading"
        HeadingBlock {
            width: root.words.width
        }
    }
    DelegateChoice {
        roleValue: "paragraph"
        ParagraphBlock {
            width: root.words.width
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "bullets"
        ListBlock {
            width: root.words.width
            numbered: false
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "steps"
        ListBlock {
            width: root.words.width
            numbered: true
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "key"
        KeyBox {
            width: root.words.width
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "do_dont"
        DoDontBlock {
            width: root.words.width
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "cards"
        CardsBlock {
            width: root.words.width
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "table"
        TableBlock {
            width: root.words.width
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "picture"
        PictureBlock {
            width: root.words.width
            tint: root.words.page.tint
        }
    }
    DelegateChoice {
        roleValue: "checklist"
        ChecklistBlock {
            width: root.words.width
            ticked: root.words.page.ticked
            onTouched: item => root.kiosk.hand.tick(item)
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "bands"
        BandsBlock {
            width: root.words.width
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "more"
        FoldLine {
            width: root.words.width
            onClicked: {
                const opens = !unfolded, top = y;
                root.kiosk.toggle(number);
                if (opens)
                    Qt.callLater(root.words.opened, top);
            }
        }
    }
}
