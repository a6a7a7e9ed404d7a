pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Kiosk
import Kiosk.Core

// The words of a page, block by block.
Column {
    id: root

    required property Bridge kiosk
    readonly property OpenPage page: kiosk.page

    // A folded line was opened: what it held begins at *top*
    signal opened(top: real)

    // What is being read aloud
    readonly property Item spoken: blockNamed(kiosk.speech.block)

    spacing: Theme.px(22)
    topPadding: Theme.px(10)
    bottomPadding: Theme.px(12)

    Title {
        id: title

        objectName: "title"
        width: root.width
        text: root.page.title
        type: Theme.h1
    }
    BorrowedNotice {
        width: root.width
        visible: root.page.borrowed
    }
    KeyBox {
        id: message

        objectName: "message"
        width: root.width
        title: qsTr("The main point")
        items: [root.page.message]
        onLinkTouched: link => root.kiosk.follow(link)
    }
    Repeater {
        id: blocks

        model: root.page.blocks

        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "heading"
                HeadingBlock {
                    width: root.width
                }
            }
            DelegateChoice {
                roleValue: "paragraph"
                ParagraphBlock {
                    width: root.width
                    onLinkTouched: link => root.kiosk.follow(link)
                }
            }
            DelegateChoice {
                roleValue: "bullets"
                ListBlock {
                    width: root.width
                    numbered: false
                    onLinkTouched: link => root.kiosk.follow(link)
                }
            }
            DelegateChoice {
                roleValue: "steps"
                ListBlock {
                    width: root.width
                    numbered: true
                    onLinkTouched: link => root.kiosk.follow(link)
                }
            }
            DelegateChoice {
                roleValue: "key"
                KeyBox {
                    width: root.width
                    onLinkTouched: link => root.kiosk.follow(link)
                }
            }
            DelegateChoice {
                roleValue: "do_dont"
                DoDontBlock {
                    width: root.width
                    onLinkTouched: link => root.kiosk.follow(link)
                }
            }
            DelegateChoice {
                roleValue: "cards"
                CardsBlock {
                    width: root.width
                    onLinkTouched: link => root.kiosk.follow(link)
                }
            }
            DelegateChoice {
                roleValue: "table"
                TableBlock {
                    width: root.width
                    onLinkTouched: link => root.kiosk.follow(link)
                }
            }
            DelegateChoice {
                roleValue: "picture"
                PictureBlock {
                    width: root.width
                    tint: root.page.tint
                }
            }
            DelegateChoice {
                roleValue: "checklist"
                ChecklistBlock {
                    width: root.width
                    ticked: root.page.ticked
                    onTouched: item => root.kiosk.touch.tick(item)
                    onLinkTouched: link => root.kiosk.follow(link)
                }
            }
            DelegateChoice {
                roleValue: "bands"
                BandsBlock {
                    width: root.width
                    onLinkTouched: link => root.kiosk.follow(link)
                }
            }
            DelegateChoice {
                roleValue: "more"
                FoldLine {
                    width: root.width
                    onClicked: {
                        const opens = !unfolded, top = y;
                        root.kiosk.toggle(number);
                        if (opens)
                            Qt.callLater(root.opened, top);
                    }
                }
            }
        }
    }
    ActionBox {
        id: action

        width: root.width
        visible: markup
        markup: root.page.action
        asks: root.page.actionAsks
        asked: root.page.actionAsked
        onAskTouched: root.kiosk.touch.ask("action")
        onLinkTouched: link => root.kiosk.follow(link)
    }
    TouchButton {
        objectName: "showAll"
        width: root.width
        visible: root.page.version === "short"
        text: qsTr("Show all of it")
        iconAfter: "arrow-right"
        onClicked: root.kiosk.gentle.showAll()
    }
    PageFoot {
        width: root.width
        kiosk: root.kiosk
    }

    function blockNamed(name: string): Item {
        const named = { title: title, message: message, action: action }[name];
        return named ?? (name ? blocks.itemAt(Number(name)) : null);
    }
}
