package app.galley.transcript.review.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.edit.change.SpeakerEdits;
import app.galley.transcript.edit.change.WordEdits;
import app.galley.transcript.review.search.Query.Option;
import app.galley.ui.text.SampleTranscripts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchTest {
    private final Transcript interview = SampleTranscripts.of("Ann: The river rose. The River fell.", "Bob: A riverbed?", "Ann: river");

    private static List<String> found(Transcript transcript, Query query) {
        return Search.of(transcript, query).hits().stream().map(hit -> hit.from().turn() + ":" + transcript.turns()
                .get(hit.from().turn()).text().substring(hit.from().offset(), hit.to().offset())).toList();
    }

    private static List<String> found(String text, String term, Option... options) {
        return found(SampleTranscripts.of("A: " + text), Query.of(term, options)).stream().map(hit -> hit.substring(2)).toList();
    }

    @Test void findsWordsInTheOrderOfTheTextWhateverTheirCase() {
        assertEquals(List.of("0:river", "0:River", "1:river", "2:river"), found(interview, Query.of("rIver")));
        assertEquals(List.of("0:River"), found(interview, Query.of("River", Option.MATCH_CASE)));
        assertEquals(List.of("ΟΔΟΣ", "οδος"), found("ΟΔΟΣ οδος", "οδοσ"));
    }

    @Test void findsNothingForNothing() {
        assertEquals(List.of(), found(interview, Query.NOTHING));
        assertEquals(List.of(), found(interview, Query.of("x*", Option.PATTERN)));
        assertEquals(List.of(), found(interview, Query.of("́", Option.IGNORE_ACCENTS)));
    }

    @Test void wholeWordsEndWhereWordsEnd() {
        assertEquals(List.of("0:river", "0:River", "2:river"), found(interview, Query.of("river", Option.WHOLE_WORDS)));
        assertEquals(List.of(), found("don't", "don", Option.WHOLE_WORDS));
        assertEquals(List.of("don't"), found("don't", "don't", Option.WHOLE_WORDS));
        assertEquals(List.of("river rose"), found("the river rose", "river rose", Option.WHOLE_WORDS));
        assertEquals(List.of("a"), found("ab ba a", "[ab]", Option.WHOLE_WORDS, Option.PATTERN));
    }

    @Test void onlyOneSpeakerIsSearchedWhenAsked() {
        assertEquals(List.of("1:river"), found(interview, new Query("river", Set.of(), 1)));
        assertEquals(List.of(), found(interview, new Query("river", Set.of(), Speaker.NONE)));
    }

    @Test void struckWordsAreFoundUnlessTheyArePassedOver() {
        Transcript struck = WordEdits.strike(interview, new Position(0, 4), new Position(0, 9), Position.START).applyTo(interview);
        assertEquals(4, found(struck, Query.of("river")).size());
        assertEquals(List.of("0:River", "1:river", "2:river"), found(struck, Query.of("river", Option.SKIP_STRUCK)));
    }

    @Test void accentsDoNotCountWhenAskedHoweverTheyAreWritten() {
        String composed = "Un café, cafe\u0301 et Cafe.";
        assertEquals(List.of("Cafe"), found(composed, "cafe"));
        assertEquals(List.of("café", "cafe\u0301", "Cafe"), found(composed, "cafe", Option.IGNORE_ACCENTS));
        assertEquals(List.of("café", "cafe\u0301", "Cafe"), found(composed, "CAFÉ", Option.IGNORE_ACCENTS));
        assertEquals(List.of("café", "cafe\u0301"), found(composed, "café"));
        assertEquals(List.of("Łódź"), found("w Łódź", "lodz", Option.IGNORE_ACCENTS));
        assertEquals(List.of("Việt"), found("nước Việt Nam", "viet", Option.IGNORE_ACCENTS));
    }

    @Test void pointsOfArabicAndHebrewDoNotCountWhenAsked() {
        assertEquals(List.of("كِتَابٌ"), found("هذا كِتَابٌ جديد", "كتاب", Option.IGNORE_ACCENTS));
        assertEquals(List.of("أحمد"), found("قال أحمد", "احمد", Option.IGNORE_ACCENTS));
        assertEquals(List.of("כתـــב"), found("כתـــב", "כתב", Option.IGNORE_ACCENTS));
        assertEquals(List.of("שָׁלוֹם"), found("שָׁלוֹם עליכם", "שלום", Option.IGNORE_ACCENTS));
    }

    @Test void signsThatMakeAnotherLetterAlwaysCount() {
        assertEquals(List.of(), found("がっこう", "か", Option.IGNORE_ACCENTS));
        assertEquals(List.of(), found("ดี", "ดื", Option.IGNORE_ACCENTS));
        assertEquals(List.of("한"), found("한국", "한", Option.IGNORE_ACCENTS));
        assertEquals(List.of(), found("한국", "하", Option.IGNORE_ACCENTS));
    }

    @Test void aHitEndsBehindAWholeCharacter() {
        assertEquals(List.of("😀"), found("x 😀 y", "😀"));
        assertEquals(List.of("𝒶"), found("𝒶b", "𝒶", Option.IGNORE_ACCENTS));
    }

    @Test void aRegularExpressionIsMatchedTurnByTurn() {
        assertEquals(List.of("0:The river", "0:The River"), found(interview, Query.of("the \\w+", Option.PATTERN)));
        assertEquals(List.of("0:The", "1:A", "2:river"), found(interview, Query.of("^\\w+", Option.PATTERN)));
        assertEquals(List.of("über"), found("über uns", "\\bu\\w+r\\b", Option.PATTERN, Option.IGNORE_ACCENTS));
    }

    @Test void aBrokenExpressionIsToldWithItsPlace() {
        assertEquals(Optional.of(Fault.Kind.NOT_A_PATTERN), Search.of(interview, Query.of("(river", Option.PATTERN)).fault().map(Fault::kind));
        int place = Search.of(interview, Query.of("ab[z-a]", Option.PATTERN)).fault().orElseThrow().place();
        assertTrue(place >= 3 && place <= 7, "place " + place);
        assertEquals(List.of(), Search.of(interview, Query.of("(river", Option.PATTERN)).after(
                Edits.replace(interview, Position.START, Position.START, "x", Position.START).applyTo(interview)).hits());
    }

    @Test void aRunawayExpressionIsStopped() {
        Transcript many = SampleTranscripts.of("A: " + "a".repeat(3000));
        assertEquals(Optional.of(new Fault(Fault.Kind.TOO_MUCH_WORK, 0)),
                Search.of(many, Query.of("(a+)+(a+)+(a+)+(a+)+b", Option.PATTERN)).fault());
        Transcript deep = SampleTranscripts.of("A: " + "ab ".repeat(40_000));
        assertEquals(Optional.of(new Fault(Fault.Kind.TOO_MUCH_WORK, 0)),
                Search.of(deep, Query.of("(?:a|b| )*c", Option.PATTERN)).fault());
        assertTrue(Search.of(deep, Query.of("(".repeat(100_000), Option.PATTERN)).fault().isPresent());
    }

    @Test void knowsTheFirstHitBehindAPlace() {
        Search search = Search.of(interview, Query.of("river"));
        assertEquals(0, search.indexFrom(Position.START));
        assertEquals(0, search.indexFrom(new Position(0, 4)));
        assertEquals(1, search.indexFrom(new Position(0, 5)));
        assertEquals(2, search.indexFrom(new Position(1, 0)));
        assertEquals(4, search.indexFrom(new Position(2, 1)));
    }

    @Test void afterEditsItFindsWhatANewSearchFinds() {
        long seed = Long.getLong("galley.seed", new Random().nextLong());
        Random random = new Random(seed);
        String[] pieces = {"river", "Riv", "er ", "\n", "é", "rivér", " ", "", "", "x"};
        List<Query> queries = List.of(Query.of("river"), Query.of("rive?r?", Option.PATTERN, Option.IGNORE_ACCENTS),
                new Query("r", Set.of(Option.MATCH_CASE), 1), Query.of("river", Option.WHOLE_WORDS, Option.SKIP_STRUCK));
        EditSession session = new EditSession(SampleTranscripts.longOne(30, 12, 3));
        List<Search> searches = queries.stream().map(q -> Search.of(session.transcript(), q)).toList();
        for (int i = 0; i < 400; i++) {
            Transcript now = session.transcript();
            Position from = place(now, random);
            Position to = random.nextInt(3) == 0 ? place(now, random) : from;
            switch (random.nextInt(6)) {
                case 0 -> session.apply(SpeakerEdits.give(now, from.turn(), from.turn(), random.nextInt(3), from));
                case 1 -> session.apply(WordEdits.strike(now, from, from, from));
                case 2 -> session.undo();
                default -> session.apply(Edits.replace(now, from, Math.abs(to.turn() - from.turn()) < 3 ? to : from,
                        pieces[random.nextInt(pieces.length)], from));
            }
            searches = searches.stream().map(s -> s.after(session.transcript())).toList();
            for (int q = 0; q < queries.size(); q++) {
                assertEquals(Search.of(session.transcript(), queries.get(q)).hits(), searches.get(q).hits(), "seed " + seed + " edit " + i);
            }
        }
    }

    private static Position place(Transcript transcript, Random random) {
        int turn = random.nextInt(transcript.turns().size());
        return new Position(turn, random.nextInt(transcript.turns().get(turn).text().length() + 1));
    }

    @Test void hitsAreSortedApartAndInTheText() {
        Transcript transcript = SampleTranscripts.longOne(200, 30, 4);
        Position end = Position.START;
        for (Passage hit : Search.of(transcript, Query.of("e[a-z]?", Option.PATTERN)).hits()) {
            assertTrue(hit.from().compareTo(end) >= 0 && !hit.isEmpty());
            assertTrue(hit.to().offset() <= transcript.turns().get(hit.to().turn()).text().length());
            end = hit.to();
        }
        assertTrue(end.turn() > 190);
    }

    @Test void fiveThousandHitsInFourHoursTakeNoTime() {
        Transcript hours = SampleTranscripts.longOne(1500, 30, 4);
        long[] nanos = new long[15];
        int hits = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            hits = Search.of(hours, Query.of(i % 2 == 0 ? "the" : "The")).hits().size();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.getLogger("bench").log(System.Logger.Level.INFO, "search of {0} words: {1} hits, {2} us", hours.wordCount(), hits, nanos[7] / 1000);
        assertTrue(hits > 2000, "hits " + hits);
        assertTrue(nanos[7] < 60_000_000, "median " + nanos[7]);
    }

    @Test void aReplacementHoldsWhatGroupsHold() {
        Search search = Search.of(SampleTranscripts.of("A: Lee, Ann and Okoro, Bo"), Query.of("(\\w+), (?<first>\\w+)", Option.PATTERN));
        assertEquals("Ann Lee", search.replacement(search.hits().getFirst(), "$2 $1"));
        assertEquals("Bo <Okoro, Bo>", search.replacement(search.hits().getLast(), "${first} <$0>"));
        assertEquals("$1 costs $ 5 Ann2", search.replacement(search.hits().getFirst(), "\\$1 costs $ 5 $22"));
        assertEquals(Optional.of(new Fault(Fault.Kind.NO_SUCH_GROUP, 3)), search.faultOf("$3"));
        assertEquals(Optional.of(new Fault(Fault.Kind.NO_SUCH_GROUP, Integer.MAX_VALUE)), search.faultOf("${last}"));
        assertEquals(Optional.empty(), search.faultOf("$1 ${first} $"));
        Search plain = Search.of(SampleTranscripts.of("A: one"), Query.of("one"));
        assertEquals("$1", plain.replacement(plain.hits().getFirst(), "$1"));
        assertEquals(Optional.empty(), plain.faultOf("$1"));
    }

    @Test void groupsHoldTheTextWithItsAccents() {
        Search search = Search.of(SampleTranscripts.of("A: le café noir"), Query.of("(cafe) (\\w+)", Option.PATTERN, Option.IGNORE_ACCENTS));
        assertEquals("noir café", search.replacement(search.hits().getFirst(), "$2 $1"));
    }

    @Test void turnsWithoutTextAreNoObstacle() {
        Transcript empty = new Transcript(List.of(new Turn(1, 0, new app.galley.transcript.TimeSpan(0, 0), "", List.of())),
                List.of(new Speaker(0, "Ann")), "en");
        assertEquals(List.of(), Search.of(empty, Query.of("^", Option.PATTERN)).hits());
    }
}
