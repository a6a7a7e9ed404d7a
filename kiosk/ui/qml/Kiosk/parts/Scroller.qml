import QtQuick
import QtQuick.Templates as T
import Kiosk

// Holds what may be taller than its place: it moves by drag, a bar says how much
// there is, and "More below" moves it without a drag.
Item {
    id: root

    default property alias content: area.content
    property alias contentY: area.contentY
    property alias marked: area.marked
    readonly property alias hasMore: area.hasMore
    readonly property alias moreBelow: area.moreBelow
    readonly property alias head: area.head // above the column
    readonly property alias seenFrom: area.seenFrom // of the column
    readonly property real contentHeight: area.column.height
    property bool mayScroll: true
    readonly property Item focused: Window.activeFocusItem
    readonly property int columnWidth: width - (mayScroll ? Theme.px(36) : 0)

    // It moves, and somebody sees it; what is made ready behind the screen moves too
    signal moved

    onContentYChanged: {
        if (visible)
            moved();
    }
    onFocusedChanged: following.restart()
    onMarkedChanged: marking.restart()

    ScrollArea {
        id: area

        width: root.columnWidth
        height: root.height
        glides: glide.running
    }
    ScrollBar {
        x: root.width - width
        height: root.height
        visible: root.hasMore
        start: area.contentY / (area.end + root.height)
        share: root.height / (area.end + root.height)
    }
    NumberAnimation {
        id: glide

        target: area
        property: "contentY"
        duration: Theme.sheetIn
        easing.type: Easing.OutCubic
    }
    // Once what came is laid out.  They go with a sheet that goes: Qt.callLater would
    // still call, and find nothing of it.
    Timer {
        id: following

        interval: 0
        onTriggered: root.follow()
    }
    Timer {
        id: marking

        interval: 0
        onTriggered: root.bringUp(root.marked)
    }

    // Move on as far as what was seen of it stays in view a little; in low reach, no
    // further than what can be touched next may come up.
    function down(): void {
        const from = area.seenFrom, most = Math.min(from + height * 0.8, area.seenTo);
        const next = area.firstToTouch(area.seenTo + 1) - area.high - Theme.px(16);
        const low = next > from + 1 ? Math.min(most, next) : from + (height - area.high) / 2;
        const to = area.high ? low : most, whole = area.whole(to);
        moveTo((whole > from ? whole : to) + head);
    }

    // Bring what begins at *top* up, so that what unfolded under it can be read; in low
    // reach, no higher than it can be touched.
    function reveal(top: real): void {
        if (top - area.seenFrom > area.high + (height - area.high) * 0.4)
            moveTo(Math.min(top, area.firstToTouch(top) - area.high) + head - Theme.px(24));
    }

    // Bring into view what keys or a screen reader are on.
    function follow(): void {
        let above = focused;
        while (above && above !== area.column)
            above = above.parent;
        area.kept = above && (focused as T.Control)?.focusReason !== Qt.MouseFocusReason ? focused : null;
        bringUp(area.kept);
    }

    function bringUp(item: Item): void {
        if (!item)
            return;
        const from = glide.running ? glide.to : contentY, edge = Theme.px(24);
        const top = item.mapToItem(area.column, 0, 0).y - edge + head;
        const bottom = top + item.height + edge + Theme.px(80); // above what is cut
        moveTo(Math.min(top - area.high, Math.max(from, bottom - height)));
    }

    function moveTo(y: real): void {
        glide.stop();
        glide.from = contentY;
        glide.to = Math.max(0, Math.min(area.end, y));
        glide.start();
    }

    function toStart(): void {
        glide.stop();
        contentY = 0;
    }
}
