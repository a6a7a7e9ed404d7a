import QtQuick
import Kiosk

// "Tell me more": what lies under it unfolds, and folds again.
TouchButton {
    id: root

    required property string title
    required property int number
    required property bool unfolded

    objectName: `more-${number}`
    text: title
    iconAfter: unfolded ? "minus" : "plus"
    ledge: Theme.colors.isContrast ? 0 : Theme.px(4)
    corner: Theme.px(24)
    Accessible.description: unfolded ? qsTr("Open. Touch to fold.") : qsTr("Touch to read more.")
}
