package app.galley.caption;

import app.galley.transcript.TimeSpan;
import java.util.List;

/// A caption: lines that are shown for a while. One speaker's words only.
///
/// @param time when it is shown
/// @param lines what is shown, from the top; at least one, none with a line break
/// @param speaker the name of who speaks, empty when nobody is named
public record Cue(TimeSpan time, List<String> lines, String speaker) {
    public Cue {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a cue has a line");
        }
    }

    /// The number of words, what stands between blanks.
    public int words() {
        return String.join(" ", lines).strip().split("\\s+").length;
    }

    /// The number of characters, a change of line counted as one.
    public int characters() {
        return lines.stream().mapToInt(line -> line.codePointCount(0, line.length())).sum() + lines.size() - 1;
    }
}
