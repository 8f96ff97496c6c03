package app.galley.workbench.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.extract.Coding;
import app.galley.media.file.Soundtrack;
import app.galley.media.survey.Findings;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.rule.Limits;
import app.galley.transcript.TimeSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FittingTest {
    private static final JobSettings GERMAN = JobSettings.of(new LanguageChoice.Named("de-DE"), 10);
    private static final JobSettings CALL = JobSettings.of(new LanguageChoice.Named("en-US"), 0).with(new JobKind.Call(0, false));
    private static final long GIB = 1L << 30;
    @TempDir
    private Path folder;

    /// A reader of files that say this of themselves.
    private record Saying(MediaInfo info) implements MediaReader {
        @Override
        public MediaInfo probe(Soundtrack sound) {
            return info;
        }

        @Override
        public PcmSource open(Soundtrack sound, PcmFormat format) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() { }
    }

    private Fit look(String name, String container, int rate, int channels, Duration length, long bytes, JobSettings settings) {
        return fitting(container, rate, channels, length).look(recording(name, length, bytes), settings);
    }

    private static Fitting fitting(String container, int rate, int channels, Duration length) {
        return new Fitting(new Saying(new MediaInfo(container, "pcm", rate, channels, Optional.of(length), Optional.empty(), false)),
                sound -> new Findings(length, -20, -3, speech(length.toMillis()), List.of(), "", true), Limits.AMAZON);
    }

    /// Nine seconds of speech, one of silence, and so on.
    private static List<TimeSpan> speech(long length) {
        return LongStream.range(0, length / 10_000).mapToObj(i -> new TimeSpan(i * 10_000, i * 10_000 + 9_000)).toList();
    }

    private Recording recording(String name, Duration length, long bytes) {
        try {
            Path file = Files.write(folder.resolve(name), new byte[1]);
            return new Recording(UUID.randomUUID(), name, file, bytes, length, false, Instant.EPOCH, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(Fit fit, String key) {
        assertEquals(List.of(key), fit.faults().stream().map(Problem::key).toList());
        String said = new Wording(Locale.ENGLISH).say(fit.faults().getFirst());
        assertTrue(said.endsWith(".") && !said.contains("{"), said);
    }

    @Test void whatTheServiceTakesIsSentAsItIs() {
        assertEquals(Fit.GOOD, look("talk.mp3", "mp3", 44_100, 2, Duration.ofHours(4), 2 * GIB, GERMAN));
        assertEquals(Fit.GOOD, look("talk.webm", "matroska", 48_000, 2, Duration.ofHours(1), GIB, GERMAN));
        assertEquals(Fit.GOOD, look("talk.m4a", "mov", 48_000, 2, Duration.ofHours(1), GIB, GERMAN));
    }

    @Test void ofALargeFilmTheSoundIsSentAlone() {
        Fit film = look("film.mp4", "mov", 48_000, 2, Duration.ofHours(4), 30 * GIB, GERMAN);
        assertRefused(film, "rule.tooLarge");
        assertEquals(Optional.of(new Remedy.SoundAlone(Coding.FLAC)), film.remedy());
        Fit other = look("film.mkv", "matroska", 48_000, 6, Duration.ofHours(1), GIB, GERMAN);
        assertRefused(other, "rule.format");
        assertEquals(Optional.of(new Remedy.SoundAlone(Coding.FLAC)), other.remedy());
    }

    @Test void aLongRecordingIsDividedAtSilencesIntoPiecesThatFit() {
        Duration length = Duration.ofHours(5);
        Fit council = look("council.wav", "wav", 16_000, 1, length, 576_000_000, GERMAN);
        assertRefused(council, "rule.tooLong");
        Remedy.Divided remedy = (Remedy.Divided) council.remedy().orElseThrow();
        assertEquals(2, remedy.pieces(length));
        List<SentSound> pieces = fitting("wav", 16_000, 1, length).sent(recording("council.wav", length, 1), remedy).parts();
        SentSound.Piece first = (SentSound.Piece) pieces.getFirst();
        SentSound.Piece second = (SentSound.Piece) pieces.getLast();
        assertEquals(2, pieces.size());
        assertEquals(new TimeSpan(0, length.toMillis()), first.sound().hull(second.sound()));
        assertEquals(first.sound().end(), second.sound().start());
        assertEquals(9_500, first.sound().end() % 10_000, "in the middle of a silence");
        assertEquals(first.series(), second.series());
        assertTrue(pieces.stream().allMatch(piece -> piece.length(length).compareTo(Limits.AMAZON.length()) < 0));
    }

    @Test void channelsThatAreToldApartArePiecesThatAreSmallEnough() {
        Duration length = Duration.ofHours(4);
        Fit both = look("both.wav", "wav", 96_000, 2, length, 5 * GIB, GERMAN.withSpeakers(0).withChannels(true));
        assertRefused(both, "rule.tooLarge");
        Remedy.Divided remedy = (Remedy.Divided) both.remedy().orElseThrow();
        assertTrue(96_000L * 4 * remedy.longest().toSeconds() <= 2 * GIB);
        assertEquals(3, remedy.pieces(length));
    }

    @Test void aCallIsSentAsFlacOrSmallerAndNeverDivided() {
        assertEquals(Optional.of(new Remedy.SoundAlone(Coding.FLAC)), look("call.wav", "wav", 16_000, 2, Duration.ofHours(2), 600L << 20, CALL).remedy());
        assertEquals(Optional.of(new Remedy.SoundAlone(Coding.AAC)), look("call.wav", "wav", 44_100, 2, Duration.ofHours(2), 1200L << 20, CALL).remedy());
        Fit endless = look("call.wav", "wav", 8_000, 2, Duration.ofHours(5), 400L << 20, CALL);
        assertRefused(endless, "rule.callTooLong");
        assertEquals(Optional.empty(), endless.remedy());
    }

    @Test void whatNothingCanBeDoneAboutIsOnlySaid() {
        for (Fit fit : List.of(look("click.wav", "wav", 16_000, 1, Duration.ofMillis(200), 6_400, GERMAN),
                look("mono.wav", "wav", 16_000, 1, Duration.ofMinutes(1), 2_000_000, GERMAN.withChannels(true)),
                look("mono.wav", "wav", 16_000, 1, Duration.ofMinutes(1), 2_000_000, CALL))) {
            assertEquals(1, fit.faults().size());
            assertEquals(Optional.empty(), fit.remedy());
        }
    }

    @Test void whatIsNotKnownYetIsNotJudged() {
        assertEquals(Fit.GOOD, look("new.mkv", "matroska", 16_000, 1, Duration.ZERO, GIB, GERMAN));
        Recording gone = new Recording(UUID.randomUUID(), "gone.mkv", folder.resolve("gone.mkv"), 5 * GIB, Duration.ofHours(9), false, Instant.EPOCH, null);
        assertEquals(Fit.GOOD, fitting("matroska", 16_000, 1, Duration.ofHours(9)).look(gone, GERMAN));
    }
}
