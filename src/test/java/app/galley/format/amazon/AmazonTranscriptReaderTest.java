package app.galley.format.amazon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.SpeakerNames;
import app.galley.problem.ProblemException;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AmazonTranscriptReaderTest {
    private final AmazonTranscriptReader reader = new AmazonTranscriptReader(new SpeakerNames(Locale.ENGLISH));

    @Test void readsWordsWithTheirTimesAndConfidences() {
        Turn turn = read("plain").turns().getFirst();
        assertEquals("The 490-700, ferry 700-1010, left 1010-1300, North Quay Station 1350-2200, at 2200-2400, nine 2400-2810",
                Fixture.words(turn));
        assertEquals(0.6131f, turn.words().get(1).confidence());
        assertEquals(Timing.MEASURED, turn.words().get(1).timing());
        assertEquals(Timing.INFERRED, turn.words().get(4).timing());
    }

    @Test void withoutSpeakersAPauseBehindASentenceBeginsATurn() {
        assertEquals(List.of("|490-2810|The ferry left North Quay Station at nine.", "|4000-4900|Nobody waved."),
                Fixture.turns(read("plain")));
    }

    @Test void oldResultsJoinSpeakersByTheirTimes() {
        assertEquals(List.of("Speaker 2|0-1200|When was that?", "Speaker 1|1500-2400|In March.", "Speaker 2|3000-3300|Thanks"),
                Fixture.turns(read("speakers-old")));
    }

    @Test void newResultsHaveSpeakersOnTheirItemsAndSpeechWithoutWords() {
        Transcript transcript = read("speakers-new");
        assertEquals(List.of("Speaker 1|1000-1620|Hello, everyone.", "Speaker 2|1900-2600|",
                "Speaker 2|2900-3700|Good Morning Radio"), Fixture.turns(transcript));
        assertEquals("en-GB", transcript.language());
        assertEquals(List.of(1L, 2L, 3L), transcript.turns().stream().map(Turn::id).toList());
    }

    @Test void channelsAreSpeakersAndAWordInBetweenDoesNotCutASentence() {
        assertEquals(List.of("Channel 1|100-2500|We crossed slowly, then stopped.", "Channel 2|1000-3400|Yes. Why?",
                "Channel 1|8000-8500|Right."), Fixture.turns(read("channels")));
    }

    @Test void speakersOnChannelsAreToldApart() {
        assertEquals(List.of("Channel 1, speaker 1|0-400|One", "Channel 1, speaker 2|500-900|Two",
                "Channel 2, speaker 1|1000-1400|Three"), Fixture.turns(read("channels-speakers")));
    }

    @Test void silenceIsOneEmptyTurn() {
        assertEquals(List.of("|0-0|"), Fixture.turns(read("silent")));
    }

    @Test void speechThatWasFoundButNotHeardIsThereToTypeInto() {
        assertEquals(List.of("|310-2200|", "|3500-10980|"), Fixture.turns(read("speech-activity")));
    }

    @Test void maskedAndRedactedWordsAreWords() {
        Turn turn = read("masked").turns().getFirst();
        assertEquals("Call *** or [PII].", turn.text());
        assertEquals("Call 100-400, *** 400-800, or 800-1000, [PII] 1000-1500", Fixture.words(turn));
        assertEquals(0.75f, turn.words().get(3).confidence());
    }

    @Test void languagesWithoutBlanksAreWrittenWithoutThem() {
        assertEquals("今日は天気。OK go", read("japanese").turns().getFirst().text());
        assertEquals("ja-JP", read("japanese").language());
        assertEquals("我爱你，北京", read("chinese-unstated").turns().getFirst().text());
    }

    @Test void openingMarksGoToTheWordBehindThem() {
        Turn turn = reader.read(Fixture.bytes("""
                {"results":{"items":[
                {"type":"punctuation","alternatives":[{"content":"¿"}]},
                {"type":"pronunciation","start_time":"0.0","end_time":"0.5","alternatives":[{"content":"Qué"}]},
                {"type":"punctuation","alternatives":[{"content":"?"}]}]}}""")).turns().getFirst();
        assertEquals("¿Qué?", turn.text());
        assertEquals("Qué 0-500", Fixture.words(turn));
    }

    @Test void oddValuesDoNotStopTheReading() {
        Turn turn = reader.read(Fixture.bytes("""
                {"results":{"speaker_labels":"none","items":[
                {"type":"punctuation","alternatives":[{"content":"."}]},
                {"type":"pronunciation","start_time":"0.000000","end_time":"oops","alternatives":[{"content":"a\\nb","confidence":"7"}]},
                {"type":"pronunciation","start_time":2,"end_time":1.5,"alternatives":[{"content":"c"}]},
                {"type":"pronunciation","start_time":"2.5","end_time":"2.6","alternatives":[]},
                {"type":"pronunciation","alternatives":[{"content":"d"}]}]}}""")).turns().getFirst();
        assertEquals(". a b c d", turn.text());
        assertEquals("a b 0-0, c 2000-2000, d 2000-2000", Fixture.words(turn));
    }

    @Test void textWithoutItemsIsKept() {
        assertEquals("Only text here.", reader.read(Fixture.bytes(
                "{\"results\":{\"transcripts\":[{\"transcript\":\"Only text here.\"}]}}")).turns().getFirst().text());
        assertEquals(List.of("|1000-2000|Only text here."), Fixture.turns(reader.read(Fixture.bytes("""
                {"results":{"items":[],"audio_segments":[
                {"transcript":"Only text here.","start_time":"1.0","end_time":"2.0","items":[]}]}}"""))));
    }

    @Test void aMonologueIsCutIntoParagraphs() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            items.append(i == 0 ? "" : ",").append("{\"type\":\"pronunciation\",\"start_time\":\"").append(i)
                    .append(".0\",\"end_time\":\"").append(i).append(i % 90 == 89 ? ".5" : ".95")
                    .append("\",\"alternatives\":[{\"content\":\"word\"}]}");
            if (i % 7 == 0 && i < 500) {
                items.append(",{\"type\":\"punctuation\",\"alternatives\":[{\"content\":\".\"}]}");
            }
        }
        Transcript transcript = reader.read(Fixture.bytes("{\"results\":{\"items\":[" + items + "]}}"));
        List<Turn> turns = transcript.turns();
        assertEquals(1_000, transcript.wordCount());
        assertTrue(turns.stream().allMatch(t -> t.words().size() <= 100), "no paragraph beyond 100 words");
        assertTrue(turns.subList(0, turns.size() - 1).stream().allMatch(t -> t.words().size() >= 60), "none below 60");
        assertTrue(turns.getFirst().text().endsWith("."), "with a sentence where there is one");
        assertEquals(0, (turns.get(9).words().getLast().time().start() / 1_000 + 1) % 90, "else at the longest pause");
    }

    @Test void aSpeakerWhoTalksForLongIsCutIntoBlocks() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            items.append(i == 0 ? "" : ",").append("{\"type\":\"pronunciation\",\"speaker_label\":\"spk_4\",\"start_time\":\"")
                    .append(3 * i).append("\",\"end_time\":\"").append(3 * i + 1)
                    .append("\",\"alternatives\":[{\"content\":\"word\"}]}");
        }
        List<Turn> turns = reader.read(Fixture.bytes("{\"results\":{\"items\":[" + items + "]}}")).turns();
        assertTrue(turns.stream().allMatch(t -> t.words().size() <= 300 && t.speaker() == 4));
        assertTrue(turns.size() <= 5, "pauses alone do not end a turn");
    }

    @Test void recognisesItsFilesOnly() {
        for (String name : List.of("plain", "speakers-new", "silent", "speech-activity")) {
            assertTrue(reader.recognises(file(name)), name);
        }
        assertFalse(reader.recognises(file("call")));
        assertFalse(reader.recognises(Fixture.bytes("{\"results\":{}}")));
        assertFalse(reader.recognises(Fixture.bytes("")));
    }

    @Test void aFileThatBreaksOffNamesTheLine() {
        byte[] whole = file("plain");
        byte[] half = new byte[whole.length / 2];
        System.arraycopy(whole, 0, half, 0, half.length);
        ProblemException problem = assertThrows(ProblemException.class, () -> reader.read(half));
        assertTrue(Fixture.sentence(problem).matches("The file breaks off or is damaged at line \\d+\\. .*"),
                Fixture.sentence(problem));
    }

    @Test void aResultWithoutItsWordsIsTold() {
        ProblemException problem = assertThrows(ProblemException.class,
                () -> reader.read(Fixture.bytes("{\"results\":{\"language_code\":\"en-US\"}}")));
        assertEquals("format.noWords", problem.problem().key());
    }

    @Test void theOriginTellsTheJobAndWhoHeard() {
        assertEquals(new Origin("found", "speech-activity", List.of()), Origin.of(file("speech-activity")));
        assertEquals(new Origin("plain", "amazon", List.of()), Origin.of(file("plain")));
        assertEquals(new Origin("call", "amazon", List.of()), Origin.of(file("call")));
        assertEquals(new Origin("", "amazon", List.of()), Origin.of(Fixture.bytes("not json")));
    }

    private Transcript read(String name) {
        Transcript transcript = reader.read(file(name));
        assertEquals(List.of(), TranscriptRules.broken(transcript));
        return transcript;
    }

    private static byte[] file(String name) {
        return Fixture.file("amazon/" + name + ".json");
    }
}
