pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The picture of the room, the drawings of the things that are really in it, and a
// sign on each.
Item {
    id: root

    required property Bridge kiosk
    property list<int> covered // by the callout: these signs do not look out from under it
    // Signs stay between these, though what they stand for lies beyond
    property real highest: 0
    property real lowest: height
    readonly property RoomStage room: kiosk.stages.room
    readonly property list<point> places: room.places
    readonly property list<point> signs: places.map(at => Qt.point(Math.round(within(at.x * width, 0, width)), Math.round(within(at.y * height, highest, lowest))))
    readonly property point openAt: signs[room.openIndex] ?? Qt.point(0, 0)
    readonly property list<rect> things: room.boxes.map(box => Qt.rect(Math.round(box.x * width), Math.round(box.y * height), Math.round(box.width * width), Math.round(box.height * height)))
    readonly property real distance: nearest()
    readonly property int least: Math.max(Theme.px(56), Math.ceil(12 * Theme.pixelsPerMm))
    // Not to be touched, where fingers have no room or the picture is not in reach
    readonly property bool hasDots: Theme.lowReach || distance - Theme.touchGap < least
    readonly property int sign: hasDots ? Math.max(Theme.px(36), Math.min(Theme.px(60), distance - Theme.px(8))) : Math.min(Theme.px(Theme.isSmall ? 90 : 88), distance - Theme.touchGap)

    objectName: "scene"
    height: Math.round(width / room.aspect)

    Rectangle {
        anchors.fill: parent
        visible: Theme.colors.isContrast
        color: Theme.daylight.canvas
    }
    Drawing {
        anchors.fill: parent
        name: root.room.picture
        Accessible.name: root.room.alt
    }
    Repeater {
        model: root.room.spots

        Drawing {
            required property string drawing
            required property int index
            readonly property rect thing: root.things[index] ?? Qt.rect(0, 0, 0, 0)

            x: thing.x
            y: thing.y
            width: thing.width
            height: thing.height
            name: drawing
        }
    }
    Repeater {
        model: root.room.spots

        SpotSign {
            required property string id
            readonly property point at: root.signs[index] ?? Qt.point(0, 0)

            objectName: `spot-${id}`
            x: Math.round(at.x - width / 2)
            y: Math.round(at.y - height / 2)
            width: root.sign
            visible: open || !root.covered.includes(index)
            isDot: root.hasDots
            onTouched: root.kiosk.hand.look(open ? "" : id)
        }
    }

    // Keep a sign off the edge, as far as half its width and its tick reach.
    function within(at: real, from: real, to: real): real {
        const half = Math.min(Theme.px(56), height * 0.06);
        return Math.max(from + half, Math.min(to - half, at));
    }

    // How near the two nearest signs are.
    function nearest(): real {
        let least = width;
        signs.forEach((one, n) => signs.slice(n + 1).forEach(two => {
            least = Math.min(least, Math.hypot(one.x - two.x, one.y - two.y));
        }));
        return least;
    }
}
