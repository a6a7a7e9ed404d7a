import QtQuick
import Kiosk

// A topic on the home screen.
Pressable {
    id: root

    required property string id
    required property string title
    required property string picture
    required property string tint
    required property bool seen
    required property int asked // questions on the list, at the topic that holds it
    readonly property string said: asked ? qsTr("%1 picked").arg(asked) : seen ? qsTr("Seen") : ""

    text: said ? `${title}, ${said.toLowerCase()}` : title
    face: Theme.tint(tint)
    facePressed: Theme.tintEdge(tint)
    edge: Theme.tintEdge(tint)
    ledgeColor: Theme.tintEdge(tint)
    ledge: Theme.colors.isContrast ? 0 : Theme.px(6)
    corner: Theme.cornerCard
    horizontalPadding: 0

    contentItem: Item {
        implicitHeight: label.height + Theme.px(2 * 22)

        // On black the picture has a light ground of its own, in the corner of the tile
        Rectangle {
            anchors {
                right: parent.right
                rightMargin: Theme.outline
                top: parent.top
                topMargin: Theme.outline
            }
            width: drawing.width + Theme.px(32)
            height: drawing.y + drawing.height + Theme.px(4) - y
            topRightRadius: root.corner - Theme.outline
            bottomLeftRadius: Theme.cornerButton
            color: Theme.daylight.canvas
            visible: Theme.colors.isContrast && drawing.visible
        }
        Drawing {
            id: drawing

            anchors {
                right: parent.right
                rightMargin: Theme.px(20)
                top: parent.top
                topMargin: Theme.px(10)
            }
            height: Math.max(0, root.height - label.height - Theme.px(38))
            width: Math.min(Math.round(height * 1.333), parent.width * 0.62, parent.width - (root.said ? pill.x + pill.width + Theme.px(28) : 0))
            visible: height > Theme.px(60)
            name: root.picture
        }
        Rectangle {
            id: pill

            x: Theme.px(24)
            y: Theme.px(22)
            width: badge.width + Theme.px(32)
            height: Theme.px(46)
            radius: height / 2
            visible: root.said
            color: root.asked ? Theme.colors.accent : Theme.colors.surface
            border {
                width: Theme.hairline
                color: root.asked ? Theme.colors.accentLedge : Theme.colors.okEdge
            }

            Row {
                id: badge

                anchors.centerIn: parent
                spacing: Theme.px(10)

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "check-bold"
                    size: 24
                    color: root.asked ? Theme.colors.onAccent : Theme.colors.ok
                }
                Words {
                    text: root.said
                    type: Theme.navLabel
                    color: root.asked ? Theme.colors.onAccent : Theme.colors.ok
                    Accessible.ignored: true
                }
            }
        }
        Words {
            id: label

            x: Theme.px(26)
            width: parent.width - 2 * x
            anchors {
                bottom: parent.bottom
                bottomMargin: Theme.px(22)
            }
            text: root.title
            type: Theme.label
            color: root.down && Theme.colors.isContrast ? Theme.colors.onSelected : Theme.colors.text
            Accessible.ignored: true
        }
    }
}
