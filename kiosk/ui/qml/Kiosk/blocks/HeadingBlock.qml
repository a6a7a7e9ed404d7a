import QtQuick
import Kiosk

// A heading inside a page.
Words {
    topPadding: Theme.px(10)
    textFormat: Text.StyledText
    type: Theme.h3
    Accessible.role: Accessible.Heading
}
