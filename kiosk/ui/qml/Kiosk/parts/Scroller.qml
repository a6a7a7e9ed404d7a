import QtQuick
import QtQuick.Templates as T
import Kiosk

// Holds what may be taller than its place: it moves by drag, a bar says how much
// there is, and "More below" moves it without a drag.
Item {
    id: root

    default property alias content: column.data
    property alias contentY: flick.contentY
    readonly property real contentHeight: column.height
    readonly property bool hasMore: flick.contentHeight > flick.height + 1
    readonly property bool moreBelow: flick.contentY < flick.contentHeight - flick.height - 1
    property bool mayScroll: true
    property Item marked: null // what is read aloud: it stands in a column in this
    readonly property int bleed: Theme.px(12) // around it, for rings to be seen whole
    readonly property Item focused: Window.activeFocusItem
    readonly property int columnWidth: width - (mayScroll ? Theme.px(36) : 0)

    onFocusedChanged: Qt.callLater(follow)
    onMarkedChanged: Qt.callLater(bringUp, marked)

    Flickable {
        id: flick

        objectName: "scroll"
        x: -root.bleed
        y: -root.bleed
        width: root.columnWidth + 2 * root.bleed
        height: root.height + root.bleed
        contentWidth: width
        contentHeight: root.bleed + column.height
        boundsBehavior: Flickable.StopAtBounds
        clip: root.hasMore
        interactive: root.hasMore

        Column {
            id: column

            x: root.bleed
            y: root.bleed
            width: root.columnWidth
        }
        Rectangle {
            objectName: "spokenMark"
            x: Theme.mirrored ? flick.width - width : 0
            y: root.marked ? root.bleed + root.marked.parent.y + root.marked.y : 0
            width: Theme.px(7)
            height: root.marked?.height ?? 0
            radius: width / 2
            color: Theme.colors.primary
            visible: root.marked
        }
    }
    // What lies below fades out, so that no line looks cut in half
    Rectangle {
        anchors.bottom: flick.bottom
        width: root.columnWidth
        height: Theme.px(56)
        visible: root.moreBelow
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.colors.canvas, 0)
            }
            GradientStop {
                position: 1
                color: Theme.colors.canvas
            }
        }
    }
    Rectangle {
        x: root.width - width
        width: Theme.px(12)
        height: root.height
        radius: width / 2
        color: Theme.colors.surface
        visible: root.hasMore
        border {
            width: Theme.hairline
            color: Theme.colors.lineStrong
        }

        Rectangle {
            y: flick.visibleArea.yPosition * parent.height
            width: parent.width
            height: flick.visibleArea.heightRatio * parent.height
            radius: width / 2
            color: Theme.colors.primary
        }
    }
    NumberAnimation {
        id: glide

        target: flick
        property: "contentY"
        duration: Theme.sheetIn
        easing.type: Easing.OutCubic
    }

    function down(): void {
        const end = Math.max(0, flick.contentHeight - flick.height);
        moveTo(Math.min(end, flick.contentY + root.height * 0.8));
    }

    // Bring what begins at *top* up, so that what unfolded under it can be read.
    function reveal(top: real): void {
        if (top < flick.contentY + flick.height * 0.4)
            return;
        moveTo(Math.max(0, Math.min(flick.contentHeight - flick.height, top - Theme.px(24))));
    }

    // Bring into view what keys or a screen reader are on.
    function follow(): void {
        let above = focused;
        while (above && above !== column)
            above = above.parent;
        if (above && (focused as T.Control)?.focusReason !== Qt.MouseFocusReason)
            bringUp(focused);
    }

    function bringUp(item: Item): void {
        if (!item)
            return;
        const from = glide.running ? glide.to : flick.contentY, edge = Theme.px(24);
        const top = item.mapToItem(column, 0, 0).y - edge;
        const bottom = top + item.height + edge + Theme.px(80); // above what fades
        const down = Math.max(from, bottom - root.height);
        moveTo(Math.max(0, Math.min(column.height - root.height, Math.min(top, down))));
    }

    function moveTo(y: real): void {
        glide.stop();
        glide.from = flick.contentY;
        glide.to = y;
        glide.start();
    }

    function toStart(): void {
        glide.stop();
        flick.contentY = 0;
    }
}
