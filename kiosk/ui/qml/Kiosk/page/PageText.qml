pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The words of a page, block by block.
Column {
    id: root

    required property Bridge kiosk
    required property OpenPage page

    // A folded line was opened: what it held begins at *top*
    signal opened(top: real)

    // What is being read aloud
    readonly property Item spoken: kiosk.sheet || !visible ? null : blockNamed(kiosk.speech.block)

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

        delegate: PageBlocks {
            words: root
            kiosk: root.kiosk
        }
    }
    ActionBox {
        id: action

        width: root.width
        visible: markup
        markup: root.page.action
        asks: root.page.actionAsks
        asked: root.page.actionAsked
        onAskTouched: root.kiosk.hand.ask("action")
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
        page: root.page
        kiosk: root.kiosk
    }

    function blockNamed(name: string): Item {
        const named = { title: title, message: message, action: action }[name];
        return named ?? (name ? blocks.itemAt(Number(name)) : null);
    }
}
