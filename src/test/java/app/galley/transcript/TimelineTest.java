package app.galley.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.galley.transcript.Timeline.WordPlace;
import app.galley.transcript.edit.change.Edits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Transcript interview = transcript(
            turn(1, 1_000, 1_200, 1_300, 1_500, 3_000, 3_100), turn(2), turn(3, 5_000, 5_300));

    @Test void findsTheWordThatIsHeard() {
        Timeline timeline = Timeline.of(interview);
        assertEquals(Optional.empty(), timeline.wordAt(999));
        assertEquals(Optional.of(new WordPlace(0, 0)), timeline.wordAt(1_000));
        assertEquals(Optional.of(new WordPlace(0, 1)), timeline.wordAt(1_499));
        assertEquals(Optional.of(new WordPlace(2, 0)), timeline.wordAt(5_299));
        assertEquals(Optional.empty(), timeline.wordAt(5_300));
    }

    @Test void aWordStaysCurrentOverAShortGapAndGoesOutInAPause() {
        Timeline timeline = Timeline.of(interview);
        assertEquals(Optional.of(new WordPlace(0, 0)), timeline.wordAt(1_250));
        assertEquals(Optional.empty(), timeline.wordAt(1_500));
        assertEquals(Optional.empty(), timeline.wordAt(2_999));
        assertEquals(Optional.empty(), timeline.wordAt(3_200));
    }

    @Test void turnsOutOfOrderAreFoundAllTheSame() {
        Timeline timeline = Timeline.of(transcript(turn(1, 5_000, 5_300), turn(2, 1_000, 1_200, 900, 950)));
        assertEquals(Optional.of(new WordPlace(1, 0)), timeline.wordAt(1_100));
        assertEquals(Optional.of(new WordPlace(1, 1)), timeline.wordAt(920));
        assertEquals(Optional.of(new WordPlace(0, 0)), timeline.wordAt(5_100));
    }

    @Test void whenTwoSpeakAtOnceTheWordThatBeganLastIsCurrent() {
        Timeline timeline = Timeline.of(transcript(turn(1, 0, 3_000, 3_100, 3_200), turn(2, 1_000, 1_200)));
        assertEquals(Optional.of(new WordPlace(0, 0)), timeline.wordAt(900));
        assertEquals(Optional.of(new WordPlace(1, 0)), timeline.wordAt(1_100));
        assertEquals(Optional.of(new WordPlace(0, 0)), timeline.wordAt(2_000));
        assertEquals(Optional.of(new WordPlace(0, 0)), timeline.wordAt(3_050));
    }

    @Test void anEmptyTranscriptHasNoCurrentWord() {
        assertEquals(Optional.empty(), Timeline.of(Transcript.empty()).wordAt(0));
    }

    @Test void agreesWithAPlainSearchWhileItFollowsEdits() {
        long seed = Long.getLong("galley.seed", new Random().nextLong());
        Random random = new Random(seed);
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            turns.add(turn(i, random.longs(2L * random.nextInt(8), 0, 20_000).sorted().toArray()));
        }
        Transcript now = new Transcript(turns, List.of(), "en");
        Timeline timeline = Timeline.of(now);
        for (int i = 0; i < 100; i++) {
            for (long at = 0; at < 20_500; at += 97) {
                assertEquals(plain(now, at), spanAt(timeline, now, at), "seed " + seed + " at " + at);
            }
            Position place = new Position(random.nextInt(now.turns().size()), 0);
            now = Edits.replace(now, place, place, random.nextBoolean() ? "new " : "new\n", place).applyTo(now);
            timeline = timeline.after(now);
            assertSame(timeline, timeline.after(now));
        }
    }

    private static Optional<TimeSpan> spanAt(Timeline timeline, Transcript transcript, long at) {
        return timeline.wordAt(at).map(p -> transcript.turns().get(p.turn()).words().get(p.word()).time());
    }

    private static Optional<TimeSpan> plain(Transcript transcript, long at) {
        List<TimeSpan> all = transcript.turns().stream().flatMap(t -> t.words().stream()).map(Word::time).toList();
        Optional<TimeSpan> heard = all.stream().filter(t -> t.contains(at))
                .max(Comparator.comparingLong(TimeSpan::start).thenComparingLong(TimeSpan::end));
        long next = all.stream().mapToLong(TimeSpan::start).filter(start -> start > at).min().orElse(Long.MAX_VALUE);
        return heard.isPresent() ? heard : all.stream().filter(t -> t.end() <= at)
                .max(Comparator.comparingLong(TimeSpan::end).thenComparingLong(TimeSpan::start)).filter(t -> next - t.end() < Timeline.BRIDGED_MILLISECONDS);
    }

    private static Transcript transcript(Turn... turns) {
        return new Transcript(List.of(turns), List.of(), "en");
    }

    private static Turn turn(long id, long... times) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < times.length; i += 2) {
            words.add(new Word(i, i + 1, new TimeSpan(times[i], times[i + 1]), 1, Timing.MEASURED, false));
        }
        return new Turn(id, Speaker.NONE, new TimeSpan(0, 0), "w ".repeat(words.size()), words);
    }
}
