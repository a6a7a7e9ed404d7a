pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What may lie over a visit: a sheet, and the question whether somebody is there.
Item {
    id: root

    required property Bridge kiosk
    readonly property string sheet: kiosk.sheet
    readonly property bool isCovered: kiosk.gentle.hidden && sheet !== "help" // by the calm screen
    readonly property Item uppermost: sheets.item as Item

    Loader {
        anchors.fill: parent
        active: root.kiosk.gentle.hidden
        enabled: root.kiosk.presence.secondsLeft < 0 && root.sheet !== "help"
        sourceComponent: CalmScreen {
            kiosk: root.kiosk
        }
    }
    Loader {
        id: sheets

        anchors.fill: parent
        active: root.sheet
        enabled: root.kiosk.presence.secondsLeft < 0 && !root.isCovered
        opacity: root.isCovered ? 0 : 1
        sourceComponent: ({ help: help, comfort: comfort, sources: sources, pick: pick, staff: staff, code: code, word: word, sure: sure, finish: finish, language: language })[root.sheet]
    }
    Loader {
        anchors.fill: parent
        active: root.kiosk.presence.secondsLeft >= 0
        sourceComponent: StillThere {
            kiosk: root.kiosk
        }
    }
    Component {
        id: help

        HelpSheet {
            kiosk: root.kiosk
        }
    }
    Component {
        id: comfort

        ComfortSheet {
            kiosk: root.kiosk
        }
    }
    Component {
        id: sources

        SourcesSheet {
            kiosk: root.kiosk
        }
    }
    Component {
        id: pick

        PickSheet {
            kiosk: root.kiosk
        }
    }
    Component {
        id: staff

        ShowStaff {
            kiosk: root.kiosk
        }
    }
    Component {
        id: code

        ShowCode {
            kiosk: root.kiosk
        }
    }
    Component {
        id: word

        WordCard {
            kiosk: root.kiosk
            term: root.kiosk.word.term
            means: root.kiosk.word.means
        }
    }
    Component {
        id: sure

        WordCard {
            kiosk: root.kiosk
            term: qsTr("How sure are we?")
            means: root.kiosk.stages.effects.sure
        }
    }
    Component {
        id: language

        LanguageSheet {
            kiosk: root.kiosk
        }
    }
    Component {
        id: finish

        FinishDialog {
            kiosk: root.kiosk
        }
    }
}
