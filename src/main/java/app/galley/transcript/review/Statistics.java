package app.galley.transcript.review;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Unchanged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How much each speaker says. Immutable; any thread. After an edit only the turns that changed are counted again.
///
/// A turn is talked for as long as its words are heard, with the pauses between them up to a second; struck words were said
/// and count too. Words that are heard at once count for each speaker, so that the parts may add up to more than the recording.
public final class Statistics {
    /// The longest sample of a voice.
    public static final long SAMPLE_MILLISECONDS = 6_000;
    private static final long LONGEST_PAUSE = 1_000;
    private static final double CLEAR = 0.6;
    private final Transcript transcript;
    private final List<Row> rows;
    private final Map<Integer, Share> shares;

    /// What a speaker says.
    ///
    /// @param turns how many turns
    /// @param words how many words
    /// @param talk for how long
    public record Share(int turns, int words, Duration talk) {
        /// Nothing at all.
        public static final Share NOTHING = new Share(0, 0, Duration.ZERO);

        private Share plus(Row row) {
            return new Share(turns + 1, words + row.words, talk.plusMillis(row.talk));
        }
    }

    /// What is known of one turn.
    ///
    /// @param sample the longest stretch in it that was recognised well; null when it has no such words
    private record Row(int words, long talk, TimeSpan time, @Nullable TimeSpan sample) { }

    private Statistics(Transcript transcript, List<Row> rows) {
        this.transcript = transcript;
        this.rows = rows;
        this.shares = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            shares.merge(transcript.turns().get(i).speaker(), Share.NOTHING.plus(row), (sum, one) -> sum.plus(row));
        }
    }

    /// Counts a transcript.
    public static Statistics of(Transcript transcript) {
        List<Row> rows = new ArrayList<>(transcript.turns().size());
        transcript.turns().forEach(turn -> rows.add(row(turn)));
        return new Statistics(transcript, rows);
    }

    /// The figures of a transcript that came from this one's by edits.
    public Statistics after(Transcript now) {
        if (now == transcript) {
            return this;
        }
        Unchanged same = Unchanged.between(transcript.turns(), now.turns());
        List<Row> next = new ArrayList<>(now.turns().size());
        next.addAll(same.atFront(rows));
        same.changed(now.turns()).forEach(turn -> next.add(row(turn)));
        next.addAll(same.atRear(rows));
        return new Statistics(now, next);
    }

    private static Row row(Turn turn) {
        long talk = 0;
        TimeSpan last = null;
        Stretch best = null;
        Stretch here = null;
        for (Word word : turn.words()) {
            TimeSpan time = word.time();
            long counted = last == null || !follows(last, time) ? time.start() : last.end();
            talk += time.end() - counted;
            boolean follows = last != null && counted == last.end();
            boolean clear = word.confidence() >= CLEAR && !word.struck();
            here = !clear ? null : here == null || !follows ? new Stretch(time.start(), time.end()) : here.to(time.end());
            if (here != null && (best == null || here.length() > best.length())) {
                best = here;
            }
            last = time;
        }
        TimeSpan sample = best == null || best.length() == 0 ? null : new TimeSpan(best.start, best.start + best.length());
        return new Row(turn.words().size(), talk, turn.time(), sample);
    }

    private static boolean follows(TimeSpan last, TimeSpan time) {
        return time.start() >= last.start() && time.end() >= last.end() && time.start() <= last.end() + LONGEST_PAUSE;
    }

    private record Stretch(long start, long end) {
        Stretch to(long newEnd) {
            return end - start >= SAMPLE_MILLISECONDS ? this : new Stretch(start, newEnd);
        }

        long length() {
            return Math.min(SAMPLE_MILLISECONDS, end - start);
        }
    }

    /// What a speaker says, [app.galley.transcript.Speaker#NONE] for the turns of nobody.
    public Share of(int speaker) {
        return shares.getOrDefault(speaker, Share.NOTHING);
    }

    /// For how long all of them talk.
    public Duration talk() {
        return shares.values().stream().map(Share::talk).reduce(Duration.ZERO, Duration::plus);
    }

    /// Where a speaker is heard best: the longest stretch of words that were recognised well, while the turns before and behind are
    /// silent, up to six seconds. Empty when there is none.
    public Optional<TimeSpan> sample(int speaker) {
        TimeSpan best = null;
        for (int i = 0; i < rows.size(); i++) {
            TimeSpan sample = rows.get(i).sample;
            if (sample != null && transcript.turns().get(i).speaker() == speaker && !isTalkedOver(i, sample)
                    && (best == null || sample.length().compareTo(best.length()) > 0)) {
                best = sample;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isTalkedOver(int turn, TimeSpan sample) {
        return turn > 0 && overlap(rows.get(turn - 1).time, sample)
                || turn + 1 < rows.size() && overlap(rows.get(turn + 1).time, sample);
    }

    private static boolean overlap(TimeSpan one, TimeSpan other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
