pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What happens at the open step: how long it takes, and a picture where there is room.
Rectangle {
    id: root

    required property Bridge kiosk
    required property bool upright
    required property bool hasSwitch
    required property real room // how high it may be without a scroll
    readonly property DayStage day: kiosk.stages.day
    readonly property int pad: Theme.px(Theme.isSmall ? 24 : Theme.isLargest || upright ? 30 : 36)
    readonly property int above: room - words.height - 3 * pad
    readonly property bool pictured: upright ? above > (width - 2 * pad) * 0.45 : !Theme.isPortrait && !Theme.isLargest && room > Theme.px(210)
    readonly property int pictureAbove: upright && pictured ? Math.min(above, Math.round((width - 2 * pad) * 0.75)) : 0
    readonly property int wordsEnd: words.y + words.height
    // That of a step with two lines of words
    readonly property int shortest: Theme.small.line + Theme.h3.line + 2 * Theme.body.line + 2 * words.spacing
    readonly property int least: Math.max(shortest, hasSwitch ? routes.height : 0) + 2 * pad

    height: Math.max(room, words.y + Math.max(words.height, hasSwitch ? routes.height : 0) + pad)
    radius: Theme.cornerCard
    color: Theme.colors.surface
    border {
        width: Theme.outline
        color: Theme.colors.line
    }

    DayPicture {
        id: picture

        x: root.pad
        y: root.pad
        width: root.upright ? parent.width - 2 * x : Math.min(Math.round((root.height - 2 * y) * 1.3), Math.round(parent.width * 0.3))
        height: root.upright ? root.pictureAbove : root.height - 2 * y
        ground: root.color
        visible: root.pictured
        kiosk: root.kiosk
    }
    SpokenMark {
        visible: root.kiosk.speech.block === "piece"
    }
    Column {
        id: words

        x: root.pad + (root.pictured && !root.upright ? picture.width + Theme.px(40) : 0)
        y: root.pad + (root.pictureAbove ? root.pictureAbove + root.pad : 0)
        width: parent.width - x - root.pad - (root.hasSwitch ? routes.width + Theme.px(40) : 0)
        spacing: Theme.px(10)

        StepTimes {
            width: parent.width
            day: root.day
        }
        Words {
            objectName: "stepTitle"
            width: parent.width
            text: root.day.openTitle
            textFormat: Text.StyledText
            type: Theme.h3
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: root.day.openItems

            Markup {
                required property string modelData

                width: words.width
                text: modelData
                onLinkTouched: link => root.kiosk.follow(link)
            }
        }
    }
    DayRoutes {
        id: routes

        anchors {
            right: parent.right
            bottom: parent.bottom
            margins: root.pad
        }
        width: count * (widest + spacing) - spacing
        visible: root.hasSwitch
        count: root.day.routes.length > 2 ? 2 : 1
        kiosk: root.kiosk
    }
}
