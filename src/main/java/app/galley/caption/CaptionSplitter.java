package app.galley.caption;

import app.galley.transcript.Published;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Cuts a transcript into cues. A cue holds words of one turn only; struck words and turns without text give none. Immutable;
/// any thread.
public final class CaptionSplitter {
    private static final int MOST_ROUNDS = 5;

    private final CaptionStyle style;
    private final Labels labels;

    /// Whether the text of a cue says who speaks.
    public enum Labels {
        /// Never: the format has its own place for it.
        NONE,
        /// `Name:` before the first word wherever a cue is another speaker's than the cue before it, when there is more than
        /// one speaker.
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
        List<Passage> passages = passages(published);
        boolean several = passages.stream().map(Passage::speaker).distinct().count() > 1;
        Set<Passage> uncut = new HashSet<>(passages);
        List<Placed> cues = List.of();
        for (int round = 0; round < MOST_ROUNDS && !uncut.isEmpty(); round++) {
            uncut.forEach(passage -> passage.cut(style, phrasing));
            cues = inOrder(passages);
            uncut = labels == Labels.AT_A_CHANGE && several ? labelled(cues) : Set.of();
        }
        return chained(cues.stream().map(placed -> placed.part.cue()).toList());
    }

    private static List<Passage> passages(Transcript transcript) {
        long[] starts = transcript.turns().stream().filter(turn -> !turn.text().isBlank())
                .mapToLong(turn -> turn.time().start()).sorted().toArray();
        List<Passage> passages = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            List<Unit> units = Unit.of(turn);
            if (!units.isEmpty()) {
                passages.add(new Passage(units, transcript.speaker(turn.speaker()).map(Speaker::name).orElse(""),
                        startAfter(starts, units.getLast().time().start())));
            }
        }
        return passages;
    }

    private static long startAfter(long[] starts, long millisecond) {
        int found = Arrays.binarySearch(starts, millisecond + 1);
        int at = found >= 0 ? found : -found - 1;
        return at < starts.length ? starts[at] : Long.MAX_VALUE;
    }

    private static List<Placed> inOrder(List<Passage> passages) {
        List<Placed> cues = new ArrayList<>();
        passages.forEach(passage -> passage.parts().forEach(part -> cues.add(new Placed(passage, part))));
        cues.sort(Comparator.comparingLong(placed -> placed.part.cue().time().start()));
        return cues;
    }

    /// Puts names where the speaker changes; yields the passages that must be cut anew for them.
    private static Set<Passage> labelled(List<Placed> cues) {
        Set<Passage> changed = new HashSet<>();
        String speaker = "";
        for (Placed placed : cues) {
            if (!placed.passage.speaker().equals(speaker) && placed.passage.label(placed.part)) {
                changed.add(placed.passage);
            }
            speaker = placed.passage.speaker();
        }
        return changed;
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

    /// A cue and the turn it is of.
    private record Placed(Passage passage, Cut.Part part) { }
}
