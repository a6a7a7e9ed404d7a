import QtQuick
import Kiosk

// What of a column is in view, and a drag that moves it.  At rest no line of words is
// cut in half at its foot.  In low reach it has a head: what can be touched first
// begins at the middle of the screen, and moves up from there.
Item {
    id: root

    default property alias content: column.data
    property alias contentY: flick.contentY
    property Item marked: null // what is read aloud: it stands in a column in this
    property Item kept: null // what keys are on: of that nothing is cut
    property bool glides: false // moves by itself
    readonly property Item column: column
    readonly property int bleed: Theme.px(12) // around it, for rings to be seen whole
    readonly property real seenFrom: flick.contentY - head // of the column
    readonly property real seenTo: seenFrom + height - cut
    readonly property real end: Math.max(0, flick.contentHeight - flick.height)
    readonly property bool hasMore: end > 1
    readonly property bool moreBelow: flick.contentY < end - 1

    property real head // above the column
    property real cut // at the foot, where a line would be seen in half
    readonly property real high: { // as much of it is above the middle of the screen
        let middle = Theme.lowReach ? Math.ceil(Theme.screenHeight / 2) : 0;
        for (let item = root; item; item = item.parent)
            middle -= item.y;
        return Math.max(0, middle);
    }

    // Where the first thing that ends below *from* and can be touched begins.
    function firstToTouch(from: real): real {
        return edges.firstToTouch(from);
    }

    // Where an edge at *at* of the column has to stand so as to cut no line.
    function whole(at: real): real {
        return edges.whole(at);
    }

    // Where what is kept ends, if that is above *foot*.
    function keptTo(foot: real): real {
        const to = kept?.mapToItem(column, 0, kept.height).y ?? Infinity;
        return to <= foot ? to : -Infinity;
    }

    Item {
        x: -root.bleed
        y: -root.bleed
        width: root.width + 2 * root.bleed
        height: flick.height - root.cut
        clip: root.hasMore

        Flickable {
            id: flick

            objectName: "scroll"
            width: parent.width
            height: root.height + root.bleed
            contentWidth: width
            contentHeight: column.y + column.height
            boundsBehavior: Flickable.StopAtBounds
            interactive: root.hasMore

            Column {
                id: column

                x: root.bleed
                y: root.bleed + root.head
                width: root.width
            }
            SpokenMark {
                x: Theme.mirrored ? flick.width - width : 0
                y: root.marked ? column.y + root.marked.parent.y + root.marked.y : 0
                height: root.marked?.height ?? 0
                visible: root.marked
            }
        }
    }
    ColumnEdges {
        id: edges

        column: column
        tallest: root.height * 0.4
        place: root.height
    }
    // What is in the column may have changed whenever a frame is made
    Connections {
        target: root.Window.window
        enabled: root.visible && root.enabled

        function onAfterAnimating(): void {
            root.head = root.high ? Math.max(0, root.high - root.firstToTouch(-Infinity)) : 0;
            const foot = root.seenFrom + root.height, isResting = !flick.moving && !root.glides;
            root.cut = root.moreBelow && isResting ? foot - Math.max(root.whole(foot), root.keptTo(foot)) : 0;
        }
    }
}
