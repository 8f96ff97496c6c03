package app.galley.caption;

import app.galley.transcript.Published;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Cuts a transcript into cues. A cue holds words of one turn only; struck words and turns without text give none. Immutable;
/// any thread.
public final class CaptionSplitter {
    private final CaptionStyle style;
    private final Labels labels;

    /// Whether the text of a cue says who speaks.
    public enum Labels {
        /// Never: the format has its own place for it.
        NONE,
        /// `Name:` before the first word where the speaker changes, when there is more than one.
        AT_A_CHANGE
    }

    /// @param style the limits to keep
    public CaptionSplitter(CaptionStyle style, Labels labels) {
        this.style = style;
        this.labels = labels;
    }

    /// The cues of a transcript in the order of their starts. Cues overlap only where speakers do.
    public List<Cue> split(Transcript transcript) {
        Transcript published = Published.of(transcript);
        Phrasing phrasing = Phrasing.of(transcript);
        long[] starts = published.turns().stream().filter(turn -> !turn.text().isBlank())
                .mapToLong(turn -> turn.time().start()).sorted().toArray();
        boolean several = published.turns().stream().mapToInt(Turn::speaker).distinct().count() > 1;
        int speaker = Speaker.NONE;
        List<Cue> cues = new ArrayList<>();
        for (Turn turn : published.turns()) {
            List<Unit> units = Unit.of(turn);
            if (!units.isEmpty()) {
                String name = published.speaker(turn.speaker()).map(Speaker::name).orElse("");
                boolean named = labels == Labels.AT_A_CHANGE && several && turn.speaker() != speaker && !name.isEmpty();
                cues.addAll(new Cut(named ? labelled(name, units) : units, style, phrasing,
                        startAfter(starts, units.getLast().time().start())).cues(name));
                speaker = turn.speaker();
            }
        }
        cues.sort(Comparator.comparingLong(cue -> cue.time().start()));
        return chained(cues);
    }

    private static List<Unit> labelled(String name, List<Unit> units) {
        long start = units.getFirst().time().start();
        List<Unit> labelled = new ArrayList<>();
        for (String part : (name.strip() + ":").split("\\s+")) {
            labelled.add(new Unit(part, new TimeSpan(start, start), true));
        }
        labelled.add(new Unit(units.getFirst().text(), units.getFirst().time(), true));
        labelled.addAll(units.subList(1, units.size()));
        return labelled;
    }

    private static long startAfter(long[] starts, long millisecond) {
        int found = Arrays.binarySearch(starts, millisecond + 1);
        int at = found >= 0 ? found : -found - 1;
        return at < starts.length ? starts[at] : Long.MAX_VALUE;
    }

    /// Closes short gaps: a flicker of half a second between two cues is harder to read over than none.
    private List<Cue> chained(List<Cue> cues) {
        List<Cue> chained = new ArrayList<>(cues);
        for (int i = 0; i + 1 < cues.size(); i++) {
            Cue cue = cues.get(i);
            long next = cues.get(i + 1).time().start();
            long gap = next - cue.time().end();
            long end = next - style.gap();
            if (gap > style.gap() && gap < style.chain() && end - cue.time().start() <= style.longest()) {
                chained.set(i, new Cue(new TimeSpan(cue.time().start(), end), cue.lines(), cue.speaker()));
            }
        }
        return chained;
    }
}
