package app.galley.transcript.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Talk;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.EditSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacingTest {
    private static final Transcript HEARD = new Talk().speaker("Speaker 1").speaker("Speaker 2")
            .says(0, 1_000, 5_000, "so the first thing we noticed was the weir")
            .says(1, 6_000, 9_000, "when was that mister okoro")
            .says(0, 10_000, 12_000, "it was in march").transcript("en-GB");

    private static Script typed(Transcript text) {
        Transcript inferred = new Transcript(text.turns().stream().map(turn -> turn.saying(turn.text(),
                turn.words().stream().map(word -> word.at(word.time(), Timing.INFERRED)).toList())).toList(), text.speakers(), text.language());
        return new Script(inferred, false, false, List.of());
    }

    private static Script cues(Transcript text) {
        Script script = typed(text);
        return new Script(script.text(), true, false, text.turns().stream().map(Turn::time).toList());
    }

    @Test void wordsThatAreHeardTakeTheirTimesAndTheOthersLieBetween() {
        Transcript text = new Talk().speaker("Ann Lee").speaker("B. Okoro")
                .says(0, 0, 1, "So, the very first thing we noticed was the river.")
                .says(1, 0, 1, "When was that?").says(0, 0, 1, "In March.").transcript("");
        Placing placing = Placing.of(typed(text), HEARD, HEARD, 20_000);
        Turn first = placing.result().turns().getFirst();
        assertEquals(13, placing.matched());
        assertEquals(15, placing.words());
        Word the = first.words().get(1);
        Word very = first.words().get(2);
        Word thing = first.words().get(4);
        assertEquals(HEARD.turns().getFirst().words().get(1).time(), the.time());
        assertEquals(Timing.MEASURED, the.timing());
        assertEquals(Timing.INFERRED, very.timing());
        assertTrue(very.time().start() >= the.time().end() && very.time().end() <= thing.time().start(), first.words().toString());
        assertEquals(List.of("Ann Lee", "B. Okoro", "Ann Lee"), placing.result().turns().stream()
                .map(turn -> placing.result().speaker(turn.speaker()).orElseThrow().name()).toList());
        assertEquals(HEARD.turns().get(2).words().get(3).time(), placing.result().turns().get(2).words().get(1).time());
        assertEquals(List.of(), TranscriptRules.broken(placing.result()));
    }

    @Test void itIsOneStepThatCanBeUndone() {
        Transcript text = new Talk().says(Speaker.NONE, 0, 1, "So the first thing we noticed was the river. When was that?").transcript("");
        EditSession session = new EditSession(HEARD);
        session.apply(Placing.of(typed(text), HEARD, HEARD, 20_000).edit(Position.START));
        assertEquals("So the first thing we noticed was the river. When was that?", session.transcript().turns().getFirst().text());
        session.undoStep();
        assertEquals(HEARD, session.transcript());
    }

    @Test void whoIsNotNamedIsWhoIsHeardToSayMost() {
        Transcript renamed = HEARD.with(List.of(new Speaker(0, "Ann Lee"), new Speaker(1, "B. Okoro")));
        Transcript text = new Talk().says(Speaker.NONE, 0, 1, "So the first thing we noticed was the weir.")
                .says(Speaker.NONE, 0, 1, "When was that, Mister Okoro?").transcript("");
        Transcript result = Placing.of(typed(text), renamed, HEARD, 20_000).result();
        assertEquals(List.of("Ann Lee", "B. Okoro"), result.turns().stream().map(turn -> result.speaker(turn.speaker()).orElseThrow().name()).toList());
    }

    @Test void knownNamesKeepTheirIds() {
        Transcript renamed = HEARD.with(List.of(new Speaker(0, "Ann Lee"), new Speaker(1, "B. Okoro")));
        Transcript text = new Talk().speaker("B. OKORO").speaker("Cleo").says(0, 0, 1, "When was that?").says(1, 0, 1, "It was in March.").transcript("");
        Transcript result = Placing.of(typed(text), renamed, HEARD, 20_000).result();
        assertEquals(List.of(1, 2), result.turns().stream().map(Turn::speaker).toList());
        assertEquals(List.of("Ann Lee", "B. Okoro", "Cleo"), result.speakers().stream().map(Speaker::name).toList());
    }

    @Test void cuesHoldWhereNothingIsHeard() {
        Transcript text = new Talk().says(Speaker.NONE, 2_000, 4_000, "one two").says(Speaker.NONE, 5_000, 6_000, "three").transcript("");
        Transcript silent = new Transcript(List.of(new Turn(1, Speaker.NONE, new TimeSpan(0, 60_000), "", List.of())), List.of(), "");
        Placing placing = Placing.of(cues(text), silent, silent, 60_000);
        assertEquals("one 2000-3000, two 3000-4000", Fixture.words(placing.result().turns().getFirst()));
        assertEquals(0, placing.matched());
        assertEquals(Timing.INFERRED, placing.result().turns().getFirst().words().getFirst().timing());
    }

    @Test void speechInsideOfACueHoldsItsWords() {
        Transcript text = new Talk().says(Speaker.NONE, 0, 10_000, "aaaa bbbb").transcript("");
        Transcript speech = new Transcript(List.of(new Turn(1, Speaker.NONE, new TimeSpan(1_000, 2_000), "", List.of()),
                new Turn(2, Speaker.NONE, new TimeSpan(8_000, 9_000), "", List.of())), List.of(), "");
        assertEquals("aaaa 1000-2000, bbbb 8000-9000", Fixture.words(Placing.of(cues(text), Transcript.empty(), speech, 20_000).result().turns().getFirst()));
    }

    @Test void aTextThatIsLateAsAWholeIsMoved() {
        Transcript late = HEARD.later(3_600_000);
        Placing placing = Placing.of(cues(late), HEARD, HEARD, 20_000);
        assertEquals(-3_600_000, placing.moved());
        assertEquals(placing.words(), placing.matched());
        assertEquals(Fixture.words(HEARD.turns().get(1)), Fixture.words(placing.result().turns().get(1)));
    }

    @Test void aWordThatIsHeardElsewhereIsAnotherOne() {
        Transcript text = new Talk().says(Speaker.NONE, 500_000, 504_000, "march").transcript("");
        Placing placing = Placing.of(cues(text), HEARD, HEARD, 600_000);
        assertEquals(0, placing.matched());
        assertEquals("march 500000-504000", Fixture.words(placing.result().turns().getFirst()));
    }

    @Test void timesOfItsOwnAreKept() {
        Transcript own = new Talk().says(Speaker.NONE, 1_000, 3_000, "the weir").transcript("");
        Placing placing = Placing.of(new Script(own, true, true, List.of()), HEARD, HEARD, 20_000);
        assertEquals(Fixture.words(own.turns().getFirst()), Fixture.words(placing.result().turns().getFirst()));
    }

    @Test void aLongTextWithManyChangesKeepsItsOrder() {
        Random random = new Random(20261128);
        Talk heard = new Talk().speaker("A");
        Talk text = new Talk().speaker("A");
        for (int turn = 0; turn < 900; turn++) {
            List<String> said = new ArrayList<>();
            for (int w = 0; w < 50; w++) {
                said.add("w" + random.nextInt(4_000));
            }
            heard.says(0, turn * 20_000L, turn * 20_000L + 19_000, String.join(" ", said));
            for (int change = random.nextInt(10); change > 0; change--) {
                switch (random.nextInt(3)) {
                    case 0 -> said.remove(random.nextInt(said.size()));
                    case 1 -> said.add(random.nextInt(said.size()), "added" + random.nextInt(50));
                    default -> said.set(random.nextInt(said.size()), "other");
                }
            }
            text.says(0, 0, 1, String.join(" ", said));
        }
        Transcript machine = heard.transcript("en");
        Script script = typed(text.transcript(""));
        assertTimeout(Duration.ofMinutes(1), () -> {
            Placing placing = Placing.of(script, machine, machine, 18_000_000);
            assertTrue(placing.matched() > placing.words() * 0.85, placing.matched() + " of " + placing.words());
            assertEquals(List.of(), TranscriptRules.broken(placing.result()));
            long last = 0;
            for (Turn turn : placing.result().turns()) {
                for (Word word : turn.words()) {
                    assertTrue(word.time().start() >= last, turn.id() + " " + word);
                    last = word.time().end();
                }
            }
        });
    }
}
