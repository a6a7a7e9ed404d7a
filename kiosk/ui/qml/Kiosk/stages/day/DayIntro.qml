import QtQuick
import Kiosk
import Kiosk.Core

// Without a rail under it: the title of the page, and what the curve of a rail beside
// it is.
Column {
    id: root

    required property Bridge kiosk
    required property bool upright
    required property int gap // to what follows

    StageTitle {
        width: parent.width
        kiosk: root.kiosk
    }
    Words {
        width: parent.width
        topPadding: Theme.px(6)
        text: qsTr("The curve shows how strong the medicine may feel.")
        type: Theme.small
        color: Theme.colors.textSecondary
        visible: root.upright && root.kiosk.stages.day.hasCurve
    }
    Item {
        width: parent.width
        height: root.gap
    }
}
