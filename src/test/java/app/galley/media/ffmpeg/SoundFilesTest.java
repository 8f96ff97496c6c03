package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.Clips;
import app.galley.media.MediaInfo;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.extract.Coding;
import app.galley.media.file.Soundtrack;
import app.galley.media.survey.SurveyCache;
import app.galley.task.Background;
import app.galley.workbench.sound.Surveys;
import java.time.Clock;
import app.galley.problem.ProblemException;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.workbench.sound.SoundFiles;
import app.galley.workbench.sound.SoundFiles.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sound written into files, through a real worker.
class SoundFilesTest {
    private static final int RATE = 44_100;
    @TempDir Path folder;
    @TempDir Path cache;
    private WorkerMediaReader reader;
    private SoundFiles files;
    private final Cancellation never = new Cancellation();

    @BeforeEach
    void start() {
        reader = WorkerMediaReaderTest.reader();
        WorkerSoundExtractor extractor = new WorkerSoundExtractor(reader);
        files = new SoundFiles(reader, extractor, new Surveys(reader, new WorkerSurveyor(reader), extractor,
                new SurveyCache(cache, 1 << 30, Clock.systemUTC()), Background.sameThread())::findings);
    }

    @AfterEach
    void end() {
        reader.close();
    }

    @Test
    void aFlacHoldsEverySample() throws IOException {
        short[] sound = Clips.clicks(RATE, 3.21, 5);
        Path wav = Clips.wav(folder.resolve("a.wav"), RATE, 1, sound);
        Piece piece = files.whole(Soundtrack.of(wav), Coding.FLAC, true, folder.resolve("a.flac"), Progress.NONE, never);
        assertEquals(Duration.ZERO, piece.offset());
        assertEquals(new PcmFormat(RATE, 1).duration(sound.length), piece.length());
        assertArrayEquals(sound, all(piece.file(), 1));
        assertNothingIsLeftBut("a.wav", "a.flac");
    }

    @Test
    void keepsChannelsApartWhenAskedAndMixesThemElse() throws IOException {
        short[] left = Clips.clicks(RATE, 1, 1);
        short[] both = new short[left.length * 2];
        for (int i = 0; i < left.length; i++) {
            both[2 * i] = left[i];
            both[2 * i + 1] = (short) (i % 100 * 50);
        }
        Path wav = Clips.wav(folder.resolve("two.wav"), RATE, 2, both);
        assertArrayEquals(both, all(files.whole(Soundtrack.of(wav), Coding.FLAC, true, folder.resolve("kept.flac"), Progress.NONE, never).file(), 2));
        Path mixed = files.whole(Soundtrack.of(wav), Coding.FLAC, false, folder.resolve("mixed.flac"), Progress.NONE, never).file();
        assertEquals(1, reader.probe(mixed).channels());
    }

    @Test
    void anM4aFromAVideoStandsWhereTheSoundStood() throws Exception {
        short[] sound = Clips.clicks(RATE, 4, 9);
        Path wav = Clips.wav(folder.resolve("a.wav"), RATE, 1, sound);
        Path video = Clips.ffmpeg("-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=4", "-i", wav, "-c:v", "mpeg4", "-c:a", "flac",
                folder.resolve("v.mkv"));
        Path m4a = files.whole(Soundtrack.of(video), Coding.AAC, true, folder.resolve("v.m4a"), Progress.NONE, never).file();
        MediaInfo info = reader.probe(m4a);
        assertEquals("mov aac false", info.container() + " " + info.audioCodec() + " " + info.hasPicture());
        short[] decoded = all(m4a, 1);
        assertEquals(sound.length, decoded.length, RATE / 20);
        assertEquals(0, lag(sound, decoded), 1, "shifted by so many samples");
    }

