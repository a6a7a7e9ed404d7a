pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What the empty chair sees.  A touch anywhere begins.
Item {
    id: root

    required property Front front
    readonly property bool upright: Theme.isPortrait
    readonly property list<var> others: front.languages.others
    readonly property bool crowded: others.length > 1 // each language needs its sign
    readonly property string own: others.length ? front.languages.name : ""

    MouseArea {
        id: anywhere

        readonly property bool isLanding: true

        anchors.fill: parent
        Accessible.role: Accessible.Button
        Accessible.name: root.own ? `${root.front.languages.begin}. ${root.own}` : root.front.languages.begin
        Accessible.onPressAction: root.front.begin()
        onClicked: root.front.begin()
    }
    BreathingDiscs {
        id: discs

        x: Math.round(root.upright ? root.width / 2 : root.width * 0.766)
        y: Math.round(root.upright ? root.height * 0.3 : root.height * 0.49)
    }
    Drawing {
        id: chair

        name: "hero-armchair.svg"
        width: Theme.px(root.upright ? 820 : Theme.isSmall ? 860 : 1010)
        height: Math.round(width * 0.75)
        x: Math.round(discs.x - width / 2)
        y: Math.round(discs.y - height * 0.44)
    }
    Row {
        x: root.upright ? Theme.margin : Theme.px(112)
        y: root.upright ? Theme.px(64) : Theme.px(Theme.isSmall ? 40 : 96)
        spacing: Theme.px(24)

        Drawing {
            width: Theme.px(72)
            height: width
            name: "mark.svg"

            MarkSpot {
                front: root.front
                onClicked: root.front.begin() // as a touch anywhere
            }
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Quiet Room")
            type: Theme.h3
        }
    }
    Column {
        x: root.upright ? Theme.margin : Theme.px(112)
        width: root.upright ? root.width - 2 * x : Math.min(Theme.px(860), root.width * 0.47)
        anchors {
            bottom: parent.bottom
            bottomMargin: Theme.px(root.upright ? 96 : Theme.isSmall ? 48 : 84)
        }
        spacing: Theme.px(28)

        Words {
            width: parent.width
            text: root.front.openAttract ? qsTr("See what a session is like, before yours.") : qsTr("A quiet place to look around.")
            type: root.crowded || Theme.isSmall && root.height < Theme.px(900) ? Theme.h1 : Theme.display
            Accessible.role: Accessible.Heading
        }
        Words {
            width: parent.width
            text: root.front.openAttract ? qsTr("A calm, step-by-step look at ketamine-assisted therapy. About %1 minutes, more if you open things. Stop at any point.").arg(root.front.offer.walkMinutes) : qsTr("A calm, step-by-step look at what happens here. About %1 minutes, more if you open things. Stop at any point.").arg(root.front.offer.walkMinutes)
            type: root.crowded && !root.upright ? Theme.body : Theme.lead
            color: Theme.colors.textSecondary
        }
        Item {
            width: 1
            height: Theme.px(root.crowded ? 0 : root.upright || Theme.isSmall ? 12 : 72)
        }
        Grid {
            id: signs

            readonly property real cell: (parent.width - (columns - 1) * columnSpacing) / columns

            columns: root.crowded && !root.upright ? 3 : 2
            columnSpacing: Theme.px(root.crowded ? 20 : 28)
            rowSpacing: Theme.px(20)

            BeginSign {
                objectName: "begin"
                begin: root.front.languages.begin
                width: root.others.length ? signs.cell : root.upright ? signs.parent.width : Theme.px(560)
                down: anywhere.pressed
                language: root.own
                low: root.crowded
            }
            Repeater {
                model: root.others

                BeginSign {
                    id: other

                    required property var modelData

                    objectName: `begin-${modelData.code}`
                    width: signs.cell
                    down: touch.pressed
                    begin: modelData.begin
                    language: modelData.name
                    low: root.crowded

                    MouseArea {
                        id: touch

                        anchors.fill: parent
                        Accessible.role: Accessible.Button
                        Accessible.name: `${other.begin}. ${other.language}`
                        Accessible.onPressAction: root.front.languages.ask(other.modelData.code)
                        onClicked: root.front.languages.ask(other.modelData.code)
                    }
                }
            }
        }
        Row {
            spacing: Theme.px(16)

            Icon {
                name: "shield-check"
                color: Theme.colors.ok
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.parent.width - Theme.px(60))
                text: root.front.offer.sample ? qsTr("Nothing about you is saved.\nSample. Not yet checked by a clinician here.") : qsTr("Nothing about you is saved.")
                type: Theme.small
                color: Theme.colors.textSecondary
            }
        }
    }
}
