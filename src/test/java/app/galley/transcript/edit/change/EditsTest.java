package app.galley.transcript.edit.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EditsTest {
    /// Each word is heard for 80 ms from its 100 ms on; the second turn begins at 10 s.
    private final Transcript two = new Transcript(List.of(
            turn(1, 0, 1_000, "Well, the river was high."), turn(2, 1, 10_000, "When was that?")),
            List.of(new Speaker(0, "Ann"), new Speaker(1, "Ben")), "en-GB");

    @Test void typingInsideAWordKeepsItsTime() {
        Transcript now = type(two, 0, 12, "x");
        assertEquals("Well, the rixver was high.", now.turns().getFirst().text());
        Word changed = now.turns().getFirst().words().get(2);
        assertEquals(new Word(10, 16, new TimeSpan(1_200, 1_280), 1, Timing.INFERRED, false), changed);
        assertEquals(untouched(two, 0, 0, 1), untouched(now, 0, 0, 1));
        assertEquals(two.turns().getFirst().words().get(3).shifted(1), now.turns().getFirst().words().get(3));
    }

    @Test void aWordTypedBetweenTwoWordsFillsTheGap() {
        Transcript now = type(two, 0, 10, "big ");
        assertEquals("Well, the big river was high.", now.turns().getFirst().text());
        assertEquals("1000-1080 1100-1180 1180-1200 1200-1280 1300-1380 1400-1480", times(now, 0));
    }

    @Test void replacingAWordByTwoSharesItsTimeByLength() {
        Transcript now = replace(two, 0, 10, 0, 15, "old canal");
        assertEquals("1000-1080 1100-1180 1200-1230 1230-1280 1300-1380 1400-1480", times(now, 0));
    }

    @Test void replacingTwoWordsByOneGivesItBothTimes() {
        Transcript now = replace(two, 0, 6, 0, 15, "water");
        assertEquals("1000-1080 1100-1280 1300-1380 1400-1480", times(now, 0));
    }

    @Test void pastingOverWordsKeepsThoseThatAreTheSame() {
        Transcript now = replace(two, 0, 0, 0, 25, "Well, the river was low.");
        assertEquals(untouched(two, 0, 0, 4), untouched(now, 0, 0, 4));
        assertEquals(1, now.turns().getFirst().words().get(4).confidence());
        assertEquals(new TimeSpan(1_400, 1_480), now.turns().getFirst().words().get(4).time());
    }

    @Test void punctuationTypedAtAWordLeavesItAsItIs() {
        Transcript now = type(two, 0, 15, ",");
        assertEquals("Well, the river, was high.", now.turns().getFirst().text());
        assertEquals(untouched(two, 0, 0, 3), untouched(now, 0, 0, 3));
    }

    @Test void anApostropheAndALetterGrowIntoTheWord() {
        Transcript now = type(type(two, 0, 15, "'"), 0, 16, "s");
        assertEquals("river's", now.turns().getFirst().textOf(now.turns().getFirst().words().get(2)));
        assertEquals(new TimeSpan(1_200, 1_280), now.turns().getFirst().words().get(2).time());
        assertEquals(5, now.turns().getFirst().words().size());
    }

    @Test void deletingOneOfTwoEqualWordsLeavesTheOtherItsTime() {
        Transcript echo = new Transcript(List.of(turn(1, -1, 0, "no no no")), List.of(), "en");
        assertEquals("0-80 200-280", times(replace(echo, 0, 3, 0, 6, ""), 0));
        assertEquals("0-80 100-180", times(replace(echo, 0, 5, 0, 8, ""), 0));
    }

    @Test void aLineBreakStartsATurnAndKeepsEveryWord() {
        Transcript now = replace(two, 0, 5, 0, 6, "\r\n");
        assertEquals(List.of("Well,", "the river was high.", "When was that?"), texts(now));
        assertEquals(List.of(1L, 3L, 2L), now.turns().stream().map(Turn::id).toList());
        assertEquals(0, now.turns().get(1).speaker());
        assertEquals("1100-1180 1200-1280 1300-1380 1400-1480", times(now, 1));
        assertEquals(0.5f, now.turns().get(1).words().getFirst().confidence());
    }

    @Test void lineBreaksOfAnySortAreOne() {
        Transcript now = replace(two, 0, 25, 0, 25, "a\rb\u2028c\r\nd\u0085e");
        assertEquals(6, now.turns().size());
        assertEquals(List.of(), TranscriptRules.broken(now));
    }

    @Test void deletingAcrossTurnsJoinsThemUnderTheFirstSpeaker() {
        Transcript now = replace(two, 0, 20, 1, 5, "");
        assertEquals(List.of("Well, the river was was that?"), texts(now));
        assertEquals(1, now.turns().getFirst().id());
        assertEquals(0, now.turns().getFirst().speaker());
        assertEquals("1000-1080 1100-1180 1200-1280 1300-1380 10100-10180 10200-10280", times(now, 0));
    }

    @Test void aLineBreakOverASelectionLeavesTheSecondTurnItsSpeaker() {
        Transcript now = replace(two, 0, 19, 1, 5, "\n");
        assertEquals(List.of("Well, the river was", "was that?"), texts(now));
        assertEquals(List.of(1L, 2L), now.turns().stream().map(Turn::id).toList());
        assertEquals(1, now.turns().get(1).speaker());
    }

    @Test void wordsTypedIntoAnEmptyTurnFillItsSlot() {
        Transcript found = new Transcript(List.of(turn(1, -1, 0, "before"), empty(2, 5_000, 9_000),
                turn(3, -1, 20_000, "after")), List.of(), "en");
        assertEquals("5000-7000 7000-9000", times(type(found, 1, 0, "four four"), 1));
    }

    @Test void wordsTypedIntoATurnWithoutASlotFillTheGapBetweenTheTurns() {
        Transcript found = new Transcript(List.of(turn(1, -1, 0, "before"), empty(2, 0, 0),
                turn(3, -1, 20_080, "after")), List.of(), "en");
        assertEquals("80-10080 10080-20080", times(type(found, 1, 0, "four four"), 1));
    }

    @Test void aTurnThatIsEmptiedKeepsItsTime() {
        Transcript now = replace(two, 0, 0, 0, 25, "");
        assertEquals(new TimeSpan(1_000, 1_480), now.turns().getFirst().time());
        assertEquals("1000-1480", times(type(now, 0, 0, "Hm"), 0));
    }

    @Test void enterAtTheEndKeepsTheTimeUpToTheNextTurn() {
        Transcript now = Edits.splitTurn(two, new Position(0, 25), Position.START).applyTo(two);
        assertEquals(new TimeSpan(1_480, 10_000), now.turns().get(1).time());
        assertTrue(now.turns().get(1).text().isEmpty());
    }

    @Test void splittingDropsTheBlanksAndJoiningBringsOneBack() {
        Edit split = Edits.splitTurn(two, new Position(0, 15), new Position(0, 15));
        assertEquals(Edit.Kind.SPLIT_OR_JOIN, split.kind());
        Transcript apart = split.applyTo(two);
        assertEquals(List.of("Well, the river", "was high.", "When was that?"), texts(apart));
        Edit join = Edits.joinWithNext(apart, 0, Position.START).orElseThrow();
        assertEquals(Edit.Kind.SPLIT_OR_JOIN, join.kind());
        assertEquals(two.turns().getFirst().words(), join.applyTo(apart).turns().getFirst().words());
        assertEquals(texts(two), texts(join.applyTo(apart)));
        assertEquals(new Position(0, 16), join.caretAfter());
    }

    @Test void theLastTurnHasNothingToJoinWith() {
        assertTrue(Edits.joinWithNext(two, 1, Position.START).isEmpty());
    }

    @Test void joiningJapaneseTurnsNeedsNoBlank() {
        Transcript now = new Transcript(List.of(turn(1, -1, 0, "今日"), turn(2, -1, 500, "天気")), List.of(), "ja-JP");
        assertEquals("今日天気", texts(Edits.joinWithNext(now, 0, Position.START).orElseThrow().applyTo(now)).getFirst());
    }

    @Test void typingBetweenIdeographsLeavesTheNeighboursTheirTime() {
        Turn turn = new Turn(1, -1, new TimeSpan(0, 300), "我爱你", List.of(word(0, 1, 0), word(1, 2, 100), word(2, 3, 200)));
        Transcript now = type(new Transcript(List.of(turn), List.of(), "zh-CN"), 0, 1, "很");
        assertEquals("0-80 80-100 100-180 200-280", times(now, 0));
    }

    @Test void thaiTypedLetterByLetterGrowsIntoAWord() {
        Transcript now = new Transcript(List.of(empty(1, 0, 1_000)), List.of(), "th-TH");
        for (String letter : "สวัสดี".split("")) {
            now = Edits.replace(now, now.end(), now.end(), letter, now.end()).applyTo(now);
        }
        assertEquals("0-1000", times(now, 0));
    }

    @Test void aWordThatHoldsBlanksIsKeptWhenTextIsTypedBehindIt() {
        Turn turn = new Turn(1, -1, new TimeSpan(0, 80), "Morning Edition", List.of(word(0, 15, 0)));
        Transcript radio = new Transcript(List.of(turn), List.of(), "en");
        assertEquals("0-80 80-80", times(type(radio, 0, 15, " today"), 0));
        assertEquals("Morning Edition", texts(type(radio, 0, 15, ".")).getFirst().substring(0, 15));
        assertSame(turn.words().getFirst(), type(radio, 0, 15, ".").turns().getFirst().words().getFirst());
        assertEquals("0-42 42-80", times(type(radio, 0, 3, "r"), 0));
    }

    @Test void aMaskedWordSurvivesAChangeBesideIt() {
        Turn turn = new Turn(1, -1, new TimeSpan(0, 180), "what *** is", List.of(word(0, 4, 0), word(5, 8, 100), word(9, 11, 200)));
        Transcript now = type(new Transcript(List.of(turn), List.of(), "en"), 0, 8, ",");
        assertEquals(turn.words().subList(0, 2), now.turns().getFirst().words().subList(0, 2));
        assertEquals(turn.words().get(2).shifted(1), now.turns().getFirst().words().get(2));
    }

    @Test void theCaretGoesBehindWhatWasTyped() {
        Edit edit = Edits.replace(two, new Position(0, 4), new Position(1, 4), "ab\ncd", new Position(1, 4));
        assertEquals(new Position(1, 2), edit.caretAfter());
        assertEquals(new Position(1, 4), edit.inverse().caretAfter());
    }

    @Test void halfAnEmojiCannotBeDeleted() {
        Transcript wave = new Transcript(List.of(turn(1, -1, 0, "hi \uD83D\uDC4B there")), List.of(), "en");
        assertEquals(List.of("hi  there"), texts(replace(wave, 0, 4, 0, 5, "")));
    }

    @Test void aPlaceOutsideTheTextIsAMistakeOfTheCaller() {
        assertThrows(IllegalArgumentException.class, () -> type(two, 0, 99, "x"));
        assertThrows(IllegalArgumentException.class, () -> type(two, 2, 0, "x"));
    }

    private static Transcript type(Transcript transcript, int turn, int offset, String text) {
        return replace(transcript, turn, offset, turn, offset, text);
    }

    private static Transcript replace(Transcript transcript, int turn, int offset, int toTurn, int toOffset, String text) {
        Edit edit = Edits.replace(transcript, new Position(turn, offset), new Position(toTurn, toOffset), text, Position.START);
        Transcript now = edit.applyTo(transcript);
        assertEquals(List.of(), TranscriptRules.broken(now));
        assertEquals(transcript, edit.inverse().applyTo(now));
        return now;
    }

    private static Turn turn(long id, int speaker, long start, String text) {
        List<Word> words = new ArrayList<>();
        for (Tokens.Place place : Tokens.in(text)) {
            words.add(word(place.start(), place.end(), start + 100L * words.size()));
        }
        return new Turn(id, speaker, new TimeSpan(start, start), text, words);
    }

    private static Turn empty(long id, long start, long end) {
        return new Turn(id, Speaker.NONE, new TimeSpan(start, end), "", List.of());
    }

    private static Word word(int start, int end, long time) {
        return new Word(start, end, new TimeSpan(time, time + 80), 0.5f, Timing.MEASURED, false);
    }

    private static List<Word> untouched(Transcript transcript, int turn, int from, int to) {
        return transcript.turns().get(turn).words().subList(from, to);
    }

    private static List<String> texts(Transcript transcript) {
        return transcript.turns().stream().map(Turn::text).toList();
    }

    private static String times(Transcript transcript, int turn) {
        return transcript.turns().get(turn).words().stream().map(w -> w.time().start() + "-" + w.time().end())
                .collect(Collectors.joining(" "));
    }
}
