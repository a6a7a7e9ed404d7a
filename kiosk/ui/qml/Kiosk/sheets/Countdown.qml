import QtQuick
import QtQuick.Shapes
import Kiosk

// The seconds that are left, as a number and as a ring.
Item {
    id: root

    required property int seconds
    required property int all

    width: Theme.px(264)
    height: width

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Theme.colors.surface
        border {
            width: Theme.px(18)
            color: Theme.colors.sunken
        }
    }
    Shape {
        anchors.fill: parent

        ShapePath {
            strokeColor: Theme.colors.primary
            strokeWidth: Theme.px(18)
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: (root.width - Theme.px(18)) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 360 * root.seconds / Math.max(1, root.all)
            }
        }
    }
    Column {
        anchors.centerIn: parent

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            objectName: "secondsLeft"
            text: root.seconds
            type: Theme.bigNumber
            font.features: ({ "tnum": 1 })
        }
        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("seconds")
            type: Theme.fixedSmall
            color: Theme.colors.textSecondary
        }
    }
}
