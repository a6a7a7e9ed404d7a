import QtQuick
import Kiosk
import Kiosk.Core

// What one can do with the open effect, and the action of the page where there is room.
Flow {
    id: root

    required property Bridge kiosk
    required property Scroller scroller
    required property bool hasAction
    readonly property int unused: width - (ask.hasList ? ask.width + spacing : 0) - (speak.visible ? speak.width + spacing : 0) - inWords.width - sources.width - 2 * spacing
    readonly property int spare: unused - more.implicitWidth - spacing
    readonly property bool isBeside: spare > Theme.px(420)

    spacing: Theme.touchGap

    AskChip {
        id: ask

        hasList: root.kiosk.offer.questions
        asked: root.kiosk.page.effects.asked
        onAsking: root.kiosk.touch.ask(root.kiosk.page.effects.openId)
    }
    SpeakChip {
        id: speak

        width: Math.min(implicitWidth, root.width)
        kiosk: root.kiosk
    }
    WordsChip {
        id: inWords

        kiosk: root.kiosk
        inWords: false
    }
    SourcesChip {
        id: sources

        width: Math.min(implicitWidth, root.width)
        kiosk: root.kiosk
    }
    MoreBelow {
        id: more

        scroller: root.scroller
    }
    EffectAction {
        width: root.isBeside ? root.spare : Math.min(implicitWidth, root.width)
        height: root.isBeside || more.implicitWidth > root.unused || implicitWidth < root.unused ? Math.max(Theme.chip, implicitHeight) : implicitHeight
        visible: root.hasAction
        kiosk: root.kiosk
    }
}
