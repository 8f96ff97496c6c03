package app.galley.caption;

import java.util.ArrayList;
import java.util.List;

/// How units stand in lines: the break of lines that costs least, near the middle and where the sense allows it, the lower
/// line rather the longer one.
final class Layout {
    private static final double TOO_LONG = 1_000;
    /// What a line of two costs that ends with a sentence, the best of all places.
    private static final double LEAST = 3 + 0.6 * Phrasing.BEST;

    private final List<Unit> units;
    private final CaptionStyle style;
    private final double[] breaks;
    private final int[] lengths;

    /// @param breaks what it costs to break before each unit
    Layout(List<Unit> units, CaptionStyle style, double[] breaks) {
        this.units = units;
        this.style = style;
        this.breaks = breaks;
        lengths = new int[units.size() + 1];
        for (int i = 0; i < units.size(); i++) {
            lengths[i + 1] = lengths[i] + units.get(i).characters() + (units.get(i).blank() ? 1 : 0);
        }
    }

    /// The characters of some units in a row.
    int characters(int from, int to) {
        return lengths[to] - lengths[from] - (units.get(from).blank() ? 1 : 0);
    }

    /// Whether the units may fit into a cue.
    boolean fits(int from, int to) {
        return characters(from, to) <= style.charactersPerLine() * style.lines();
    }

    /// No break of lines costs less than this.
    double least(int from, int to) {
        return characters(from, to) <= style.charactersPerLine() ? cost(from, to) : LEAST;
    }

    /// What the best break of lines costs.
    double cost(int from, int to) {
        int all = characters(from, to);
        return all <= style.charactersPerLine() ? oneLine(all) : best(from, to, style.lines()).cost;
    }

    /// The lines of the best break.
    List<String> lines(int from, int to) {
        List<String> lines = new ArrayList<>();
        int start = from;
        for (int left = style.lines(); start < to; left--) {
            int end = best(start, to, left).end;
            StringBuilder line = new StringBuilder();
            for (int i = start; i < end; i++) {
                line.append(i > start && units.get(i).blank() ? " " : "").append(units.get(i).text());
            }
            lines.add(line.toString());
            start = end;
        }
        return lines;
    }

    /// What a single line costs.
    private double oneLine(int all) {
        int limit = style.charactersPerLine();
        return all > limit ? TOO_LONG + all : all > limit * 0.8 ? 1.5 : 0;
    }

    private First best(int from, int to, int lines) {
        int all = characters(from, to);
        int limit = style.charactersPerLine();
        int best = to;
        double least = oneLine(all);
        for (int end = from + 1; all > limit && lines > 1 && end < to; end++) {
            int first = characters(from, end);
            int rest = characters(end, to);
            if (first > limit && end > from + 1) {
                break;
            }
            double shape = (double) (first - rest) / limit;
            double cost = 3 + 0.6 * breaks[end] + 8 * shape * shape + (first > rest ? 1.5 : 0)
                    + (first > limit ? TOO_LONG + first : 0)
                    + (rest > limit ? best(end, to, lines - 1).cost : 0);
            if (cost < least) {
                best = end;
                least = cost;
            }
        }
        return new First(best, least);
    }

    /// The first line of a break: where it ends and what the whole break costs.
    private record First(int end, double cost) { }
}
