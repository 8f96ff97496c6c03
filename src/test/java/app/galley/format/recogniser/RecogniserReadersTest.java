package app.galley.format.recogniser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Formats;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.format.standard.StandardFormats;
import app.galley.problem.ProblemException;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Word;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecogniserReadersTest {
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({"whisperx, whisper", "whisper, whisper", "whisper-cpp, whisper", "deepgram, deepgram", "assemblyai, assemblyai", "otter, otter"})
    void filesAreRecognised(String file, String format) {
        byte[] bytes = Fixture.file("recogniser/" + file + ".json");
        assertEquals(format, formats.recognise(bytes).orElseThrow().name());
        assertEquals(List.of(), TranscriptRules.broken(formats.read(bytes)));
    }

    @Test void whisperXNamesTheSpeakerOfEachWord() {
        Mends mends = new Mends();
        Transcript transcript = formats.read(Fixture.file("recogniser/whisperx.json"), mends);
        assertEquals(List.of("Speaker 2|509-3212|So the first thing we noticed in 1987 was the river.", "Speaker 1|3900-4500|When was that?",
                "Speaker 2|4600-5100|In March."), Fixture.turns(transcript));
        Word year = transcript.turns().getFirst().words().get(7);
        assertEquals("1987", transcript.turns().getFirst().textOf(year));
        assertEquals(List.of(1_853L, 2_453L), List.of(year.time().start(), year.time().end()));
        assertEquals(Timing.INFERRED, year.timing());
        assertEquals(Timing.MEASURED, transcript.turns().getFirst().words().get(6).timing());
        assertEquals(0.645f, transcript.turns().getFirst().words().get(6).confidence());
        assertEquals("en", transcript.language());
        assertEquals(1, mends.count(Mend.Kind.NO_WORD_TIME));
    }

    @Test void whisperGivesWordsWhereItHasThemAndSegmentsElse() {
        Transcript transcript = formats.read(Fixture.file("recogniser/whisper.json"));
        assertEquals(List.of("|0-2500|Ein ruhiger Abend.", "|4000-6000|Es regnet."), Fixture.turns(transcript));
        assertEquals("Ein 0-400, ruhiger 400-1200, Abend 1200-2500", Fixture.words(transcript.turns().getFirst()));
        assertEquals(0.99f, transcript.turns().getFirst().words().get(1).confidence());
        assertEquals(Timing.INFERRED, transcript.turns().get(1).words().getFirst().timing());
        assertEquals("de", transcript.language());
        assertEquals(List.of("|0-4000|Good evening. It rains."), Fixture.turns(formats.read(Fixture.file("recogniser/whisper-cpp.json"))));
    }

    @Test void wordsWithoutSegmentsAreReadToo() {
        Transcript transcript = formats.read(Fixture.bytes("""
                {"task":"transcribe","language":"english","duration":2.0,"text":"Two words","words":[{"word":"Two","start":0,"end":0.5},{"word":"words","start":0.6,"end":1.0}]}"""));
        assertEquals(List.of("|0-1000|Two words"), Fixture.turns(transcript));
        assertEquals("en", transcript.language());
    }

    @Test void japaneseWordsHaveNoBlanksBetweenThem() {
        Transcript transcript = formats.read(Fixture.bytes("""
                {"language":"ja","segments":[{"start":0,"end":1,"text":"今日は。","words":[{"word":"今日","start":0,"end":0.5,"score":0.9},{"word":"は。","start":0.5,"end":1,"score":0.9}]},
                {"start":1,"end":2,"text":"雨です。","words":[{"word":"雨","start":1,"end":1.5},{"word":"です。","start":1.5,"end":2}]}]}"""));
        assertEquals(List.of("|0-2000|今日は。雨です。"), Fixture.turns(transcript));
    }

    @Test void deepgramSpeaksInPunctuatedWords() {
        Transcript transcript = formats.read(Fixture.file("recogniser/deepgram.json"));
        assertEquals(List.of("Speaker 1|80-1400|Hi. Thank you for calling.", "Speaker 2|2000-2600|How are you?"), Fixture.turns(transcript));
        assertEquals(0.5f, transcript.turns().get(1).words().get(2).confidence());
        assertEquals("en", transcript.language());
    }

    @Test void deepgramChannelsAreLaidTogetherByTime() {
        Transcript transcript = formats.read(Fixture.bytes("""
                {"results":{"channels":[
                {"alternatives":[{"words":[{"word":"one","start":0,"end":0.5,"confidence":1},{"word":"three","start":4,"end":4.5,"confidence":1}]}]},
                {"alternatives":[{"words":[{"word":"two","start":2,"end":2.5,"confidence":1,"speaker":1}]}]}]}}"""));
        assertEquals(List.of("Channel 1|0-500|one", "Channel 2, speaker 2|2000-2500|two", "Channel 1|4000-4500|three"), Fixture.turns(transcript));
    }

    @Test void deepgramUtterancesAreTakenWhereTheyAre() {
        Transcript transcript = formats.read(Fixture.bytes("""
                {"results":{"channels":[{"alternatives":[{"words":[]}]}],"utterances":[{"start":0.4,"end":1.2,"confidence":0.8,"channel":0,"transcript":"four score","speaker":2,
                "words":[{"word":"four","start":0.4,"end":0.8,"confidence":0.57},{"word":"score","start":0.8,"end":1.2,"confidence":0.9}]}]}}"""));
        assertEquals(List.of("Speaker 3|400-1200|four score"), Fixture.turns(transcript));
    }

    @Test void assemblyCountsInMilliseconds() {
        Transcript transcript = formats.read(Fixture.file("recogniser/assemblyai.json"));
        assertEquals(List.of("Speaker 1|250-1600|Smoke from wildfires.", "Speaker 2|2000-3000|What is it doing?"), Fixture.turns(transcript));
        assertEquals("en-US", transcript.language());
        assertEquals(List.of("|250-650|Smoke"), Fixture.turns(formats.read(Fixture.bytes("""
                {"text":"Smoke","confidence":0.9,"utterances":null,"words":[{"text":"Smoke","start":250,"end":650,"confidence":0.97,"speaker":null}]}"""))));
    }

    @Test void otterCountsInSamples() {
        Transcript transcript = formats.read(Fixture.file("recogniser/otter.json"));
        assertEquals(List.of("Ann Lee|1000-2600|Good morning, all.", "Speaker 2|4000-6000|Morning."), Fixture.turns(transcript));
        assertEquals("Good 1000-1400, morning 1500-2000, all 2100-2600", Fixture.words(transcript.turns().getFirst()));
    }

    @Test void aSegmentWithoutAnyTimeIsRefusedWithItsNumber() {
        ProblemException problem = assertThrows(ProblemException.class,
                () -> formats.read(Fixture.bytes("{\"segments\":[{\"start\":0,\"end\":1,\"text\":\"a\"},{\"text\":\"b\"}]}")));
        assertTrue(Fixture.sentence(problem).startsWith("Segment 2 "), Fixture.sentence(problem));
    }

    @Test void theSilentResultIsEmpty() {
        assertEquals(0, formats.read(Fixture.bytes("{\"text\":\"\",\"segments\":[],\"language\":\"en\"}")).wordCount());
    }
}
