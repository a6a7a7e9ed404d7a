import QtQuick
import QtQuick.Templates as T
import Kiosk

// Whatever one can press.  A ledge under it says so; it answers on release, so a
// finger that slipped can slide off.
T.AbstractButton {
    id: root

    property color face: Theme.colors.surface
    property color facePressed: Theme.colors.selected
    property color edge: Theme.colors.lineStrong
    property real edgeWidth: Theme.outline
    property color ledgeColor: Theme.colors.ledge
    property int ledge: Theme.colors.isContrast ? 0 : Theme.px(5)
    property real corner: Theme.cornerButton
    readonly property int drop: down ? ledge : 0

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding + ledge
    horizontalPadding: Theme.px(36)
    verticalPadding: 0
    transform: Translate { y: root.drop }
    Accessible.name: text
    Accessible.role: Accessible.Button
    // What is dimmed is told; what lies behind a sheet or a question is not
    Accessible.ignored: !(parent?.enabled ?? true)

    background: Item {
        Rectangle {
            y: root.ledge
            width: parent.width
            height: parent.height - root.ledge
            radius: root.corner
            color: root.ledgeColor
            visible: root.ledge > 0 && !root.down
        }
        Rectangle {
            width: parent.width
            height: parent.height - root.ledge
            radius: root.corner
            color: root.down ? root.facePressed : root.face
            border {
                width: root.edgeWidth
                color: root.edge
            }
        }
        FocusRing {
            corner: root.corner
            visible: root.visualFocus
        }
    }
}
