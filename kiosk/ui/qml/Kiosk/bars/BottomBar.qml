import QtQuick
import Kiosk
import Kiosk.Core

// What moves a visit on, at fixed places: Back and Next at the ends, the four tabs
// between them.  On a portrait screen Back and Next stand in a row of their own, and
// the quiet line of home stands over that.
Rectangle {
    id: root

    required property Bridge kiosk
    // Where the tabs leave no room for more
    readonly property bool tight: Theme.isSmall && Theme.textStep > 0 || Theme.isPortrait && Theme.isLargest
    readonly property int pad: Theme.px(tight ? 24 : 36)
    readonly property int gap: Math.max(Theme.px(16), Theme.touchGap)
    readonly property int side: Theme.isPortrait ? (width - 2 * Theme.margin - hide.width) / 2 - gap : 0
    // What is left of half the bar beside Back, whatever it says now
    readonly property real half: width / 2 - Theme.margin - back.most - 2 * gap
    // Half a screen has no height to spare
    readonly property bool isStacked: Theme.isPortrait && !Theme.lowReach
    readonly property int start: isStacked && back.isHome ? Theme.px(12) + quiet.implicitHeight + gap : Theme.px(24)

    height: Theme.bottomBar + start - Theme.px(24)
    color: Theme.colors.surface

    Rectangle {
        width: parent.width
        height: Theme.outline
        color: Theme.colors.line
    }
    // What stands over the others is read before them
    Item {
        id: first
    }
    BackButton {
        id: back

        x: Theme.margin
        y: root.start
        width: Math.max(implicitWidth, root.side)
        tight: root.tight
        bare: !Theme.isPortrait && root.half - tabs.width / 2 < hide.brief
        horizontalPadding: root.pad
        kiosk: root.kiosk
    }
    // As far from Help as the bar is wide: who reaches for one must not hit the other
    HideTab {
        id: hide

        anchors {
            right: tabs.left
            rightMargin: Theme.isPortrait ? -(tabs.width + width) / 2 : root.gap
        }
        y: Theme.isPortrait ? back.y : tabs.y
        height: Theme.isPortrait ? Math.max(implicitHeight, back.height - back.ledge) : tabs.height
        compact: Theme.isPortrait || tabs.folded
        folded: !Theme.isPortrait && tabs.folded
        room: Theme.isPortrait ? root.width / 4 : root.half - tabs.width / 2 + (back.bare ? back.sign : 0)
        kiosk: root.kiosk
    }
    Item {
        id: early
    }
    Tabs {
        id: tabs

        anchors {
            horizontalCenter: parent.horizontalCenter
            bottom: parent.bottom
            bottomMargin: Theme.px(Theme.isPortrait || !Theme.isLargest ? 16 : folded ? 6 : 10)
        }
        kiosk: root.kiosk
        room: Theme.isPortrait ? root.width - 2 * Theme.margin : 2 * (root.half - hide.brief)
    }
    Item {
        id: late
    }
    QuietLine {
        id: quiet

        readonly property Item neighbour: Theme.isPortrait ? hide : tabs

        parent: root.isStacked ? first : Theme.isPortrait ? early : late
        objectName: "hadMedicine"
        x: root.isStacked ? Theme.margin : neighbour.x + neighbour.width + root.gap
        y: root.isStacked ? Theme.px(12) : Theme.isPortrait ? Theme.px(8) : tabs.y
        width: root.width - Theme.margin - x
        height: root.isStacked ? implicitHeight : Theme.isPortrait ? tabs.y - y - root.gap : tabs.height
        visible: back.isHome
        text: qsTr("Had your medicine today? Please ask staff instead")
        type: root.isStacked ? Theme.label : Theme.navLabel
        most: root.isStacked ? width : 15 * type.size
        onClicked: root.kiosk.show("help")
    }
    NextButton {
        id: next

        parent: Theme.isPortrait ? early : late
        x: root.width - Theme.margin - width
        y: root.start
        width: Math.max(implicitWidth, root.side)
        visible: !back.isHome
        horizontalPadding: root.pad
        bare: Theme.isPortrait && most > root.side
        room: (root.width - tabs.width) / 2 - Theme.margin - root.gap
        kiosk: root.kiosk
    }
}
