import QtQuick
import Kiosk

// One style of type.  Each list is size and line height on the reference canvas,
// for one of the three text sizes.
QtObject {
    id: root

    required property list<int> standard
    required property list<int> large
    required property list<int> largest
    property int weight: Font.Normal
    property real spacing: 0

    readonly property list<int> chosen: [standard, large, largest][Theme.textStep]
    readonly property int size: Theme.px(chosen[0])
    readonly property int line: Theme.px(chosen[1])
}
