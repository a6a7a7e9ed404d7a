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
    readonly property DayStage day: kiosk.page.day
    readonly property int pad: Theme.px(Theme.isSmall || upright ? 30 : 36)
    readonly property int above: room - words.height - 3 * pad
    readonly property bool pictured: !Theme.isLargest && (upright ? above > (width - 2 * pad) * 0.55 : !Theme.isPortrait && room > Theme.px(210))

    height: Math.max(room, words.y + Math.max(words.height, hasSwitch ? routes.height : 0) + pad)
    radius: Theme.cornerCard
    color: Theme.colors.surface
    border {
        width: Theme.outline
        color: Theme.colors.line
    }

    Rectangle {
        id: frame

        x: root.pad
        y: root.pad
        width: root.upright ? parent.width - 2 * x : Math.min(Math.round((root.height - 2 * y) * 1.3), Math.round(parent.width * 0.3))
        height: root.upright ? Math.min(root.above, Math.round(width * 0.75)) : root.height - 2 * y
        radius: Theme.cornerSmall
        color: Theme.colors.isContrast ? Theme.daylight.canvas : Theme.tint(root.kiosk.page.tint)
        visible: root.pictured

        Drawing {
            anchors {
                fill: parent
                margins: Theme.px(root.day.isFelt ? 0 : 16)
            }
            name: !root.pictured ? "" : root.day.isFelt ? "stage-the-middle.svg" : root.kiosk.page.picture
            fillMode: root.day.isFelt ? Image.PreserveAspectCrop : Image.PreserveAspectFit
            clip: true
            Accessible.name: root.day.isFelt ? qsTr("A person rests in a chair that leans back. A guide sits close by.") : root.kiosk.page.alt
        }
        Corners {
            anchors.fill: parent
            corner: parent.radius
            ground: root.color
        }
    }
    Column {
        id: words

        x: root.pad + (root.pictured && !root.upright ? frame.width + Theme.px(40) : 0)
        y: root.pad + (root.pictured && root.upright ? frame.height + root.pad : 0)
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
        width: columns * (widest + spacing) - spacing
        visible: root.hasSwitch
        columns: root.day.routes.length > 2 ? 2 : 1
        kiosk: root.kiosk
    }
}
