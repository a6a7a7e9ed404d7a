import QtQuick

// One theme: every colour on the screen, named for what it is used for.
QtObject {
    required property color canvas
    required property color surface
    required property color sunken
    required property color text
    required property color textSecondary
    required property color line
    required property color lineStrong
    required property color ledge
    required property color primary
    required property color primaryPressed
    required property color onPrimary
    required property color primaryLedge
    required property color link
    required property color selected
    required property color onSelected
    required property color accent
    required property color onAccent
    required property color tintMist
    required property color tintMistEdge
    required property color tintLamp
    required property color tintLampEdge
    required property color tintClay
    required property color tintClayEdge
    required property color tintMoss
    required property color tintMossEdge
    required property color tintSky
    required property color tintSkyEdge
    required property color help
    required property color helpBg
    required property color helpEdge
    required property color ok
    required property color okBg
    required property color okEdge
    required property color note
    required property color noteBg
    required property color noteEdge
    required property color dataFill
    required property color hero
    required property color heroLedge
    required property color pool1
    required property color pool2
    required property color pool3
    required property color disabledText
    required property color overlayEdgeHelp
    required property color focusOuter
    required property color focusInner
    required property color scrim
    required property color onHero
    required property color accentLedge

    required property bool isContrast
    required property string pictures
}
