import QtQuick
import Kiosk
import Kiosk.Core

// The whole panel as fields to touch, edge to edge.
Rectangle {
    id: root

    required property TouchGrid touches

    signal ended

    objectName: "touchSheet"
    color: Theme.colors.surface

    TouchFields {
        id: fields

        anchors.fill: parent
        touches: root.touches
        hasCrosses: true
    }
    MultiPointTouchArea {
        anchors.fill: parent
        onPressed: points => points.forEach(point => root.touches.press(point.x, point.y))
        onUpdated: points => points.forEach(point => root.touches.wipe(point.previousX, point.previousY, point.x, point.y))
    }
    TouchButton {
        objectName: "endTouch"
        x: (root.touches.free % root.touches.columns + 0.5) * fields.wide - width / 2
        y: (Math.floor(root.touches.free / root.touches.columns) + 0.5) * fields.high - height / 2
        primary: true
        horizontalPadding: Theme.px(20)
        text: "Done"
        onClicked: root.ended()
    }
}
