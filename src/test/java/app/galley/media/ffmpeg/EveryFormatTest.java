package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.main.Main;
import app.galley.media.Clips;
import app.galley.media.MediaInfo;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.survey.Findings;
import app.galley.media.survey.Loudness;
import app.galley.media.survey.Survey;
import app.galley.media.survey.Surveyor;
import app.galley.problem.ProblemException;
import app.galley.task.Cancellation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every kind of file that a recording can be, and the odd ones, read through one real worker: probed, surveyed and entered in
/// the middle.
class EveryFormatTest {
    private static final int RATE = 44_100;
    private static final double SECONDS = 4;
    /// What encoders add in front and behind.
    private static final double PADDING_SECONDS = 0.15;
    @TempDir static Path folder;
    private static WorkerMediaReader reader;
    private static Path wav;
    private static short[] original;

    @BeforeAll
    static void start() throws IOException {
        reader = new WorkerMediaReader(WorkerMediaReader.thorough(Main.class, WorkerMediaReaderTest.natives()));
        original = Clips.clicks(RATE, SECONDS, 12);
        wav = Clips.wav(folder.resolve("original.wav"), RATE, 1, original);
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            a.mp3,  -b:a 96k
            a.m4a,  -c:a aac
            a.mp4,  -c:a aac
            a.mov,  -c:a pcm_s16be
            a.mkv,  -c:a flac
            a.webm, -c:a libopus
            a.ogg,  -c:a vorbis -strict experimental -ac 2
            b.ogg,  -c:a libopus
            a.flac, -c:a flac
            a.aac,  -c:a aac
            a.wma,  -c:a wmav2
            a.aiff, -c:a pcm_s16be
            b.aiff, -c:a pcm_s24be
            u8.wav, -c:a pcm_u8
            24.wav, -c:a pcm_s24le
            32.wav, -c:a pcm_s32le
            f.wav,  -c:a pcm_f32le
            d.wav,  -c:a pcm_f64le
            mu.wav, -c:a pcm_mulaw
            al.wav, -c:a pcm_alaw
            64.wav, -c:a pcm_s16le -rf64 always
            a.amr,  -c:a libopencore_amrnb -ar 8000
            w.amr,  -c:a libvo_amrwbenc -ar 16000
            """)
    void isReadFromBeginningToEnd(String name, String encoding) throws Exception {
        Path file = Clips.encode(wav, folder.resolve(name), encoding.split(" "));
        MediaInfo info = reader.probe(file);
        Survey survey = new Survey(Math.min(Surveyor.MOST_CHANNELS, info.channels()));
        Findings found = survey(file, info, survey);
        double length = found.length().toMillis() / 1000.0;
        assertEquals(SECONDS, length, PADDING_SECONDS);
        assertEquals(found.length().toMillis(), survey.read().toMillis(), 10);
        // What was made for telephones takes most of the noise away.
        assertEquals(loudness(), found.loudness(), name.endsWith(".amr") ? 15 : 6);
        assertTrue(found.samplePeak() < 0.01 && found.samplePeak() > -20, "peak " + found.samplePeak());
        assertTrue(found.gaps().isEmpty(), found.gaps().toString());
        assertEquals(length / 2, remaining(file, found.length().dividedBy(2)), 0.1);
    }

    @Test
    void readsATenthOfASecond() throws Exception {
        Path tenth = Clips.wav(folder.resolve("tenth.wav"), RATE, 1, Arrays.copyOf(original, RATE / 10));
        assertEquals(100, survey(tenth).length().toMillis());
        assertEquals(100, survey(Clips.encode(tenth, folder.resolve("tenth.mp3"))).length().toMillis(), 60);
        assertEquals(100, survey(Clips.encode(tenth, folder.resolve("tenth.m4a"))).length().toMillis(), 60);
        assertEquals(100, survey(Clips.encode(tenth, folder.resolve("tenth.flac"))).length().toMillis());
    }

    @Test
    void readsVeryLowAndVeryHighRatesAndManyChannels() throws Exception {
        assertEquals(4_000, survey(Clips.wav(folder.resolve("low.wav"), 1_000, 1, Clips.clicks(1_000, 4, 1))).length().toMillis());
        assertEquals(1_000, survey(Clips.wav(folder.resolve("high.wav"), 192_000, 1, Clips.clicks(192_000, 1, 1))).length().toMillis());
        Path eight = Clips.wav(folder.resolve("eight.wav"), 48_000, 8, Clips.clicks(8 * 48_000, 2, 1));
        Survey survey = new Survey(8);
        assertEquals(2_000, survey(eight, reader.probe(eight), survey).length().toMillis());
        assertEquals(2 * 100 * 2 * 8, survey.waveform().peaks().length);
        Path eleven = Clips.wav(folder.resolve("eleven.wav"), 16_000, 11, Clips.clicks(11 * 16_000, 1, 1));
        assertEquals(1_000, survey(eleven).length().toMillis());
    }

    @Test
    void entersAFileOfMoreThanFourGigabytesAtItsEnd() throws IOException {
        long frames = (5L << 30) / 4;
        Path file = folder.resolve("large.wav");
        short[] last = Clips.noiseWithoutZeros(48_000, 0.1, 3);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(rf64(frames));
            // A file of holes: it takes no room on the disk where the file system allows that.
            out.seek(80 + frames * 4 - last.length * 2L);
            ByteBuffer bytes = ByteBuffer.allocate(last.length * 2).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asShortBuffer().put(last);
            out.write(bytes.array());
        }
        MediaInfo info = reader.probe(file);
        assertEquals(frames * 1000 / 48_000, info.statedLength().orElse(Duration.ZERO).toMillis(), 1);
        try (PcmSource source = reader.open(file, new PcmFormat(48_000, 2))) {
            source.seek(frames - last.length / 2);
            short[] heard = new short[last.length];
            assertEquals(last.length / 2, source.read(heard, last.length / 2));
            assertArrayEquals(last, heard);
            assertEquals(-1, source.read(heard, 1));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void entersTheTwentySixthHour() throws IOException {
        int rate = 1_000;
        int frames = 26 * 3_600 * rate;
        Path file = folder.resolve("day.wav");
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(Arrays.copyOf(Files.readAllBytes(Clips.wav(folder.resolve("head.wav"), rate, 1, new short[0])), 44));
            out.seek(4);
            out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(36 + 2 * frames).array());
            out.seek(40);
            out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(2 * frames).array());
            out.setLength(44 + 2L * frames);
        }
        assertEquals(Duration.ofHours(26), reader.probe(file).statedLength().orElse(Duration.ZERO));
        assertEquals(30, remaining(file, Duration.ofHours(26).minusSeconds(30)), 0.01);
    }

    @Test
    void saysThatAProtectedRecordingIsProtected() throws Exception {
        Path locked = Clips.encode(wav, folder.resolve("locked.mp4"), "-c:a", "aac", "-encryption_scheme", "cenc-aes-ctr",
                "-encryption_key", "76a6c65c5ea762046bd749a2e632ccbb", "-encryption_kid", "a7e61c373e219033c21091fa607bf3b8");
        assertEquals("media.locked", assertThrows(ProblemException.class, () -> reader.probe(locked)).problem().key());
        byte[] sold = Files.readAllBytes(Clips.encode(wav, folder.resolve("sold.m4a")));
        int entry = new String(sold, StandardCharsets.ISO_8859_1).lastIndexOf("mp4a");
        System.arraycopy("drms".getBytes(StandardCharsets.ISO_8859_1), 0, sold, entry, 4);
        Path shop = Files.write(folder.resolve("sold.m4a"), sold);
        assertEquals("media.locked", assertThrows(ProblemException.class, () -> reader.probe(shop)).problem().key());
    }

    @Test
    void marksADamagedPlaceWhereTheFileHasNoTimes() throws Exception {
        byte[] bytes = Files.readAllBytes(Clips.encode(wav, folder.resolve("whole.mp3"), "-b:a", "128k"));
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 4_000, (byte) 0x55);
        Findings found = survey(Files.write(folder.resolve("damaged.mp3"), bytes));
        assertEquals(1, found.gaps().size(), found.gaps().toString());
        assertEquals(SECONDS / 2, found.gaps().getFirst().start() / 1000.0, 0.3);
        assertEquals(SECONDS, found.length().toMillis() / 1000.0, 0.5);
    }

    private static Findings survey(Path file) {
        MediaInfo info = reader.probe(file);
        return survey(file, info, new Survey(Math.min(Surveyor.MOST_CHANNELS, info.channels())));
    }

    private static Findings survey(Path file, MediaInfo info, Survey survey) {
        return new WorkerSurveyor(reader).survey(file, new PcmFormat(info.sampleRate(), survey.waveform().channels()), survey,
                new Cancellation());
    }

    /// How many seconds can be read from a moment on.
    private static double remaining(Path file, Duration from) {
        PcmFormat format = new PcmFormat(reader.probe(file).sampleRate(), 1);
        try (PcmSource source = reader.open(file, format)) {
            source.seek(from.toMillis() * format.sampleRate() / 1000);
            short[] block = new short[8_192];
            long frames = 0;
            for (int n = source.read(block, block.length); n >= 0; n = source.read(block, block.length)) {
                frames += n;
            }
            return frames / (double) format.sampleRate();
        }
    }

    private static double loudness() {
        Loudness loudness = new Loudness(RATE, 1);
        loudness.feed(original, original.length);
        return loudness.integrated();
    }

    /// The header of a WAV for more than four gigabytes (EBU Tech 3306): 48 kHz, two channels, 16 bit.
    private static byte[] rf64(long frames) {
        ByteBuffer head = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RF64".getBytes()).putInt(-1).put("WAVEds64".getBytes()).putInt(28).putLong(72 + frames * 4).putLong(frames * 4)
                .putLong(frames).putInt(0);
        head.put("fmt ".getBytes()).putInt(16).putShort((short) 1).putShort((short) 2).putInt(48_000).putInt(192_000)
                .putShort((short) 4).putShort((short) 16).put("data".getBytes()).putInt(-1);
        return head.array();
    }
}
