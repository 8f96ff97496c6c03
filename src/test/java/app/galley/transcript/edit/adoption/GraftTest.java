package app.galley.transcript.edit.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.ui.text.SampleTranscripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Four words a second: the first turn ends at 1,500, the second at 2,000.
class GraftTest {
    private final Transcript whole = SampleTranscripts.of("A: We crossed to how worth, today.", "B: And then?", "A: It rained all day.");

    @Test void theWordsOfAStretchAreTheNewOnesAndNoOtherMoves() {
        Transcript part = SampleTranscripts.of("X: Over to Haworth, yes today.").later(500);
        Transcript grafted = Graft.of(whole, part, new TimeSpan(750, 1250));
        assertEquals(List.of("A: We crossed to to Haworth, today.", "B: And then?", "A: It rained all day."), said(grafted));
        assertEquals(whole.turns().get(1), grafted.turns().get(1));
        assertEquals(List.of(0L, 250L, 500L, 750L, 1000L, 1250L), grafted.turns().getFirst().words().stream().map(w -> w.time().start()).toList());
        assertEquals(List.of(), TranscriptRules.broken(grafted));
    }

    @Test void aWordBelongsToTheSideItsMiddleIsOn() {
        Transcript part = SampleTranscripts.of("X: one two three").later(600);
        Transcript grafted = Graft.of(whole, part, new TimeSpan(700, 1100));
        assertEquals(List.of("A: We crossed to one two worth, today.", "B: And then?", "A: It rained all day."), said(grafted));
    }

    @Test void speakersAreFoundByWhatTheySayAtTheSameTime() {
        Transcript part = SampleTranscripts.of("X: And when?", "Y: Hm.").later(1500);
        assertEquals(List.of("A: We crossed to how worth, today.", "B: And when?", "A: Hm. rained all day."),
                said(Graft.of(whole, part, new TimeSpan(1500, 2250))));
    }

    @Test void anotherSpeakerBreaksATurnInTwo() {
        Transcript part = new Transcript(List.of(SampleTranscripts.of("Q: Hm.").turns().getFirst().later(1010).spokenBy(1)),
                List.of(new Speaker(0, "P"), new Speaker(1, "Q")), "en-GB");
        Transcript alone = SampleTranscripts.of("A: We crossed to how worth, today.");
        Transcript silent = new Transcript(alone.turns().stream().map(turn -> turn.spokenBy(Speaker.NONE)).toList(), List.of(), "en-GB");
        assertEquals(List.of(": We crossed to how", "Q: Hm.", ": today."), said(Graft.of(silent, part, new TimeSpan(1000, 1250))));
    }

    @Test void whereTheNewResultNamesNobodyTheOldSpeakersSpeakOn() {
        Transcript part = new Transcript(List.of(SampleTranscripts.of("X: Haworth").turns().getFirst().later(1000).spokenBy(Speaker.NONE)), List.of(), "");
        assertEquals(List.of("A: We crossed to how Haworth today.", "B: And then?", "A: It rained all day."),
                said(Graft.of(whole, part, new TimeSpan(1000, 1250))));
    }

    @Test void whatNobodySaidBeforeComesBetween() {
        Transcript pausing = new Transcript(List.of(whole.turns().getFirst(), whole.turns().get(1).later(4000)), whole.speakers(), "en-GB");
        Transcript part = SampleTranscripts.of("Z: Quietly spoken.").later(3000);
        assertEquals(List.of("A: We crossed to how worth, today.", "Z: Quietly spoken.", "B: And then?"),
                said(Graft.of(pausing, part, new TimeSpan(2500, 4000))));
    }

    @Test void aStretchInWhichNothingIsHeardAnyMoreIsEmpty() {
        Transcript grafted = Graft.of(whole, Transcript.empty(), new TimeSpan(1500, 2000));
        assertEquals(List.of("A: We crossed to how worth, today.", "A: It rained all day."), said(grafted));
        assertTrue(Graft.of(whole, Transcript.empty(), new TimeSpan(0, 9000)).turns().stream().allMatch(turn -> turn.text().isEmpty()));
    }

    @Test void ofAnyTwoResultsAndAnyStretchTheWordsAreThoseOfTheirSides() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String where = "seed " + seed + " round " + round;
            Transcript first = SampleTranscripts.longOne(1 + random.nextInt(6), 1 + random.nextInt(9), 1 + random.nextInt(3));
            Transcript second = SampleTranscripts.longOne(1 + random.nextInt(6), 1 + random.nextInt(9), 1 + random.nextInt(3))
                    .later(random.nextInt(3_000));
            long start = random.nextInt(9_000);
            TimeSpan stretch = new TimeSpan(start, start + random.nextInt(4_000));
            Transcript grafted = Graft.of(first, second, stretch);
            assertEquals(List.of(), TranscriptRules.broken(grafted), where);
            List<String> expected = new ArrayList<>(words(first, false, stretch));
            expected.addAll(words(second, true, stretch));
            assertEquals(expected.stream().sorted().toList(), Stream.concat(words(grafted, true, stretch).stream(),
                    words(grafted, false, stretch).stream()).sorted().toList(), where);
        }
    }

    private static List<String> words(Transcript text, boolean inside, TimeSpan stretch) {
        return text.turns().stream().flatMap(turn -> turn.words().stream().filter(word -> stretch.contains(word.time().middle()) == inside)
                .map(word -> word.time().start() + " " + turn.textOf(word))).toList();
    }

    private static List<String> said(Transcript transcript) {
        return transcript.turns().stream().map((Turn turn) -> transcript.speaker(turn.speaker()).map(Speaker::name).orElse("") + ": " + turn.text())
                .toList();
    }
}
