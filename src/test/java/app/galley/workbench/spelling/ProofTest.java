package app.galley.workbench.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Settings;
import app.galley.task.Background;
import app.galley.task.Running;
import app.galley.task.Work;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.workbench.Preferences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProofTest {
    private final Settings settings = new InMemory();
    private final WordList english = new WordList("en-GB", "so the first thing we noticed was river don't a e.g. well known said");
    private final OwnWords own = new OwnWords(settings);
    private final Spelling spelling = new Spelling(english, own, new Preferences(settings), Background.sameThread());

    private static final class InMemory implements Settings {
        private final Map<String, String> kept = new HashMap<>();

        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void put(String name, String value) {
            kept.put(name, value);
        }
    }

    /// Begins nothing before it is told to.
    private static final class Later implements Background {
        private final List<Runnable> begun = new ArrayList<>();

        @Override
        public <T> Running<T> start(String name, Work<T> work) {
            begun.add(() -> Background.sameThread().start(name, work));
            return Background.sameThread().start(name, cancellation -> {
                throw new java.util.concurrent.CancellationException();
            });
        }

        void run() {
            List<Runnable> now = List.copyOf(begun);
            begun.clear();
            now.forEach(Runnable::run);
        }
    }

    private static Turn turn(long id, String text, String... struck) {
        List<Word> words = Tokens.in(text).stream().map(p -> new Word(p.start(), p.end(), new TimeSpan(p.start(), p.end()), 1, Timing.MEASURED,
                List.of(struck).contains(text.substring(p.start(), p.end())))).toList();
        return new Turn(id, Speaker.NONE, new TimeSpan(0, 1000), text, words);
    }

    private Proof proof() {
        return spelling.open("en-GB").orElseThrow();
    }

    private static List<String> unknown(Proof proof, Turn turn) {
        int[] parts = proof.in(turn);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            found.add(turn.text().substring(parts[i], parts[i + 1]));
        }
        return found;
    }

    @Test void unknownWordsAreFoundWhereTheyStand() {
        assertEquals(List.of("frist", "rivr"), unknown(proof(), turn(1, "So the frist thing we noticed, was the “rivr”.")));
    }

    @Test void struckWordsMarkersNumbersAddressesAcronymsAndBrokenOffWordsAreLeftAlone() {
        assertEquals(List.of(), unknown(proof(), turn(1, "the rivr [inaudible 0:12:03] [crosstlk] 3rd 1,000 42nd NHS www.galley.example "
                + "news@galley.example galley.example the th- riv— B was", "rivr")
                .saying("the rivr [inaudible 0:12:03] [crosstlk] 3rd 1,000 42nd NHS www.galley.example news@galley.example galley.example the th- B was",
                        turn(1, "the rivr", "rivr").words())));
    }

    @Test void wordsInAnotherScriptAreLeftAlone() {
        assertEquals(List.of(), unknown(proof(), turn(1, "the Река 河 แม่น้ำ river")));
    }

    @Test void apostrophesHyphensAndDotsOfAbbreviationsBelongToTheWord() {
        assertEquals(List.of("wont"), unknown(proof(), turn(1, "So don’t, well-known, e.g. wont.")));
    }

    @Test void languagesWithoutBlanksOrUnknownOnesAreNotChecked() {
        for (String language : List.of("", "ja-JP", "zh-CN", "zh-TW", "th-TH")) {
            assertFalse(Spelling.isChecked(language), language);
            assertTrue(spelling.open(language).isEmpty(), language);
        }
        assertTrue(spelling.open("fr-FR").isEmpty());
        assertTrue(Spelling.isChecked("fr-FR"));
    }

    @Test void ownWordsAreRightFromTheMomentTheyAreAddedAndAfterARestart() {
        Proof proof = proof();
        Turn turn = turn(1, "The weir, Galley and galley's okoro.");
        List<String> news = new ArrayList<>();
        proof.onNews(() -> news.add("news"));
        assertEquals(List.of("weir", "Galley", "and", "galley's", "okoro"), unknown(proof, turn));
        List.of("weir", "galley", "and", "Okoro").forEach(own::add);
        assertFalse(news.isEmpty());
        unknown(proof, turn);
        assertEquals(List.of("okoro"), unknown(proof, turn), "a name is kept with its capital");
        assertEquals(List.of("Okoro", "and", "galley", "weir").stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), new OwnWords(settings).all());
        own.remove("weir");
        unknown(proof, turn);
        assertEquals(List.of("weir", "okoro"), unknown(proof, turn));
    }

    @Test void namesOfSpeakersAndIgnoredWordsAreRightInThisTranscript() {
        Proof proof = proof();
        Turn turn = turn(1, "Okoro's river was Rivr.");
        proof.accept(Set.of("Okoro"));
        assertEquals(List.of("Rivr"), unknown(proof, turn));
        proof.ignore("Rivr");
        unknown(proof, turn);
        assertEquals(List.of(), unknown(proof, turn));
        assertEquals(List.of("Okoro's", "Rivr"), unknown(proof(), turn), "another transcript");
    }

    @Test void aTurnIsReadOnceAndInTheBackground() {
        Later later = new Later();
        Proof proof = new Spelling(english, own, new Preferences(settings), later).open("en-GB").orElseThrow();
        List<String> news = new ArrayList<>();
        proof.onNews(() -> news.add("news"));
        Turn turn = turn(1, "the rivr");
        assertEquals(List.of(), unknown(proof, turn));
        assertEquals(List.of(), english.asked);
        later.run();
        assertEquals(List.of("news"), news);
        assertEquals(List.of("rivr"), unknown(proof, turn));
        assertEquals(List.of("the", "rivr"), english.asked);
        later.run();
        assertEquals(List.of("the", "rivr"), english.asked);
    }

    @Test void marksStayWhileAChangedTurnWaitsToBeReadAgain() {
        Later later = new Later();
        Proof proof = new Spelling(english, own, new Preferences(settings), later).open("en-GB").orElseThrow();
        unknown(proof, turn(1, "frist the rivr"));
        later.run();
        assertEquals(List.of("frist", "rivr"), unknown(proof, turn(1, "frist and the rivr")));
        assertEquals(List.of("rivr"), unknown(proof, turn(1, "first the rivr")));
        assertEquals(List.of("frist"), unknown(proof, turn(1, "frist the riv")));
    }

    @Test void theNextUnknownWordIsFoundAroundTheTranscript() {
        Proof proof = proof();
        Transcript transcript = new Transcript(List.of(turn(1, "the frist thing"), turn(2, "the river"), turn(3, "rivr was hte thing")),
                List.of(), "en-GB");
        assertEquals(Optional.of(Passage.in(0, 4, 9)), proof.next(transcript, Position.START, true));
        assertEquals(Optional.of(Passage.in(2, 0, 4)), proof.next(transcript, new Position(0, 9), true));
        assertEquals(Optional.of(Passage.in(2, 9, 12)), proof.next(transcript, new Position(2, 4), true));
        assertEquals(Optional.of(Passage.in(0, 4, 9)), proof.next(transcript, new Position(2, 12), true));
        assertEquals(Optional.of(Passage.in(2, 9, 12)), proof.next(transcript, Position.START, false));
        assertEquals(Optional.of(Passage.in(2, 0, 4)), proof.next(transcript, new Position(2, 9), false));
        assertEquals(Optional.empty(), proof.next(new Transcript(List.of(turn(9, "the river")), List.of(), ""), Position.START, true));
    }

    @Test void suggestionsKeepTheApostropheOfTheText() {
        assertEquals(List.of("don’t"), proof().suggestions("dont’"));
    }
}
