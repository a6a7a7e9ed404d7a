import QtQuick
import QtQuick.Shapes
import Kiosk

// How strong the medicine may feel: a hill along the steps that a fact speaks of.
// It grows up from a flat rail, and to the right from an upright one.
Shape {
    id: root

    required property list<real> feels // from 0 to 1; -1 where no fact says
    required property real pitch // from step to step
    required property bool upright
    readonly property real reach: upright ? width : height
    readonly property real highest: Math.max(...feels)
    readonly property real swell: 0.15 // how much higher it is between two such steps
    readonly property string hill: outline()

    ShapePath {
        strokeColor: "transparent"
        fillGradient: LinearGradient {
            x1: root.upright ? root.width : 0
            x2: 0
            y1: 0
            y2: root.upright ? 0 : root.height

            GradientStop {
                position: 0
                color: Theme.colors.isContrast ? Theme.colors.canvas : Theme.colors.tintLampEdge
            }
            GradientStop {
                position: 1
                color: Theme.colors.tintLamp
            }
        }

        PathSvg {
            path: root.hill
        }
    }
    ShapePath {
        strokeColor: Theme.colors.lineStrong
        strokeWidth: Theme.px(4)
        fillColor: "transparent"

        PathSvg {
            path: root.hill
        }
    }

    // The hill as path data: it starts and ends on the rail, half a step beside the
    // first and the last step with a fact.  It is highest where it is felt most.
    function outline(): string {
        const felt = feels.map((level, step) => [(step + 0.5) * pitch, level]).filter(point => point[1] >= 0);
        if (!felt.length)
            return "M0 0";
        const points = [[felt[0][0] - pitch / 2, 0], ...felt, [felt[felt.length - 1][0] + pitch / 2, 0]];
        const slopes = points.map((point, n) => slope(points, n));
        const bends = points.slice(1).map((to, n) => bend(points[n], slopes[n], to, slopes[n + 1]));
        return `M${place(points[0][0], 0)}${bends.join("")}`;
    }

    // The slope of the hill at point *n*: flat at its ends and at its top, and between
    // them the harmonic mean of both sides (Fritsch and Butland 1984).  Where two steps
    // share the top it is round between them.
    function slope(points: list<var>, n: int): real {
        if (n === 0 || n === points.length - 1)
            return 0;
        const [before, after] = [n, n + 1].map(to => (points[to][1] - points[to - 1][1]) / (points[to][0] - points[to - 1][0]));
        if (points[n][1] === highest && before * after === 0)
            return 4 * swell / pitch * (Math.sign(before) + Math.sign(after));
        return before * after > 0 ? 2 * before * after / (before + after) : 0;
    }

    function bend(from: var, leaving: real, to: var, coming: real): string {
        const third = (to[0] - from[0]) / 3;
        return `C${place(from[0] + third, from[1] + leaving * third)} ${place(to[0] - third, to[1] - coming * third)} ${place(...to)}`;
    }

    function place(along: real, level: real): string {
        const high = level / (1 + swell) * reach;
        return upright ? `${high},${along}` : `${along},${reach - high}`;
    }
}
