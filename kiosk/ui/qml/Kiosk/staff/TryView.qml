pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Touch and sound, tried by hand and by ear, as when the kiosk was set up.
Item {
    id: root

    required property Staff staff
    property bool isTouching: false

    signal back

    Component.onCompleted: staff.lie(Theme.screenWidth, Theme.screenHeight)

    StaffPart {
        anchors.fill: parent
        visible: !root.isTouching
        title: "Test touch and sound"
        onBack: root.back()

        Column {
            id: column

            width: parent?.width ?? 0
            spacing: Theme.px(56)

            TouchView {
                width: column.width
                height: childrenRect.height
                touches: root.staff.touches
                onBegun: {
                    root.staff.touches.clear();
                    root.isTouching = true;
                }
            }
            SoundView {
                width: column.width
                height: childrenRect.height
                sound: root.staff.sound
            }
        }
    }
    Loader {
        parent: root.Window.contentItem
        anchors.fill: parent
        active: root.isTouching
        sourceComponent: TouchSheet {
            touches: root.staff.touches
            onEnded: root.isTouching = false
        }
    }
}
