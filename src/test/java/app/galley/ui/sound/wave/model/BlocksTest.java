package app.galley.ui.sound.wave.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.edit.change.WordEdits;
import app.galley.ui.text.SampleTranscripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static List<Integer> between(Blocks blocks, long from, long to) {
        List<Integer> found = new ArrayList<>();
        blocks.between(from, to, found::add);
        return found;
    }

    @Test void theTurnsOfAStretchAreFoundWhateverTheirOrder() {
        Random random = new Random(1);
        List<Turn> turns = IntStream.range(0, 300).mapToObj(i -> {
            long start = random.nextInt(100_000);
            return new Turn(i + 1, -1, new TimeSpan(start, start + random.nextInt(5_000)), "", List.of());
        }).toList();
        Blocks blocks = Blocks.of(new Transcript(turns, List.of(), "en"), 0);
        for (int i = 0; i < 200; i++) {
            long from = random.nextInt(100_000);
            long to = from + random.nextInt(3_000);
            List<Integer> expected = IntStream.range(0, 300).filter(t -> turns.get(t).time().start() <= to && turns.get(t).time().end() >= from)
                    .boxed().toList();
            assertEquals(expected, between(blocks, from, to).stream().sorted().toList());
        }
    }

    @Test void anEditLooksAtTheTurnsItTouchedOnly() {
        Transcript before = SampleTranscripts.of("Ann: one two", "Bob: three four", "Ann: five");
        Blocks blocks = Blocks.of(before, 0.6);
        Position at = new Position(1, 0);
        Blocks after = blocks.after(Edits.replace(before, at, at, "x", at).applyTo(before));
        assertSame(blocks.of(0), after.of(0));
        assertNotSame(blocks.of(1), after.of(1));
        assertSame(blocks.of(2), after.of(2));
    }

    @Test void doubtsAndMarkersAreKnownByTheirMoments() {
        Transcript talk = SampleTranscripts.doubting("two", SampleTranscripts.of("Ann: one two three"));
        Position end = new Position(0, 13);
        Transcript marked = WordEdits.marker(talk, end, "[laughter]", 900, end).applyTo(talk);
        Block block = Blocks.of(marked, 0.6).of(0);
        assertArrayEquals(new long[] {250}, block.doubts());
        assertArrayEquals(new long[] {900}, block.markers());
    }
}
