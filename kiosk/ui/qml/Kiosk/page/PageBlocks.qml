pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Kiosk
import Kiosk.Core

// How each kind of block of a page is shown.
DelegateChooser {
    id: root

    required property Bridge kiosk
    required property PageText page

    role: "kind"

    DelegateChoice {
        roleValue: "heading"
        HeadingBlock {
            width: root.page.width
        }
    }
    DelegateChoice {
        roleValue: "paragraph"
        ParagraphBlock {
            width: root.page.width
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "bullets"
        ListBlock {
            width: root.page.width
            numbered: false
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "steps"
        ListBlock {
            width: root.page.width
            numbered: true
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "key"
        KeyBox {
            width: root.page.width
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "do_dont"
        DoDontBlock {
            width: root.page.width
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "cards"
        CardsBlock {
            width: root.page.width
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "table"
        TableBlock {
            width: root.page.width
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "picture"
        PictureBlock {
            width: root.page.width
            tint: root.kiosk.page.tint
        }
    }
    DelegateChoice {
        roleValue: "checklist"
        ChecklistBlock {
            width: root.page.width
            ticked: root.kiosk.page.ticked
            onTouched: item => root.kiosk.hand.tick(item)
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "bands"
        BandsBlock {
            width: root.page.width
            onLinkTouched: link => root.kiosk.follow(link)
        }
    }
    DelegateChoice {
        roleValue: "more"
        FoldLine {
            width: root.page.width
            onClicked: {
                const opens = !unfolded, top = y;
                root.kiosk.toggle(number);
                if (opens)
                    Qt.callLater(root.page.opened, top);
            }
        }
    }
}
