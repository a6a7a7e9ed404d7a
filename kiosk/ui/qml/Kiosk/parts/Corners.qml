pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// Covers the four corners of what it lies on with the ground behind it: a clip
// cuts square only, and a mask is too slow on the software renderer.
Item {
    id: root

    required property real corner
    required property color ground

    Repeater {
        model: 4

        Shape {
            id: cap

            required property int index

            x: cap.index % 2 ? root.width : 0
            y: cap.index > 1 ? root.height : 0
            transform: Scale {
                xScale: cap.index % 2 ? -1 : 1
                yScale: cap.index > 1 ? -1 : 1
            }

            ShapePath {
                fillColor: root.ground
                strokeColor: "transparent"
                strokeWidth: 0

                PathSvg {
                    path: `M0 0H${root.corner}A${root.corner} ${root.corner} 0 0 0 0 ${root.corner}Z`
                }
            }
        }
    }
}
