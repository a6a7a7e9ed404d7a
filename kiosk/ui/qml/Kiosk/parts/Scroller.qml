import QtQuick
import Kiosk

// Holds what may be taller than its place: it moves by drag, a bar says how much
// there is, and "More below" moves it without a drag.
Item {
    id: root

    default property alias content: column.data
    property alias contentY: flick.contentY
    property alias contentHeight: flick.contentHeight
    readonly property bool hasMore: flick.contentHeight > flick.height + 1
    readonly property bool moreBelow: flick.contentY < flick.contentHeight - flick.height - 1
    property bool mayScroll: true
    readonly property int columnWidth: width - (mayScroll ? Theme.px(36) : 0)

    Flickable {
        id: flick

        objectName: "scroll"
        width: root.columnWidth
        height: root.height
        contentWidth: width
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        clip: root.hasMore
        interactive: root.hasMore

        Column {
            id: column

            width: flick.width
        }
    }
    // What lies below fades out, so that no line looks cut in half
    Rectangle {
        anchors.bottom: flick.bottom
        width: flick.width
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
        moveTo(Math.min(end, flick.contentY + flick.height * 0.8));
    }

    // Bring what begins at *top* up, so that what unfolded under it can be read.
    function reveal(top: real): void {
        if (top < flick.contentY + flick.height * 0.4)
            return;
        moveTo(Math.max(0, Math.min(flick.contentHeight - flick.height, top - Theme.px(24))));
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
