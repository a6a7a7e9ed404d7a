import QtQuick
import Kiosk
import Kiosk.Core

// The rail, and the title of the page: over the quiet steps before the medicine, if
// there is room beside the hill, or else above it.
Item {
    id: root

    required property Bridge kiosk
    required property real seenFrom // what part of its height is in view
    required property real seenTo
    readonly property DayStage day: kiosk.page.day
    readonly property int beside: day.quietSteps * rail.pitch - Theme.px(60)
    readonly property bool isBeside: rail.lines === 1 && beside > Theme.px(460)
    readonly property int hillEnd: (day.feels.reduce((last, level, n) => level >= 0 ? n : last, -1) + 1) * rail.pitch
    readonly property bool hasHill: rail.lines === 1 && day.quietSteps < day.count

    implicitHeight: rail.y + rail.height + Theme.px(12)

    StageTitle {
        id: title

        width: root.isBeside ? Math.min(root.width, root.beside) : root.width
        kiosk: root.kiosk
    }
    Words {
        id: legend

        anchors.right: parent.right
        y: root.isBeside ? 0 : rail.y
        width: Math.min(implicitWidth, root.width - root.hillEnd)
        text: qsTr("How strong the medicine may feel")
        type: Theme.small
        color: Theme.colors.textSecondary
        horizontalAlignment: Theme.mirrored ? Text.AlignLeft : Text.AlignRight
        visible: root.day.hasCurve && root.hasHill
    }
    DayRail {
        id: rail

        y: root.isBeside && root.hasHill ? 0 : title.height + Theme.px(16)
        width: root.width
        height: implicitHeight
        kiosk: root.kiosk
        upright: false
        seenFrom: root.seenFrom - y
        seenTo: root.seenTo - y
        labelled: Theme.textStep === 0 && !Theme.isSmall && lines === 1
        hill: !root.hasHill ? 0 : root.isBeside ? title.height + Theme.px(8) : Theme.px(90)
    }
}
