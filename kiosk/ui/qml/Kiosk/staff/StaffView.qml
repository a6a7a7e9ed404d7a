pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The one of the staff's screens that is shown.
Loader {
    id: root

    required property Staff staff
    readonly property var views: ({ pad: pad, board: board, details: details, clean: clean, import: importing, export: exporting, try: trying, restart: sure, leave: sure })

    focus: true
    sourceComponent: views[staff.view] ?? null

    Component {
        id: pad

        PinView {
            pad: root.staff.pad
            onLeave: root.staff.leave()
        }
    }
    Component {
        id: board

        BoardView {
            staff: root.staff
        }
    }
    Component {
        id: details

        DetailsView {
            board: root.staff.board
            onBack: root.staff.back()
        }
    }
    Component {
        id: clean

        CleanView {
            cleaning: root.staff.cleaning
        }
    }
    Component {
        id: importing

        WorkView {
            readonly property Importing work: root.staff.importing

            title: "Import content update"
            hint: "From a stick with signed packs. It takes effect at once or not at all, and may be stopped."
            told: work.told
            running: work.running
            mayStop: true
            onAgain: work.begin()
            onStop: work.stop()
            onBack: root.staff.back()
        }
    }
    Component {
        id: exporting

        WorkView {
            readonly property Exporting work: root.staff.exporting

            title: "Export counts"
            hint: "A table for a spreadsheet, onto a stick. Nothing from 1 to 10 is in it, nor what would give it away."
            told: work.told
            running: work.running
            onAgain: work.begin()
            onBack: root.staff.back()
        }
    }
    Component {
        id: trying

        TryView {
            staff: root.staff
            onBack: root.staff.back()
        }
    }
    Component {
        id: sure

        SureView {
            isLeaving: root.staff.view === "leave"
            onBack: root.staff.back()
            onEnd: root.staff.end_kiosk()
        }
    }
}
