package app.galley.ui.text.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.text.SampleTranscripts;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CutsTest {
    @Test void aShortTurnIsOneBlock() {
        assertArrayEquals(new int[] {0}, Cuts.of(SampleTranscripts.of("Ann: ").turns().getFirst()));
        assertArrayEquals(new int[] {0}, Cuts.of(SampleTranscripts.of("Ann: one two. three").turns().getFirst()));
    }

    @Test void aMonologueIsCutAtTheEndsOfSentences() {
        Turn turn = SampleTranscripts.monologue(4500).turns().get(1);
        int[] cuts = Cuts.of(turn);
        assertTrue(cuts.length > 10, "blocks: " + cuts.length);
        for (int i = 1; i < cuts.length; i++) {
            assertEquals(". ", turn.text().substring(cuts[i] - 2, cuts[i]));
        }
        assertSound(turn, cuts, "");
    }

    @Test void withoutSentencesItIsCutBetweenWordsAndWithoutBlanksBetweenCharacters() {
        Turn words = turn("word ".repeat(2000).strip());
        int[] cuts = Cuts.of(words);
        assertSound(words, cuts, "");
        for (int i = 1; i < cuts.length; i++) {
            assertEquals(' ', words.text().charAt(cuts[i] - 1));
        }
        Turn japanese = new Turn(1, 0, words.slot(), "\u4ECA\u65E5\u306F\u3002".repeat(700), java.util.List.of());
        int[] sentences = Cuts.of(japanese);
        assertTrue(sentences.length > 1 && sentences[1] % 4 == 0, "cut behind a full stop: " + sentences[1]);
        Turn faces = new Turn(1, 0, words.slot(), "\uD83D\uDE00".repeat(2500), java.util.List.of());
        for (int cut : Cuts.of(faces)) {
            assertEquals(0, cut % 2, "a character is never cut");
        }
    }

    @Test void typingMovesTheCutsBehindItAndNoOthers() {
        Transcript before = SampleTranscripts.monologue(2000);
        int[] cuts = Cuts.of(before.turns().get(1));
        Position at = new Position(1, cuts[2] + 100);
        Turn now = Edits.replace(before, at, at, "xyz", at).applyTo(before).turns().get(1);
        int[] after = Cuts.after(cuts, before.turns().get(1), now);
        assertEquals(cuts.length, after.length);
        for (int i = 0; i < cuts.length; i++) {
            assertEquals(cuts[i] + (i > 2 ? 3 : 0), after[i]);
        }
    }

    @Test void whateverIsTypedNoBlockIsTooLongAndNoWordIsCut() {
        long seed = 20261124L;
        Random random = new Random(seed);
        Transcript document = SampleTranscripts.monologue(1500);
        int[] cuts = Cuts.of(document.turns().get(1));
        for (int step = 0; step < 600; step++) {
            Turn turn = document.turns().get(1);
            int near = cuts[random.nextInt(cuts.length)] + random.nextInt(-4, 5);
            int from = Math.clamp(random.nextInt(3) == 0 ? random.nextInt(turn.text().length() + 1) : near, 0, turn.text().length());
            int to = Math.min(turn.text().length(), from + random.nextInt(8) * random.nextInt(2));
            String put = new String[] {"", " ", "x", "a word. ", "no end ".repeat(400)}[random.nextInt(step % 50 == 0 ? 5 : 4)];
            document = Edits.replace(document, new Position(1, from), new Position(1, to), put, new Position(1, from)).applyTo(document);
            Turn now = document.turns().get(1);
            cuts = Cuts.after(cuts, turn, now);
            assertSound(now, cuts, "seed " + seed + " step " + step);
        }
    }

    private static Turn turn(String text) {
        return SampleTranscripts.of("Ann: " + text).turns().getFirst();
    }

    private static void assertSound(Turn turn, int[] cuts, String where) {
        assertEquals(0, cuts[0], where);
        for (int i = 0; i < cuts.length; i++) {
            int end = i + 1 < cuts.length ? cuts[i + 1] : turn.text().length();
            assertTrue(end > cuts[i] && end - cuts[i] <= Cuts.MOST, where + ": " + cuts[i] + " to " + end);
            int cut = cuts[i];
            for (Word word : turn.words()) {
                assertTrue(word.end() <= cut || word.start() >= cut, where + ": " + cut + " in " + turn.textOf(word));
            }
        }
    }
}
