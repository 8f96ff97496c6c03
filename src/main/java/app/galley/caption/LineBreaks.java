package app.galley.caption;

import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where lines of captions that somebody has written break, and where they would better. Immutable; any thread.
public final class LineBreaks {
    private static final int BAD = 8;
    private final CaptionStyle style;
    private final Phrasing phrasing;

    /// @param language the language code of the captions, empty when unknown
    public LineBreaks(CaptionStyle style, String language) {
        this.style = style;
        this.phrasing = Phrasing.in(language);
    }

    /// Whether a break between two texts parts what belongs together: an article from its noun, the parts of a name.
    public boolean isBad(String before, String after) {
        String[] left = before.strip().split("\\s+");
        String[] right = after.strip().split("\\s+");
        String last = left[left.length - 1];
        return !last.isEmpty() && !right[0].isEmpty() && Phrasing.cost(phrasing.side(last), phrasing.side(right[0])) >= BAD;
    }

    /// The cue with its words in the best lines; empty when they are so already, or do not fit.
    public Optional<Cue> again(Cue cue) {
        List<Unit> units = new ArrayList<>();
        for (String word : String.join(" ", cue.lines()).strip().split("\\s+")) {
            units.add(new Unit(word, new TimeSpan(0, 0), true));
        }
        double[] breaks = new double[units.size()];
        for (int i = 1; i < breaks.length; i++) {
            breaks[i] = Phrasing.cost(phrasing.side(units.get(i - 1).text()), phrasing.side(units.get(i).text()));
        }
        List<String> lines = new Layout(units, style, breaks).lines(0, units.size());
        boolean fits = lines.size() <= style.lines() && lines.stream().allMatch(line -> line.codePointCount(0, line.length()) <= style.charactersPerLine());
        return fits && !lines.equals(cue.lines()) ? Optional.of(new Cue(cue.time(), lines, cue.speaker())) : Optional.empty();
    }
}
