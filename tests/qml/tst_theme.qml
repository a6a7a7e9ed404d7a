import QtQuick
import QtTest
import Kiosk

TestCase {
    name: "Theme"

    function cleanup(): void {
        size(1920, 1080, 21.5);
        Theme.theme = "daylight";
    }

    function size(width: int, height: int, diagonal: real): void {
        Theme.screenWidth = width;
        Theme.screenHeight = height;
        Theme.diagonal = diagonal;
    }

    function test_shapes_data(): var {
        return [
            { tag: "landscape", width: 1920, height: 1080, k: 1, portrait: false, small: false },
            { tag: "portrait", width: 1080, height: 1920, k: 1, portrait: true, small: false },
            { tag: "small", width: 1280, height: 800, k: 0.8, portrait: false, small: true },
            { tag: "4k", width: 3840, height: 2160, k: 2, portrait: false, small: false }
        ];
    }

    function test_shapes(data: var): void {
        size(data.width, data.height, 21.5);

        fuzzyCompare(Theme.k, data.k, 0.001);
        compare(Theme.isPortrait, data.portrait);
        compare(Theme.isSmall, data.small);
    }

    function test_a_dense_panel_makes_everything_larger(): void {
        size(1920, 1080, 15.6);

        fuzzyCompare(Theme.px(92) / Theme.pixelsPerMm, 20, 0.1);
    }

    // WCAG 2.2: relative luminance and contrast ratio
    function luminance(c: color): real {
        const lin = v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        return 0.2126 * lin(c.r) + 0.7152 * lin(c.g) + 0.0722 * lin(c.b);
    }

    function contrast(one: color, other: color): real {
        const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05);
    }

    function themes(): var {
        return [{ tag: "daylight" }, { tag: "dim" }, { tag: "contrast" }];
    }

    function stands_out(least: real, inks: var): void {
        for (const [ink, grounds] of Object.entries(inks)) {
            for (const ground of grounds.split(" ")) {
                const ratio = contrast(Theme.colors[ink], Theme.colors[ground]);
                verify(ratio >= least, `${ink} on ${ground}: ${ratio}`);
            }
        }
    }

    function test_words_stand_out_data(): var {
        return themes();
    }

    // AAA: what one reads
    function test_words_stand_out(data: var): void {
        Theme.theme = data.tag;
        const tints = "tintMist tintLamp tintClay tintMoss tintSky";

        stands_out(7, {
            text: `canvas surface sunken noteBg okBg ${tints}`,
            textSecondary: `canvas surface ${tints}`,
            link: `canvas surface noteBg okBg ${tints}`,
            note: "noteBg surface",
            ok: "okBg surface canvas",
            help: "helpBg",
            onPrimary: "primary primaryPressed",
            onSelected: "selected",
            onAccent: "accent",
            onHero: "hero"
        });
    }

    function test_what_is_touched_or_counted_stands_out_data(): var {
        return themes();
    }

    // What tells a control, its state or a figure; the edges of cards and notes
    // are there to please, and tell nothing
    function test_what_is_touched_or_counted_stands_out(data: var): void {
        Theme.theme = data.tag;
        const tints = "tintMist tintLamp tintClay tintMoss tintSky";

        stands_out(3, {
            lineStrong: `canvas surface ${tints}`,
            primary: "canvas surface",
            dataFill: "surface canvas",
            accent: "hero",
            focusOuter: "canvas surface sunken",
            overlayEdgeHelp: "surface"
        });
        verify(contrast(Theme.colors.focusOuter, Theme.colors.focusInner) >= 3);
    }
}
