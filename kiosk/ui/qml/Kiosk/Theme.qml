pragma Singleton

import QtQuick
import Kiosk

// Every colour, size and duration on the screen has a name here, and the name
// says what it is for.  No other file holds a literal colour or pixel size: what
// it needs beyond these names it asks for with px(), in pixels of the reference
// canvas of the design.  Longer than most files because it is the whole list.
QtObject {
    id: root

    // Set by Main: the window, the panel, and how this patient likes it.
    property real screenWidth: 1920
    property real screenHeight: 1080
    property real diagonal: 21.5
    property string theme: "daylight"
    property string textSize: "standard"
    property bool still: false
    property bool lowReach: false
    property bool mirrored: false // lines begin at the right

    readonly property Colors colors: theme === "dim" ? dim : theme === "contrast" ? contrast : daylight
    readonly property list<color> panelColors: ["#FFFFFF", "#000000", "#FF0000", "#00FF00", "#0000FF"] // to look for dead dots
    readonly property Daylight daylight: Daylight {}
    readonly property Dim dim: Dim {}
    readonly property HighContrast contrast: HighContrast {}

    readonly property int textStep: ["standard", "large", "largest"].indexOf(textSize)
    readonly property bool isLargest: textStep === 2

    // Size: as the design fits, but a finger's 20 mm for a button at least, as far
    // as a screen of 1280 x 800 design pixels is left.
    readonly property bool isPortrait: screenHeight > screenWidth
    readonly property real pixelsPerMm: Math.hypot(screenWidth, screenHeight) / (diagonal * 25.4)
    readonly property real fit: isPortrait ? Math.min(screenWidth / 1080, screenHeight / 1920) : screenWidth >= 1600 ? Math.min(screenWidth / 1920, screenHeight / 1080) : Math.min(screenWidth / 1600, screenHeight / 1000)
    readonly property real most: isPortrait ? Math.min(screenWidth / 900, screenHeight / 1500) : Math.min(screenWidth / 1280, screenHeight / 800)
    readonly property real least: 0.2 // a window without a size, as between two screens, has letters too
    readonly property real k: Math.max(least, fit, Math.min(20 * pixelsPerMm / 92, most))
    readonly property bool isSmall: !isPortrait && (screenWidth < 1600 || screenWidth / k < 1700)
    readonly property bool isNarrow: !isPortrait && screenWidth < px(1450)

    readonly property int margin: px(isPortrait || isSmall ? 56 : 72)
    readonly property int gutter: px(isPortrait ? 20 : isSmall ? 22 : 24)
    readonly property int topBar: px(96)
    readonly property int bottomBar: px(!isPortrait ? 140 : isLargest ? 296 : 272)
    readonly property int touchTarget: Math.max(px(72), Math.ceil(12 * pixelsPerMm))
    readonly property int touchGap: Math.max(px(12), Math.ceil(3 * pixelsPerMm))
    readonly property int chip: px(isSmall ? 90 : 76)

    readonly property int hairline: Math.max(1, px(2))
    readonly property int outline: colors.isContrast ? px(4) : hairline
    readonly property int cornerSmall: px(16)
    readonly property int cornerButton: px(28)
    readonly property int cornerCard: px(32)
    readonly property int cornerSheet: px(48)

    // Type
    readonly property string family: "Atkinson Hyperlegible Next"
    readonly property TypeStyle display: TypeStyle {
        standard: [84, 92]
        large: [84, 92]
        largest: [84, 92]
        weight: Font.DemiBold
        spacing: -0.018
    }
    readonly property TypeStyle h1: TypeStyle {
        standard: [60, 68]
        large: [66, 74]
        largest: [72, 80]
        weight: Font.DemiBold
        spacing: -0.012
    }
    readonly property TypeStyle h2: TypeStyle {
        standard: [44, 52]
        large: [48, 56]
        largest: [54, 64]
        weight: Font.DemiBold
        spacing: -0.008
    }
    readonly property TypeStyle h3: TypeStyle {
        standard: [34, 42]
        large: [38, 46]
        largest: [46, 56]
        weight: Font.DemiBold
    }
    readonly property TypeStyle lead: TypeStyle {
        standard: [36, 52]
        large: [40, 58]
        largest: [48, 66]
    }
    readonly property TypeStyle body: TypeStyle {
        standard: [30, 46]
        large: [36, 54]
        largest: [44, 64]
    }
    readonly property TypeStyle label: TypeStyle {
        standard: [30, 36]
        large: [34, 42]
        largest: [40, 48]
        weight: Font.DemiBold
    }
    readonly property TypeStyle small: TypeStyle {
        standard: [26, 36]
        large: [30, 42]
        largest: [36, 48]
        weight: Font.Medium
    }
    readonly property TypeStyle navLabel: TypeStyle {
        standard: [24, 28]
        large: [27, 31]
        largest: [32, 37]
        weight: Font.DemiBold
    }
    // Words in the top bar and the countdown keep their size
    readonly property TypeStyle fixedLabel: TypeStyle {
        standard: [32, 38]
        large: [32, 38]
        largest: [32, 38]
        weight: Font.DemiBold
    }
    readonly property TypeStyle fixedSmall: TypeStyle {
        standard: [26, 36]
        large: [26, 36]
        largest: [26, 36]
        weight: Font.Medium
    }
    readonly property TypeStyle badge: TypeStyle {
        standard: [24, 28]
        large: [24, 28]
        largest: [24, 28]
        weight: Font.Bold
    }
    readonly property TypeStyle bigNumber: TypeStyle {
        standard: [88, 88]
        large: [88, 88]
        largest: [96, 96]
        weight: Font.Bold
        spacing: -0.02
    }

    // Motion, in milliseconds
    readonly property int pageTurn: still ? 0 : 260
    readonly property int sheetIn: still ? 0 : 280
    readonly property int dialogIn: still ? 0 : 200

    function px(size: real): int {
        return Math.round(size * k);
    }

    function tint(name: string): color {
        const c = colors;
        return { mist: c.tintMist, lamp: c.tintLamp, clay: c.tintClay, moss: c.tintMoss, sky: c.tintSky }[name] ?? c.surface;
    }

    function tintEdge(name: string): color {
        const c = colors;
        return { mist: c.tintMistEdge, lamp: c.tintLampEdge, clay: c.tintClayEdge, moss: c.tintMossEdge, sky: c.tintSkyEdge }[name] ?? c.line;
    }

    // Where a picture is, to cover its place or to fit in.  A photo with holes was made
    // for white paper: where the screen is dark, they show a light ground.
    function picture(name: string, covers: bool): url {
        const isDrawn = name.endsWith(".svg");
        const place = isDrawn ? `${colors.pictures}/${name}` : name;
        const ground = isDrawn || colors === daylight ? "" : `-${String(daylight.canvas).slice(1)}`;
        return name ? `image://picture/${place}?${covers ? "crop" : "fit"}${ground}` : "";
    }
}
