pragma Singleton

import QtQuick
import Kiosk

// The type of the staff's screens.  It is the same in every text size: a patient's is
// none of theirs.
QtObject {
    readonly property TypeStyle h1: FixedType {
        standard: [60, 68]
        weight: Font.DemiBold
        spacing: -0.012
    }
    readonly property TypeStyle h3: FixedType {
        standard: [34, 42]
        weight: Font.DemiBold
    }
    readonly property TypeStyle body: FixedType {
        standard: [30, 44]
    }
    readonly property TypeStyle label: FixedType {
        standard: [30, 36]
        weight: Font.DemiBold
    }
    readonly property TypeStyle small: FixedType {
        standard: [24, 30]
        weight: Font.Medium
    }
    readonly property TypeStyle strong: FixedType {
        standard: [24, 30]
        weight: Font.DemiBold
    }
    readonly property TypeStyle figure: FixedType {
        standard: [56, 62]
        weight: Font.Bold
        spacing: -0.02
    }
    readonly property TypeStyle key: FixedType {
        standard: [48, 56]
        weight: Font.DemiBold
    }
}
