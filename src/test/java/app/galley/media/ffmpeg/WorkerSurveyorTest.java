package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.main.Main;
import app.galley.media.Clips;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.SpeechActivity;
import app.galley.media.survey.Findings;
import app.galley.media.survey.Loudness;
import app.galley.media.survey.PeakTaker;
import app.galley.media.survey.Survey;
import app.galley.problem.ProblemException;
import app.galley.task.Cancellation;
import app.galley.transcript.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recordings read through a real worker.
class WorkerSurveyorTest {
    private static final int RATE = 44_100;
    private static final PcmFormat MONO = new PcmFormat(RATE, 1);
    @TempDir Path folder;
    private WorkerMediaReader reader;
    private WorkerSurveyor surveyor;

    @BeforeEach
    void start() {
        reader = new WorkerMediaReader(WorkerMediaReader.thorough(Main.class, WorkerMediaReaderTest.natives()));
        surveyor = new WorkerSurveyor(reader);
    }

    @AfterEach
    void end() {
        reader.close();
    }

    @Test
    void tellsWhatIsInAWav() throws Exception {
        short[] sound = Clips.clicks(RATE, 7.777, 3);
        Path wav = Clips.wav(folder.resolve("a.wav"), RATE, 1, sound);
        Survey survey = new Survey(1);
        Findings found = survey(wav, MONO, survey);
        assertEquals(MONO.duration(sound.length), found.length());
        assertArrayEquals(peaks(sound), survey.waveform().peaks());
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(wav))), found.sha256());
        Loudness loudness = new Loudness(RATE, 1);
        loudness.feed(sound, sound.length);
        assertEquals(loudness.integrated(), found.loudness(), 1e-6);
        assertEquals(loudness.samplePeak(), found.samplePeak(), 1e-6);
        assertTrue(found.seeksExactly());
        assertTrue(found.gaps().isEmpty());
    }

    @Test
    void findsWhereSomeoneSpeaksAsInSoundOfTheRateForSpeech() {
        Path interview = Path.of("assets/samples/interview.m4a");
        PcmFormat format = new PcmFormat(reader.probe(interview).sampleRate(), 1);
        Findings found = survey(interview, format, new Survey(1));
        try (PcmSource source = reader.open(interview, PcmFormat.SPEECH)) {
            SpeechActivity activity = new SpeechActivity();
            short[] block = new short[RATE];
            for (int got = source.read(block, RATE); got >= 0; got = source.read(block, RATE)) {
                activity.feed(block, got);
            }
            List<TimeSpan> speech = activity.end();
            assertEquals(speech.size(), found.speech().size(), 2);
            assertEquals(spoken(speech), spoken(found.speech()), 0.02 * spoken(speech));
            assertEquals(PcmFormat.SPEECH.duration(source.position()).toMillis(), found.length().toMillis(), 1);
        }
    }

    @Test
    void saysOfEachContainerWhetherItSeeksExactly() throws Exception {
        Path wav = Clips.wav(folder.resolve("a.wav"), RATE, 1, Clips.clicks(RATE, 30, 4));
        assertTrue(seeks(Clips.encode(wav, folder.resolve("a.flac"))));
        assertTrue(seeks(Clips.encode(wav, folder.resolve("a.m4a"))));
        assertTrue(seeks(Clips.encode(wav, folder.resolve("a.mp3"), "-q:a", "4")));
        assertTrue(seeks(Clips.encode(wav, folder.resolve("b.mp3"), "-q:a", "4", "-write_xing", "0")));
        assertTrue(seeks(Clips.encode(wav, folder.resolve("a.ogg"), "-c:a", "libopus")));
        assertTrue(seeks(Clips.encode(wav, folder.resolve("a.webm"), "-c:a", "libopus")));
        assertFalse(seeks(Clips.encode(wav, folder.resolve("a.aac"))));
    }

    @Test
    void marksWhatIsMissing() throws Exception {
        Path wav = Clips.wav(folder.resolve("a.wav"), RATE, 1, Clips.clicks(RATE, 20, 5));
        Path whole = Clips.encode(wav, folder.resolve("whole.mkv"), "-c:a", "flac");
        byte[] bytes = Files.readAllBytes(whole);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 150_000; i++) {
            bytes[i] = 0;
        }
        Path damaged = Files.write(folder.resolve("damaged.mkv"), bytes);
        Findings found = survey(damaged, MONO, new Survey(1));
        assertEquals(1, found.gaps().size(), found.gaps().toString());
        TimeSpan gap = found.gaps().getFirst();
        assertTrue(gap.start() > 8_000 && gap.end() < 16_000, gap.toString());
        assertEquals(20_000, found.length().toMillis(), 200);
    }

    @Test
    void aWorkerThatDiesBeginsAgainAndNoPeakComesTwice() throws Exception {
        short[] sound = Clips.clicks(RATE, 40, 6);
        Path wav = Clips.wav(folder.resolve("a.wav"), RATE, 1, sound);
        Survey survey = new Survey(1);
        boolean[] killed = new boolean[1];
        survey.listen(() -> {
            if (!killed[0]) {
                killed[0] = true;
                reader.process().orElseThrow().kill();
            }
        });
        survey(wav, MONO, survey);
        assertTrue(killed[0]);
        assertArrayEquals(peaks(sound), survey.waveform().peaks());
    }

    @Test
    void stopsWhenAskedAndTellsWhatIsNoRecording() throws IOException {
        Path wav = Clips.wav(folder.resolve("a.wav"), RATE, 1, Clips.clicks(RATE, 40, 6));
        Cancellation cancellation = new Cancellation();
        Survey survey = new Survey(1);
        survey.listen(cancellation::cancel);
        assertThrows(CancellationException.class, () -> surveyor.survey(wav, MONO, survey, cancellation));
        assertFalse(survey.isOver());
        Path text = Files.writeString(folder.resolve("a.mp3"), "no music");
        assertEquals("media.notMedia", assertThrows(ProblemException.class, () -> survey(text, MONO, new Survey(1))).problem().key());
    }

    private boolean seeks(Path file) {
        return survey(file, MONO, new Survey(1)).seeksExactly();
    }

    private Findings survey(Path file, PcmFormat format, Survey survey) {
        return surveyor.survey(file, format, survey, new Cancellation());
    }

    private static short[] peaks(short[] sound) {
        PeakTaker taker = new PeakTaker(MONO);
        taker.feed(sound, sound.length);
        taker.end();
        return taker.take();
    }

    private static long spoken(List<TimeSpan> spans) {
        return spans.stream().mapToLong(s -> s.end() - s.start()).sum();
    }
}
