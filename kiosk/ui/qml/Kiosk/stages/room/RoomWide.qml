import QtQuick
import Kiosk
import Kiosk.Core

// The drawn room as wide as the screen, with a callout in it and the chips over
// its floor.  *fits* says whether all signs and the callout find a place.
Item {
    id: root

    required property Bridge kiosk
    readonly property RoomStage room: kiosk.stages.room
    readonly property int pad: Theme.px(12)
    readonly property real floor: chips.y - pad // nothing but chips below this
    // Where the highest and the lowest sign are in the picture
    readonly property real firstSign: Math.min(...scene.places.map(at => at.y)) * scene.height
    readonly property real lastSign: Math.max(...scene.places.map(at => at.y)) * scene.height
    // How much higher than the stage the signs reach: they move to stay in view
    readonly property real over: lastSign - firstSign + 2 * Theme.px(56) - floor
    readonly property bool fits: over <= Theme.px(110) && !scene.hasDots && scene.height >= height && card.implicitHeight + 2 * pad <= floor

    Component.onCompleted: chips.forceLayout() // to know at once whether it fits

    RoomScene {
        id: scene

        // As in a room that one stands in: the lowest sign just above the chips
        y: Math.round(Math.max(root.height - height, Math.min(0, root.floor + Math.max(0, root.over / 2) - Theme.px(56) - root.lastSign)))
        width: root.width
        kiosk: root.kiosk
        highest: -y
        lowest: root.floor - y
        covered: place.covered
    }
    Callout {
        id: card

        x: place.x
        y: scene.y + place.y
        width: Theme.px(isOpen && Theme.textStep === 0 ? 620 : 700)
        height: implicitHeight
        side: place.side
        tailAt: place.tailAt
        kiosk: root.kiosk
    }
    CalloutPlace {
        id: place

        area: Qt.rect(Theme.px(40), root.pad - scene.y, root.width - Theme.px(80), root.floor - root.pad)
        size: Qt.size(card.width, card.implicitHeight)
        signs: scene.signs.map(at => Qt.rect(at.x - scene.sign / 2, at.y - scene.sign / 2, scene.sign, scene.sign))
        things: [...scene.things]
        open: root.room.openIndex
        scale: Theme.k
    }
    RoomChips {
        id: chips

        anchors {
            bottom: parent.bottom
            bottomMargin: Theme.px(18)
        }
        x: Theme.px(40)
        width: root.width - 2 * x
        kiosk: root.kiosk
    }
}
