import QtQuick
import Kiosk
import Kiosk.Core

// What one chooses from: a study if there are several, and an effect of it.
Column {
    id: root

    required property Bridge kiosk
    required property bool titled
    required property bool hasMessage
    required property bool hasStudies
    required property int columns
    required property int room // how high it may be

    spacing: Theme.touchGap

    StageTitle {
        id: title

        width: root.width
        visible: root.titled
        hasMessage: root.hasMessage
        bottomPadding: Theme.px(4)
        kiosk: root.kiosk
    }
    EffectStudies {
        id: studies

        width: root.width
        visible: root.hasStudies && columns > 1
        kiosk: root.kiosk
    }
    EffectList {
        width: root.width
        columns: root.columns
        room: root.room - (title.visible ? title.height + root.spacing : 0) - (studies.visible ? studies.height + root.spacing : 0)
        kiosk: root.kiosk
    }
}
