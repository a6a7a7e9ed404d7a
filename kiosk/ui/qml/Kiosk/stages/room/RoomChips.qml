pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// A chip for each thing in the room, and the way to the words of the page and to
// who says so.  In columns they are a list.
Flow {
    id: root

    required property Bridge kiosk
    property int columns: 0
    property bool numbered: false
    property bool hasWordsChip: true
    property bool hasSourcesChip: true
    readonly property real cell: (width - (columns - 1) * spacing) / columns

    spacing: Theme.touchGap

    Repeater {
        id: spots

        model: root.kiosk.stages.room.spots

        SpotChip {
            required property string id

            objectName: `chip-${id}`
            width: root.columns ? Math.floor(root.cell) : Math.min(implicitWidth, root.width)
            inList: root.columns > 0
            numbered: root.numbered
            onTouched: root.kiosk.hand.look(open ? "" : id)
        }
    }
    // What follows a list begins a line of its own
    Item {
        readonly property int over: root.columns ? spots.count % root.columns : 0

        visible: over && root.hasSourcesChip
        width: Math.floor((root.columns - over) * (root.cell + root.spacing) - root.spacing)
        height: Theme.chip
    }
    SpeakChip {
        visible: root.hasWordsChip && root.kiosk.speech.wanted && !root.kiosk.speech.reading
        width: Math.min(implicitWidth, root.width)
        kiosk: root.kiosk
    }
    WordsChip {
        visible: root.hasWordsChip
        width: Math.min(implicitWidth, root.width)
        kiosk: root.kiosk
        inWords: false
    }
    SourcesChip {
        visible: root.hasSourcesChip
        width: Math.min(implicitWidth, root.width)
        kiosk: root.kiosk
    }
}
