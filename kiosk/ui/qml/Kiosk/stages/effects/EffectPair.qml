pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What 100 people had with the medicine, and to compare; what a figure stands for, and
// what the two numbers mean.
Item {
    id: root

    required property EffectsStage effects
    required property int gap
    readonly property bool compared: effects.groups.length > 1
    readonly property int half: Math.floor((width - gap) / 2)
    readonly property bool besideNumber: medicine.hasRoom && (!compared || compare.hasRoom)
    readonly property bool besideArray: compared && medicine.hasWideRoom && compare.hasWideRoom
    readonly property int head: Math.max(medicine.headHeight, compared ? compare.headHeight : 0) + Theme.px(6)
    readonly property int groups: Math.max(medicine.implicitHeight, compared ? compare.implicitHeight : 0)
    // The pictures are of one size on every page and at every text size, so that a gain
    // looks no larger than a harm
    readonly property int arrayHeight: Theme.px(Theme.isPortrait ? 340 : Theme.isSmall ? 260 : 280)

    implicitHeight: together.text ? together.y + together.height : together.y

    component Group: EffectGroup {
        width: root.half
        height: root.groups
        besideNumber: root.besideNumber
        besideArray: root.besideArray
        arraysFrom: root.head
        arrayHeight: root.arrayHeight
    }

    Group {
        id: medicine

        group: root.effects.groups[0]
    }
    Rectangle {
        x: root.half + (root.gap - width) / 2
        width: Theme.outline
        height: root.groups
        color: Theme.colors.line
        visible: root.compared
    }
    Group {
        id: compare

        x: root.half + root.gap
        visible: root.compared
        group: root.effects.groups[1]
    }
    Words {
        objectName: "note"
        x: compare.x
        y: root.head
        width: root.half
        text: root.effects.note
        type: Theme.h3
        visible: text
    }
    // Read where it stands
    Item {
        id: before

        anchors.fill: parent
    }
    Words {
        id: together

        objectName: "together"
        y: root.groups + (legend.isBelow ? legend.height : 0)
        width: Math.min(Math.ceil(implicitWidth), parent.width)
        text: root.effects.together
        type: Theme.label
        visible: text
    }
    Item {
        id: atEnd

        anchors.fill: parent
    }
    // Said once, where it takes no height if there is such a place: right of the first
    // picture, under it, or beside what the numbers mean
    Words {
        id: legend

        readonly property int space: Theme.px(18)
        readonly property int beside: root.half - medicine.array.width - space
        readonly property int after: together.implicitWidth + space
        readonly property int lines: Math.ceil(measure.advanceWidth / (0.8 * medicine.array.width)) // a word may not fit
        readonly property bool isBeside: !root.besideArray && beside >= Theme.px([150, 180, 210][Theme.textStep])
        readonly property bool isUnder: root.besideArray && lines * type.line <= root.groups - medicine.arrayEnd
        readonly property bool isAfter: !isBeside && !isUnder && together.text && after + measure.advanceWidth < root.width
        readonly property bool isBelow: !isBeside && !isUnder && !isAfter

        parent: isBeside ? medicine.told : isUnder ? medicine.underneath : isAfter ? atEnd : before
        objectName: "legend"
        x: isBeside ? medicine.array.width + space : isUnder ? medicine.array.x : isAfter ? after : 0
        y: isBeside ? medicine.arrayEnd - height : isUnder ? medicine.arrayEnd : isAfter ? together.y + together.baselineOffset - baselineOffset : root.groups
        width: isBeside ? beside : isUnder ? medicine.array.width : root.width - x
        text: qsTr("Each figure is one person.")
        type: Theme.small
        color: Theme.colors.textSecondary
    }
    TextMetrics {
        id: measure

        text: legend.text
        font: legend.font
    }
}
