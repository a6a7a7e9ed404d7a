pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The part of the commissioning screen that is chosen.
Loader {
    id: root

    required property Commissioning kiosk
    required property string part

    signal wanted(sheet: string)

    sourceComponent: ({ findings: findings, size: size, touch: touch, sound: sound, colours: colours })[part]

    Component {
        id: findings

        FindingsView {
            examiner: root.kiosk.examiner
        }
    }
    Component {
        id: size

        CardView {
            ruler: root.kiosk.ruler
        }
    }
    Component {
        id: touch

        TouchView {
            touches: root.kiosk.touches
            onBegun: {
                root.kiosk.touches.clear();
                root.wanted("fields");
            }
        }
    }
    Component {
        id: sound

        SoundView {
            sound: root.kiosk.sound
        }
    }
    Component {
        id: colours

        ColoursView {
            onBegun: root.wanted("colours")
        }
    }
}
