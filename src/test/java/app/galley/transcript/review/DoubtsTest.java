package app.galley.transcript.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.text.SampleTranscripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    /// All words doubted alike.
    private static Transcript doubted(String language, String... turns) {
        Transcript all = SampleTranscripts.of(turns);
        return new Transcript(all.turns().stream().map(turn -> turn.saying(turn.text(), Tokens.in(turn.text()).stream()
                .map(p -> new Word(p.start(), p.end(), new TimeSpan(p.start() * 100L, p.end() * 100L), 0.4f, Timing.MEASURED, false))
                .toList())).toList(), all.speakers(), language);
    }

    private static List<String> of(Transcript transcript, Doubt.Reason reason) {
        return Doubts.of(transcript, Doubts.BELOW).inOrder().stream().filter(d -> d.reason() == reason)
                .map(d -> said(transcript, d)).toList();
    }

    private static String said(Transcript transcript, Doubt doubt) {
        Turn turn = transcript.turns().get(doubt.turn());
        return turn.textOf(turn.words().get(doubt.word()));
    }

    @Test void negationsNumbersAndNamesComeFirst() {
        Transcript english = doubted("en-GB", "A: The mayor said that Okoro did not pay thirty pounds.");
        Doubts doubts = Doubts.of(english, Doubts.BELOW);
        assertEquals(List.of("not", "thirty", "Okoro", "The"),
                doubts.ranked().stream().limit(4).map(d -> said(english, d)).toList());
        assertEquals(10, doubts.size());
    }

    @Test void aLessSureWordComesBeforeASurerOneOfItsKind() {
        Transcript some = sure(doubted("en", "A: a stone and a river"), 4);
        assertEquals("river", said(some, Doubts.of(some, Doubts.BELOW).ranked().getFirst()));
    }

    /// The same with one word that is the least sure.
    private static Transcript sure(Transcript all, int word) {
        Turn turn = all.turns().getFirst();
        List<Word> words = new ArrayList<>(turn.words());
        words.set(word, words.get(word).sure(0.1f));
        return all.splice(0, 1, List.of(turn.saying(turn.text(), words)));
    }

    @Test void numbersAreDigitsAndNumberWords() {
        assertEquals(List.of("1984", "3rd", "twenty-three", "million"),
                of(doubted("en", "A: In 1984 on the 3rd twenty-three boats cost a million."), Doubt.Reason.NUMBER));
        assertEquals(List.of("vierundzwanzig", "siebzehn", "neunzehnhundert"),
                of(doubted("de", "A: Es waren vierundzwanzig oder siebzehn im Jahr neunzehnhundert ein Haus."), Doubt.Reason.NUMBER));
        assertEquals(List.of("二十三"), of(doubted("zh-CN", "A: 二十三 人"), Doubt.Reason.NUMBER));
    }

    @Test void negationsAreKnownInManyLanguages() {
        assertEquals(List.of("didn't", "never"), of(doubted("en", "A: He didn't see it, she never did."), Doubt.Reason.NEGATION));
        assertEquals(List.of("didn’t"), of(doubted("en", "A: He didn’t see it."), Doubt.Reason.NEGATION).stream().toList());
        assertEquals(List.of("keine", "nicht"), of(doubted("de", "A: Es gab keine Brücke und nicht einmal ein Boot."), Doubt.Reason.NEGATION));
        assertEquals(List.of("n'est", "pas"), of(doubted("fr", "A: Ce n'est pas le pont."), Doubt.Reason.NEGATION));
        assertEquals(List.of("não"), of(doubted("pt-BR", "A: Eu não vi."), Doubt.Reason.NEGATION));
    }

    @Test void namesAreCapitalisedInsideASentence() {
        assertEquals(List.of("Ann", "Lee", "BBC", "Tyne"),
                of(doubted("en", "A: When Dr. Ann Lee came. She and I'm BBC now. \"On the Tyne\" it was."), Doubt.Reason.NAME));
        assertEquals(List.of("NATO"), of(doubted("de", "A: Die Brücke war für die NATO."), Doubt.Reason.NAME));
    }

    @Test void theLanguageIsGuessedWhereItIsNotKnown() {
        assertEquals(List.of("nicht"), of(doubted("", "A: Das ist die Brücke und sie war nicht auf dem Plan."), Doubt.Reason.NEGATION));
    }

    @Test void struckAcceptedAndVerifiedWordsAreNotDoubted() {
        Transcript all = doubted("en", "A: one two three", "B: four");
        Turn first = all.turns().getFirst();
        Word one = first.words().getFirst();
        Word two = first.words().get(1);
        Turn settled = first.saying(first.text(), List.of(new Word(one.start(), one.end(), one.time(), 0.4f, one.timing(), true),
                new Word(two.start(), two.end(), two.time(), 1, two.timing(), false), first.words().get(2)));
        Transcript now = all.splice(0, 2, List.of(settled, all.turns().get(1).verified(true)));
        assertEquals(List.of("three"), Doubts.of(now, Doubts.BELOW).inOrder().stream().map(d -> said(now, d)).toList());
    }

    @Test void nextAndPreviousGoRound() {
        Transcript all = SampleTranscripts.doubting("x", SampleTranscripts.of("A: a x b x", "B: c x"));
        Doubts doubts = Doubts.of(all, Doubts.BELOW);
        List<Doubt> three = doubts.inOrder();
        assertEquals(three.get(0), doubts.next(Position.START).orElseThrow());
        assertEquals(three.get(1), doubts.next(new Position(0, 3)).orElseThrow());
        assertEquals(three.get(2), doubts.next(new Position(0, 7)).orElseThrow());
        assertEquals(three.get(0), doubts.next(new Position(1, 3)).orElseThrow());
        assertEquals(three.get(2), doubts.previous(Position.START).orElseThrow());
        assertEquals(three.get(1), doubts.previous(new Position(1, 2)).orElseThrow());
    }

    @Test void afterAnyEditsTheListIsTheOneOfTheWholeTranscript() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        EditSession session = new EditSession(doubted("en", "A: When Dr. Ann Lee came, not before two.", "B: She said no.", "A: Why?"));
        Doubts doubts = Doubts.of(session.transcript(), Doubts.BELOW);
        String[] texts = {"", "x", " Never ", "12", "\n", "a b"};
        for (int i = 0; i < 2_000; i++) {
            Transcript now = session.transcript();
            if (random.nextInt(4) == 0) {
                session.undo();
            } else {
                session.apply(Edits.replace(now, place(now, random), place(now, random), texts[random.nextInt(texts.length)], Position.START));
            }
            doubts = doubts.after(session.transcript());
            Doubts fresh = Doubts.of(session.transcript(), Doubts.BELOW);
            assertEquals(fresh.inOrder(), doubts.inOrder(), "seed " + seed);
            assertEquals(fresh.ranked(), doubts.ranked(), "seed " + seed);
            assertEquals(fresh.size(), doubts.size());
        }
    }

    private static Position place(Transcript now, Random random) {
        int turn = random.nextInt(now.turns().size());
        return new Position(turn, random.nextInt(now.turns().get(turn).text().length() + 1));
    }

    @Test void anEditElsewhereLeavesTheListsThemselves() {
        Transcript all = SampleTranscripts.doubting("x", SampleTranscripts.of("A: a x b", "B: c"));
        Doubts doubts = Doubts.of(all, Doubts.BELOW);
        Position end = all.end();
        List<Doubt> ranked = doubts.ranked();
        Doubts after = doubts.after(Edits.replace(all, end, end, " more", end).applyTo(all));
        assertSame(ranked, after.ranked());
    }

    @Test void fortyFiveThousandWordsTakeMilliseconds() {
        Transcript big = doubtfulTenth(SampleTranscripts.longOne(1_500, 30, 4));
        long best = Long.MAX_VALUE;
        long bestAfter = Long.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            long from = System.nanoTime();
            Doubts doubts = Doubts.of(big, Doubts.BELOW);
            doubts.ranked();
            best = Math.min(best, System.nanoTime() - from);
            Transcript edited = Edits.replace(big, new Position(700, 0), new Position(700, 0), "y ", Position.START).applyTo(big);
            from = System.nanoTime();
            doubts.after(edited).ranked();
            bestAfter = Math.min(bestAfter, System.nanoTime() - from);
        }
        System.out.printf("45,000 words, 4,500 doubts: %.1f ms; after an edit %.1f ms%n", best / 1e6, bestAfter / 1e6);
        assertTrue(best < 60_000_000 && bestAfter < 20_000_000, best + " " + bestAfter);
    }

    private static Transcript doubtfulTenth(Transcript all) {
        Random random = new Random(5);
        return new Transcript(all.turns().stream().map(turn -> turn.saying(turn.text(), turn.words().stream().map(w ->
                new Word(w.start(), w.end(), w.time(), random.nextInt(10) == 0 ? random.nextFloat() * 0.59f : 0.9f, w.timing(), false))
                .toList())).toList(), all.speakers(), all.language());
    }
}