    @Test
    void piecesJoinToTheWholeAndSayWhereTheyBegin() throws IOException {
        short[] sound = Clips.clicks(RATE, 10, 11);
        Path wav = Clips.wav(folder.resolve("long.wav"), RATE, 1, sound);
        List<Piece> pieces = files.pieces(Soundtrack.of(wav), Coding.FLAC, true, Duration.ofSeconds(4), folder, "long", Progress.NONE, never);
        assertEquals(3, pieces.size());
        short[] joined = new short[0];
        for (Piece piece : pieces) {
            assertEquals(new PcmFormat(RATE, 1).duration(joined.length), piece.offset());
            short[] part = all(piece.file(), 1);
            assertEquals(new PcmFormat(RATE, 1).duration(part.length), piece.length());
            int had = joined.length;
            joined = Arrays.copyOf(joined, had + part.length);
            System.arraycopy(part, 0, joined, had, part.length);
        }
        assertArrayEquals(sound, joined);
        assertNothingIsLeftBut("long.wav", "long-1.flac", "long-2.flac", "long-3.flac");
    }

    @Test
    void whatIsCancelledLeavesNothingBehind() throws IOException {
        Path wav = Clips.wav(folder.resolve("a.wav"), RATE, 1, Clips.clicks(RATE, 12, 5));
        Path old = Files.writeString(folder.resolve("a-2.flac"), "what was there");
        Cancellation cancellation = new Cancellation();
        assertThrows(CancellationException.class, () -> files.pieces(Soundtrack.of(wav), Coding.FLAC, true, Duration.ofSeconds(6), folder, "a",
                (done, total) -> {
                    if (done > 7L * RATE) {
                        cancellation.cancel();
                    }
                }, cancellation));
        assertNothingIsLeftBut("a.wav", "a-2.flac");
        assertEquals("what was there", Files.readString(old));
    }

    @Test
    void saysWhatCannotBeWritten() throws Exception {
        Path wav = Clips.wav(folder.resolve("a.wav"), RATE, 1, Clips.clicks(RATE, 1, 5));
        assertEquals("media.notWritable", problem(() -> files.whole(Soundtrack.of(wav), Coding.AAC, true, folder.resolve("no/where.m4a"),
                Progress.NONE, never)));
        Path eight = Clips.encode(wav, folder.resolve("eight.wav"), "-ac", "8");
        assertEquals("workbench.tooManyChannels", problem(() -> files.whole(Soundtrack.of(eight), Coding.AAC, true, folder.resolve("8.m4a"),
                Progress.NONE, never)));
        assertEquals("media.gone", problem(() -> files.whole(Soundtrack.of(folder.resolve("gone.wav")), Coding.AAC, true, folder.resolve("g.m4a"),
                Progress.NONE, never)));
        assertNothingIsLeftBut("a.wav", "eight.wav");
    }

    @Test
    void aWorkerThatDiesMeanwhileIsReplaced() throws Exception {
        short[] sound = Clips.clicks(RATE, 20, 5);
        Path wav = Clips.wav(folder.resolve("a.wav"), RATE, 1, sound);
        boolean[] killed = new boolean[1];
        Path flac = files.whole(Soundtrack.of(wav), Coding.FLAC, true, folder.resolve("a.flac"), (done, total) -> {
            if (!killed[0] && done > 5L * RATE) {
                killed[0] = true;
                reader.process().orElseThrow().kill();
            }
        }, never).file();
        assertTrue(killed[0]);
        assertArrayEquals(sound, all(flac, 1));
    }

    private static String problem(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(ProblemException.class, call).problem().key();
    }

    private void assertNothingIsLeftBut(String... names) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(Stream.of(names).sorted().toList(), left.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    private short[] all(Path file, int channels) {
        try (PcmSource source = reader.open(file, new PcmFormat(RATE, channels))) {
            short[] sound = new short[0];
            short[] block = new short[8_192 * channels];
            for (int n = source.read(block, 8_192); n >= 0; n = source.read(block, 8_192)) {
                int had = sound.length;
                sound = Arrays.copyOf(sound, had + n * channels);
                System.arraycopy(block, 0, sound, had, n * channels);
            }
            return sound;
        }
    }

    /// By how many samples `late` is behind `early`, where the two are most alike.
    private static int lag(short[] early, short[] late) {
        int best = 0;
        double most = -Double.MAX_VALUE;
        for (int lag = -3_000; lag <= 3_000; lag++) {
            double sum = 0;
            for (int i = 5_000; i < Math.min(early.length, late.length) - 5_000; i += 3) {
                sum += (double) early[i] * late[i + lag];
            }
            if (sum > most) {
                most = sum;
                best = lag;
            }
        }
        return best;
    }
}
