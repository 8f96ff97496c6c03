package app.galley.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.Cue;
import app.galley.format.standard.StandardFormats;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading what was written gives what was there, as far as the format can hold it: see [Held] for what each can. Transcripts are random, with everything
/// that is mark-up somewhere.
class RoundTripTest {
    private static final int TRANSCRIPTS = 300;
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    @Test void everyFormatThatIsWrittenAndReadIsTriedHere() {
        Set<String> both = new TreeSet<>(formats.writerNames());
        both.retainAll(formats.readers().stream().map(TranscriptReader::name).collect(Collectors.toSet()));
        assertEquals(new TreeSet<>(Set.of("json", "srt", "vtt", "sbv", "ass", "ttml", "podcast", "eaf", "textgrid", "exmaralda", "audacity", "csv", "tsv", "html")), both);
    }

    @Test void galleysOwnFormatHoldsEverything() {
        everyTranscript((transcript, about) -> {
            String file = written("json", transcript);
            Transcript read = read("json", file);
            assertEquals(transcript, read, about);
            assertEquals(file, written("json", read), about);
        });
    }

    @ParameterizedTest @ValueSource(strings = {"srt", "vtt", "sbv", "ass", "ttml", "podcast"})
    void captionsHoldCues(String format) {
        everyTranscript((transcript, about) -> {
            String file = written(format, transcript);
            if (Held.cues(format, transcript).isEmpty()) {
                return;
            }
            List<Cue> read = ((CaptionReader) formats.reader(format).orElseThrow()).cues(Fixture.bytes(file));
            assertEquals(Held.lines(Held.cues(format, transcript)), Held.lines(read), about);
            assertEquals(format, formats.recognise(Fixture.bytes(file)).orElseThrow().name(), about);
            assertEquals(List.of(), TranscriptRules.broken(read(format, file)), about);
        });
    }

    @ParameterizedTest @ValueSource(strings = {"vtt", "ass", "ttml", "podcast"})
    void captionsThatNameSpeakersGiveEachHisWords(String format) {
        everyTranscript((transcript, about) -> {
            List<Cue> cues = Held.cues(format, transcript);
            if (!cues.isEmpty()) {
                assertEquals(Held.spoken(cues), Held.spoken(read(format, written(format, transcript))), about);
            }
        });
    }

    @ParameterizedTest @ValueSource(strings = {"eaf", "textgrid", "exmaralda"})
    void annotationsHoldTurnsAndWordsWithTheirTimes(String format) {
        everyTranscript((transcript, about) -> {
            Transcript read = read(format, written(format, transcript));
            assertEquals(Held.annotated(format, transcript), Held.annotated(format, read), about);
            assertEquals(Held.language(format, transcript), read.language(), about);
            assertEquals(names(transcript), names(read), about);
        });
    }

    @Test void labelsHoldTurns() {
        everyTranscript((transcript, about) -> {
            List<String> labels = Held.labels(transcript);
            if (!labels.isEmpty()) {
                assertEquals(labels, Held.labels(read("audacity", written("audacity", transcript))), about);
            }
        });
    }

    @ParameterizedTest @ValueSource(strings = {"json", "eaf", "textgrid", "exmaralda"})
    void writtenAgainTheFileIsTheSame(String format) {
        everyTranscript((transcript, about) -> {
            String file = written(format, transcript);
            assertEquals(file, written(format, read(format, file)), about);
        });
    }

    @ParameterizedTest @ValueSource(strings = {"csv", "tsv"})
    void tablesHoldTurnsAndWhoSpeaks(String format) {
        everyTranscript((transcript, about) -> {
            Transcript read = read(format, written(format, transcript));
            assertEquals(Held.rows(transcript), Held.rows(read), about);
            assertEquals(List.of(), TranscriptRules.broken(read), about);
        });
    }

    @Test void pagesHoldTurnsAndWhoSpeaks() {
        everyTranscript((transcript, about) -> {
            String file = written("html", transcript);
            Transcript read = read("html", file);
            assertEquals(Held.paragraphs(transcript), Held.paragraphs(read), about);
            assertEquals("html", formats.recognise(Fixture.bytes(file)).map(TranscriptReader::name).orElse(""), about);
            assertEquals(List.of(), TranscriptRules.broken(read), about);
        });
    }

    /// The first time blanks may become plain, see [Held#labels].
    @Test void labelsWrittenAgainAreTheSame() {
        everyTranscript((transcript, about) -> {
            if (!Held.labels(transcript).isEmpty()) {
                String file = written("audacity", read("audacity", written("audacity", transcript)));
                assertEquals(file, written("audacity", read("audacity", file)), about);
            }
        });
    }

    @ParameterizedTest @ValueSource(strings = {"json", "eaf", "textgrid", "exmaralda", "podcast", "srt"})
    void nothingSaidIsReadBackAsNothing(String format) {
        assertEquals(Transcript.empty(), read(format, written(format, Transcript.empty())));
    }

    private List<String> names(Transcript transcript) {
        return transcript.speakers().stream().map(Speaker::name).toList();
    }

    private interface Trial {
        void with(Transcript transcript, String about);
    }

    private static void everyTranscript(Trial trial) {
        long seed = new Random().nextLong();
        for (int i = 0; i < TRANSCRIPTS; i++) {
            Transcript transcript = new RandomTalk(seed + i).transcript();
            assertEquals(List.of(), TranscriptRules.broken(transcript));
            assertTrue(transcript.turns().size() > 1);
            trial.with(transcript, "seed " + (seed + i));
        }
    }

    private String written(String format, Transcript transcript) {
        // the recording is longer than what is said in it, which a transcript does not tell
        return Fixture.written(formats.writer(format), transcript, Writing.PLAIN.of(URI.create("file:///talk.wav"), false, Duration.ofHours(1)));
    }

    private Transcript read(String format, String file) {
        return formats.reader(format).orElseThrow().read(Fixture.bytes(file));
    }
}
