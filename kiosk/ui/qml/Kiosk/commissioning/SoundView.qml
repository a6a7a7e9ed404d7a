pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// A word in each language, aloud.
Item {
    id: root

    required property SoundTest sound

    Column {
        width: parent.width
        spacing: Theme.px(24)

        Title {
            width: parent.width
            text: "Is it heard, and not in the next room?"
            type: Theme.h3
        }
        Words {
            width: parent.width
            text: "Each button says the name of a language as loud as the kiosk reads a page. Set the machine’s volume so that one understands it from a chair before the screen."
        }
        Flow {
            width: parent.width
            spacing: Theme.touchGap

            Repeater {
                model: root.sound.languages

                TouchButton {
                    required property var modelData

                    objectName: `say-${modelData.code}`
                    text: modelData.name
                    iconBefore: "speaker-high"
                    enabled: !root.sound.speaking
                    onClicked: root.sound.say(modelData.code)
                }
            }
        }
        Words {
            objectName: "outcome"
            width: parent.width
            text: root.sound.outcome
            wrapMode: Text.Wrap
        }
    }
}
