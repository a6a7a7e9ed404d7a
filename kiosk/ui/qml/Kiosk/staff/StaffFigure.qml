import QtQuick
import Kiosk

// A number, and what it counts.
Column {
    id: root

    required property string figure
    required property string name

    Words {
        text: root.figure
        type: StaffType.figure
        font.features: ({ "tnum": 1 })
    }
    Words {
        text: root.name
        type: StaffType.small
        color: Theme.colors.textSecondary
    }
}
