package app.galley.transcript;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the word that is being heard. Immutable; any thread. Times need not ascend: turns may have been moved, and speakers
/// on two channels talk at once.
///
/// A word is current from its start to its end, and on to the start of the next word when that comes within 400 ms: the mark
/// does not flicker between words and goes out in a pause. Where words overlap, the one that began last is current,
/// of two that began together the longer one.
public final class Timeline {
    /// How long a word stays current when another one follows.
    static final long BRIDGED_MILLISECONDS = 400;

    private final Transcript transcript;
    private final Row[] rows;
    /// The turns that have words, by their start.
    private final int[] order;
    private final long[] starts;
    /// The latest end of the turns up to this one in that order.
    private final long[] latestEnds;

    /// Where a word stands.
    ///
    /// @param turn index of the turn
    /// @param word index of the word in the turn
    public record WordPlace(int turn, int word) { }

    private Timeline(Transcript transcript, Row[] rows) {
        this.transcript = transcript;
        this.rows = rows;
        order = order(rows);
        starts = Arrays.stream(order).mapToLong(turn -> rows[turn].start).toArray();
        latestEnds = new long[order.length];
        long latest = 0;
        for (int i = 0; i < order.length; i++) {
            latest = Math.max(latest, rows[order[i]].end);
            latestEnds[i] = latest;
        }
    }

    /// The timeline of a transcript.
    public static Timeline of(Transcript transcript) {
        return new Timeline(transcript, transcript.turns().stream().map(Row::of).toArray(Row[]::new));
    }

    /// The timeline of a transcript that came from this one's by edits: only the turns that changed are looked at again.
    public Timeline after(Transcript now) {
        if (now == transcript) {
            return this;
        }
        List<Turn> before = transcript.turns();
        List<Turn> turns = now.turns();
        int common = Math.min(before.size(), turns.size());
        Row[] next = new Row[turns.size()];
        int front = 0;
        while (front < common && before.get(front) == turns.get(front)) {
            next[front] = rows[front++];
        }
        int rear = 0;
        while (rear < common - front
                && before.get(before.size() - rear - 1) == turns.get(turns.size() - rear - 1)) {
            next[turns.size() - rear - 1] = rows[before.size() - rear++ - 1];
        }
        for (int i = front; i < turns.size() - rear; i++) {
            next[i] = Row.of(turns.get(i));
        }
        return new Timeline(now, next);
    }

    /// The word that is current at a millisecond; empty in a pause.
    public Optional<WordPlace> wordAt(long millisecond) {
        int last = lastAtOrBefore(starts, millisecond);
        Candidate best = null;
        for (int i = last; i >= 0 && latestEnds[i] + BRIDGED_MILLISECONDS > millisecond; i--) {
            Candidate here = candidate(order[i], millisecond);
            if (best == null || here.isBetterThan(best, millisecond)) {
                best = here;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        boolean heard = best.time.contains(millisecond)
                || millisecond >= best.time.end() && nextStart(last, millisecond) - best.time.end() < BRIDGED_MILLISECONDS;
        return heard ? Optional.of(best.place) : Optional.empty();
    }

    private Candidate candidate(int turn, long millisecond) {
        List<Word> words = transcript.turns().get(turn).words();
        int from = rows[turn].regular ? lastStarted(words, millisecond) : 0;
        int to = rows[turn].regular ? from + 1 : words.size();
        Candidate best = null;
        for (int word = from; word < to; word++) {
            Candidate here = new Candidate(new WordPlace(turn, word), words.get(word).time());
            if (here.time.start() <= millisecond && (best == null || here.isBetterThan(best, millisecond))) {
                best = here;
            }
        }
        return Objects.requireNonNull(best, "a turn that has begun has a word that has begun");
    }

    /// When the next word behind a millisecond starts, in any turn.
    private long nextStart(int last, long millisecond) {
        long next = last + 1 < starts.length ? starts[last + 1] : Long.MAX_VALUE;
        for (int i = last; i >= 0 && latestEnds[i] > millisecond; i--) {
            List<Word> words = transcript.turns().get(order[i]).words();
            boolean regular = rows[order[i]].regular;
            int from = regular ? lastStarted(words, millisecond) + 1 : 0;
            for (Word word : words.subList(from, regular ? Math.min(from + 1, words.size()) : words.size())) {
                next = word.time().start() > millisecond ? Math.min(next, word.time().start()) : next;
            }
        }
        return next;
    }

    private static int lastStarted(List<Word> words, long millisecond) {
        int low = 0;
        int high = words.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).time().start() <= millisecond) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private static int[] order(Row[] rows) {
        int[] order = IntStream.range(0, rows.length).filter(turn -> rows[turn].start >= 0).toArray();
        for (int i = 1; i < order.length; i++) {
            if (rows[order[i]].start < rows[order[i - 1]].start) {
                return IntStream.of(order).boxed().sorted(Comparator.comparingLong(turn -> rows[turn].start))
                        .mapToInt(Integer::intValue).toArray();
            }
        }
        return order;
    }

    private static int lastAtOrBefore(long[] sorted, long millisecond) {
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= millisecond) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private record Candidate(WordPlace place, TimeSpan time) {
        private static final Comparator<TimeSpan> BY_START = Comparator.comparingLong(TimeSpan::start)
                .thenComparingLong(TimeSpan::end);
        private static final Comparator<TimeSpan> BY_END = Comparator.comparingLong(TimeSpan::end)
                .thenComparingLong(TimeSpan::start);

        boolean isBetterThan(Candidate other, long millisecond) {
            boolean heard = time.contains(millisecond);
            if (heard != other.time.contains(millisecond)) {
                return heard;
            }
            return (heard ? BY_START : BY_END).compare(time, other.time) > 0;
        }
    }

    /// What is known of a turn.
    ///
    /// @param start its first start, -1 without words
    /// @param end its last end
    /// @param regular whether its words follow each other in time, as they nearly always do; others are searched one by one
    private record Row(long start, long end, boolean regular) {
        static Row of(Turn turn) {
            List<Word> words = turn.words();
            if (words.isEmpty()) {
                return new Row(-1, -1, true);
            }
            boolean regular = true;
            for (int i = 1; i < words.size() && regular; i++) {
                regular = words.get(i).time().start() >= words.get(i - 1).time().end();
            }
            return new Row(turn.time().start(), turn.time().end(), regular);
        }
    }
}
