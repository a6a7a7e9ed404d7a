import QtQuick
import Kiosk
import Kiosk.Core

// The rail, and the title of the page: over the quiet steps before the medicine, if
// there is room beside the hill, or else above it.  The hill is as high as the *room*
// for it all allows, or left out: what happens at a step comes first.
Item {
    id: root

    required property Bridge kiosk
    required property bool titled
    required property int room
    required property real seenFrom // what part of its height is in view
    required property real seenTo
    readonly property DayStage day: kiosk.stages.day
    readonly property int quiet: day.quietSteps * rail.pitch - Theme.px(60)
    readonly property bool isBeside: titled && Theme.textStep === 0 && rail.lines === 1 && quiet > Theme.px(360)
    readonly property int hillEnd: (day.feels.reduce((last, level, n) => level >= 0 ? n : last, -1) + 1) * rail.pitch
    readonly property int above: (titled ? title.height : 0) + Theme.px(16)
    readonly property int spare: Math.min(Theme.px(110), room - above - rail.flat)
    readonly property int highest: isBeside ? title.height + Theme.px(8) : spare < Theme.px(56) ? 0 : spare
    readonly property bool hasHill: rail.lines === 1 && day.quietSteps < day.count && highest > 0

    implicitHeight: rail.y + rail.height + Theme.px(12)

    StageTitle {
        id: title

        width: root.isBeside ? Math.min(root.width, root.quiet) : root.width
        visible: root.titled
        kiosk: root.kiosk
    }
    Words {
        id: legend

        x: root.hillEnd + Theme.px(24)
        y: rail.y + (root.isBeside ? Theme.px(8) : 0)
        width: Math.min(implicitWidth, root.width - x)
        text: qsTr("How strong the medicine may feel")
        type: Theme.small
        color: Theme.colors.textSecondary
        visible: root.day.hasCurve && root.hasHill
    }
    DayRail {
        id: rail

        y: root.isBeside && root.hasHill ? 0 : root.above
        width: root.width
        height: implicitHeight
        kiosk: root.kiosk
        upright: false
        seenFrom: root.seenFrom - y
        seenTo: root.seenTo - y
        mayLabel: Theme.textStep === 0 && !Theme.isSmall && lines === 1
        hill: root.hasHill ? root.highest : 0
    }
}
