pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// One row under the words of a stage, and never more: at the left what else one can do
// with them, at the right what moves on, at the same place whatever comes and goes.
// What the row has no room for comes *after* the words.
Item {
    id: root

    required property Bridge kiosk
    required property Scroller scroller
    required property ChipsAfter after
    property bool asks: false // whether one can ask about what is open
    property bool asked: false
    default property alias onward: onward.data
    property alias note: note.data // stands, and is read, before what leads on
    readonly property int gap: Theme.touchGap
    readonly property int beside: width - (onward.width ? onward.width + gap : 0) // what leads on
    readonly property int moreWidth: more.implicitWidth + gap
    readonly property int all: others.reduce((sum, chip) => sum + needed(chip), 0)
    readonly property int besideAll: beside - moreWidth
    // A page that came is laid out as if its chips had room: where they stood must not
    // decide where they stand now.  One frame does so, and one has seen it.
    property int framesToSee: 0
    readonly property int free: scroller.hasMore && !framesToSee ? besideAll : beside
    readonly property int fitting: count(free)
    readonly property list<Item> others: [speak, ask, inWords, sources]
    readonly property int spare: free - others.slice(0, fitting).reduce((sum, chip) => sum + needed(chip), 0)

    signal asking

    implicitHeight: Math.max(Theme.chip, row.height, more.height, onward.height)
    onFittingChanged: place()
    onVisibleChanged: framesToSee = visible ? 2 : 0
    Component.onCompleted: place()

    Row {
        id: row

        spacing: root.gap

        SpeakChip {
            id: speak

            width: Math.min(implicitWidth, root.width)
            kiosk: root.kiosk
        }
        AskChip {
            id: ask

            width: Math.min(implicitWidth, root.width)
            hasList: root.asks && root.kiosk.offer.questions
            asked: root.asked
            onAsking: root.asking()
        }
        WordsChip {
            id: inWords

            width: Math.min(implicitWidth, root.width)
            kiosk: root.kiosk
            inWords: false
        }
        SourcesChip {
            id: sources

            width: Math.min(implicitWidth, root.width)
            kiosk: root.kiosk
        }
    }
    Item {
        id: note

        anchors.fill: parent
    }
    MoreBelow {
        id: more

        x: root.beside - width
        width: Math.min(implicitWidth, root.beside)
        scroller: root.scroller
    }
    Row {
        id: onward

        x: root.width - width
        spacing: root.gap
    }
    Connections {
        target: root.kiosk
        enabled: root.visible

        function onTurned(): void {
            if (!root.kiosk.page.stays)
                root.framesToSee = 2;
        }
    }
    Connections {
        target: root.Window.window
        enabled: root.framesToSee > 0

        function onAfterAnimating(): void {
            root.framesToSee -= 1;
            root.Window.window.requestUpdate();
        }
    }

    // How much of the row it takes, also where it is not there just now.
    function needed(chip: Item): int {
        const wanted = chip === ask ? ask.hasList : chip === speak ? kiosk.speech.wanted : true;
        return wanted ? chip.implicitWidth + gap : 0;
    }

    // How many of the others fit into this width.
    function count(room: int): int {
        const ends = others.map((_, n) => others.slice(0, n + 1).reduce((sum, chip) => sum + needed(chip), 0));
        return ends.filter(end => end <= room + gap).length;
    }

    function place(): void {
        for (const chip of others)
            chip.parent = null; // or they would keep the order in which they came
        others.forEach((chip, n) => chip.parent = n < fitting ? row : after.chips);
    }
}
