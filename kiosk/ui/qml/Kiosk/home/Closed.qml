import QtQuick
import Kiosk
import Kiosk.Core

// There is nothing that may be shown, or not yet.  Staff find the reasons behind the
// mark.
Item {
    id: root

    required property Front front

    Drawing {
        x: Theme.margin
        y: Math.round((Theme.topBar - height) / 2)
        width: Theme.px(56)
        height: width
        name: "mark.svg"

        MarkSpot {
            front: root.front
        }
    }
    Drawing {
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height * 0.2
        width: Theme.px(640)
        height: Math.round(width * 0.75)
        name: "hero-armchair.svg"
    }
    Words {
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            margins: Theme.margin
            bottomMargin: parent.height * 0.16
        }
        horizontalAlignment: Text.AlignHCenter
        text: root.front.awaiting ? qsTr("One moment, please") : qsTr("Please ask staff")
        type: Theme.h1
        Accessible.role: Accessible.Heading
    }
}
