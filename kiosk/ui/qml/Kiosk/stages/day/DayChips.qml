import QtQuick
import Kiosk

// What one can do with the open step, and what leads to the one beside it.
StageChips {
    id: root

    asks: true
    asked: kiosk.stages.day.asked
    onAsking: kiosk.hand.ask(kiosk.stages.day.openId)

    DaySteps {
        kiosk: root.kiosk
        room: root.width - root.all
        most: root.width - root.moreWidth
    }
}
