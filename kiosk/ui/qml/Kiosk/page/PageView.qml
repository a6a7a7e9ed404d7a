import QtQuick
import Kiosk
import Kiosk.Core

// One page: its picture, its main point, what it says, and one thing to do.  It is laid
// out before anybody comes to it: all that takes time goes on behind the screen.
Item {
    id: root

    required property Bridge kiosk
    required property OpenPage page
    readonly property string picture: page.stage ? "" : page.picture // a stage has its own
    readonly property bool above: Theme.isPortrait && !Theme.isLargest && picture
    readonly property bool beside: !Theme.isPortrait && !Theme.isLargest && picture
    readonly property int pictureWidth: Theme.px(Theme.isSmall ? 480 : 640)
    readonly property int textX: beside ? Theme.margin + pictureWidth + Theme.px(Theme.isSmall ? 52 : 72) : Theme.margin

    PicturePanel {
        x: Theme.margin
        y: Theme.px(Theme.isSmall ? 12 : 20)
        width: root.pictureWidth
        height: root.height - y - Theme.px(Theme.isSmall ? 32 : 36)
        visible: root.beside
        name: root.beside ? root.picture : ""
        alt: root.page.alt
        tint: root.page.tint
    }
    Scroller {
        id: scroller

        marked: words.spoken
        x: root.textX
        y: Theme.px(Theme.isPortrait ? 16 : 26)
        width: root.width - x - (rail.inUse ? rail.width + Theme.px(40) : 0) - (Theme.isPortrait ? Theme.px(30) : Theme.margin)
        height: root.height - y - (rail.inUse ? Theme.px(12) : chips.height + Theme.px(44))
        onMoved: root.kiosk.presence.acted()

        PicturePanel {
            width: parent.width
            height: root.above ? Math.round(Math.min(Theme.px(Theme.textStep === 0 ? 520 : 400), root.height * 0.36)) : 0
            visible: root.above
            name: root.above ? root.picture : ""
            alt: root.page.alt
            tint: root.page.tint
        }
        NoticeText {
            width: parent.width
            visible: !root.page.version
            page: root.page
            kiosk: root.kiosk
        }
        PageText {
            id: words

            width: parent.width
            visible: root.page.version
            page: root.page
            kiosk: root.kiosk
            onOpened: top => scroller.reveal(y + top)
        }
    }
    // What one can do with the page: below the text, or beside it at the largest size
    PageChips {
        id: chips

        x: root.textX
        anchors {
            bottom: parent.bottom
            bottomMargin: Theme.px(Theme.isSmall ? 26 : 30)
        }
        width: root.width - x - Theme.margin
        visible: !rail.inUse
        page: root.page
        kiosk: root.kiosk
        scroller: scroller
    }
    PageRail {
        id: rail

        anchors {
            right: parent.right
            rightMargin: Theme.margin
        }
        height: parent.height
        inUse: !Theme.isPortrait && Theme.isLargest && !Theme.lowReach
        picture: root.picture
        page: root.page
        kiosk: root.kiosk
        scroller: scroller
    }
    // A page turn shows where it came from: the new page slides in from the right
    NumberAnimation {
        id: turn

        target: slide
        property: "x"
        from: Theme.px(24)
        to: 0
        duration: Theme.pageTurn
        easing.type: Easing.OutCubic
    }
    transform: Translate {
        id: slide
    }
    Connections {
        target: root.kiosk
        enabled: root.kiosk.page === root.page

        function onTurned(): void {
            if (root.page.stays)
                return;
            scroller.toStart();
            turn.restart();
        }
    }
}
