import QtQuick
import QtQuick.Templates as T
import Kiosk

// One colour all over the panel; a touch or a key brings the next, and then the end.
T.AbstractButton {
    id: root

    property int at: 0

    signal ended

    objectName: "colourSheet"
    focus: true
    Accessible.name: "Next colour"
    Accessible.role: Accessible.Button
    background: Rectangle {
        color: Theme.panelColors[root.at]
    }
    Component.onCompleted: forceActiveFocus()
    onClicked: {
        if (at + 1 < Theme.panelColors.length)
            at += 1;
        else
            ended();
    }
}
