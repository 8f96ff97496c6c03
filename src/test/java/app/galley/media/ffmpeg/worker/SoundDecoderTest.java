package app.galley.media.ffmpeg.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.PcmFormat;
import app.galley.media.file.Soundtrack;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundDecoderTest {
    private static final int RATE = 44_100;
    private static final PcmFormat NATIVE = new PcmFormat(RATE, 1);
    private static final int BLOCK = 2048;
    private static final double SECONDS = 8;
    @TempDir Path folder;
    private Path wav;
    private short[] original;

    @BeforeAll
    static void quiet() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    @BeforeEach
    void recording() throws IOException {
        original = Clips.clicks(RATE, SECONDS, 7);
        wav = Clips.wav(folder.resolve("clicks.wav"), RATE, 1, original);
    }

    @Test
    void seeksAWavExactly() {
        assertSeeksExactly(wav, NATIVE, 0);
        assertArrayEquals(original, all(wav, NATIVE));
    }

    @Test
    void seeksAFlacExactly() throws Exception {
        Path flac = Clips.encode(wav, folder.resolve("clicks.flac"));
        assertSeeksExactly(flac, NATIVE, 0);
        assertArrayEquals(original, all(flac, NATIVE));
    }

    @Test
    void seeksAnM4aExactly() throws Exception {
        // Without the noise substitution of the encoder, which the decoder fills with other noise each time.
        Path m4a = Clips.encode(wav, folder.resolve("clicks.m4a"), "-c:a", "aac", "-b:a", "128k", "-aac_pns", "0");
        assertSeeksExactly(m4a, NATIVE, 0);
        assertStandsWhereTheOriginalStood(m4a);
    }

    @Test
    void seeksAnMp3WithXingHeaderExactly() throws Exception {
        Path mp3 = Clips.encode(wav, folder.resolve("clicks.mp3"), "-q:a", "4");
        assertSeeksExactly(mp3, NATIVE, 0);
        assertStandsWhereTheOriginalStood(mp3);
    }

    @Test
    void seeksAnMp3WithoutXingHeaderExactly() throws Exception {
        assertSeeksExactly(Clips.encode(wav, folder.resolve("clicks.mp3"), "-q:a", "4", "-write_xing", "0"), NATIVE, 0);
    }

    @Test
    void seeksAnOggVorbisExactly() throws Exception {
        assertSeeksExactly(Clips.encode(wav, folder.resolve("clicks.ogg"), "-c:a", "vorbis", "-strict", "experimental", "-ac", "2"),
                NATIVE, 0);
    }

    @Test
    void seeksAnOggOpusExactly() throws Exception {
        Path opus = Clips.encode(wav, folder.resolve("clicks.opus"), "-c:a", "libopus");
        // Opus settles within a few of the smallest steps.
        assertSeeksExactly(opus, NATIVE, 3);
        assertStandsWhereTheOriginalStood(opus);
    }

    @Test
    void seeksAWebmExactlyThoughItRoundsTimesToMilliseconds() throws Exception {
        Path webm = Clips.encode(wav, folder.resolve("clicks.webm"), "-c:a", "libopus");
        assertSeeksExactly(webm, new PcmFormat(48_000, 1), 3);
        assertStandsWhereTheOriginalStood(webm);
    }

    @Test
    void seeksExactlyAlsoThroughTheResampler() throws Exception {
        assertSeeksExactly(wav, PcmFormat.SPEECH, 0);
        assertSeeksExactly(Clips.encode(wav, folder.resolve("clicks.mp3"), "-q:a", "4"), PcmFormat.SPEECH, 0);
        assertSeeksExactly(Clips.encode(wav, folder.resolve("clicks.flac")), new PcmFormat(48_000, 2), 0);
    }

    @Test
    void standsAtTheEndWhenASeekLeadsBehindIt() throws Exception {
        for (Path file : new Path[] {wav, Clips.encode(wav, folder.resolve("clicks.mp3"), "-q:a", "4"),
                Clips.encode(wav, folder.resolve("clicks.ogg"), "-c:a", "libopus")}) {
            long length = all(file, NATIVE).length;
            try (SoundDecoder decoder = new SoundDecoder(Soundtrack.of(file), NATIVE)) {
                decoder.seek(length + 5L * RATE);
                assertEquals(length, decoder.position(), file.toString());
                assertEquals(0, decoder.read(10).length);
                decoder.seek(length - 1);
                assertEquals(2, decoder.read(10).length);
            }
        }
    }

    @Test
    void mixesManyChannelsIntoOne() throws Exception {
        // Eleven: a number for which there is no usual order of loudspeakers.
        short[] eleven = new short[11 * 4000];
        for (int i = 0; i < eleven.length; i++) {
            eleven[i] = (short) (i % 11 == 5 ? 11_000 : 0);
        }
        short[] mixed = all(Clips.wav(folder.resolve("eleven.wav"), 16_000, 11, eleven), PcmFormat.SPEECH);
        assertEquals(4000, mixed.length);
        assertEquals(1000, mixed[2000], 2);
    }

    @Test
    void soundThatBeginsLaterThanThePictureIsPrecededBySilence() throws Exception {
        Path film = Clips.ffmpeg("-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=4", "-itsoffset", "0.5", "-i", wav,
                "-c:v", "mpeg4", "-c:a", "pcm_s16le", folder.resolve("film.mkv"));
        short[] sound = all(film, NATIVE);
        int half = RATE / 2;
        assertEquals(0, Arrays.stream(loudness(sound)).limit(40).max().orElseThrow(), "silence until the sound begins");
        assertArrayEquals(Arrays.copyOfRange(original, 1000, 3000), Arrays.copyOfRange(sound, half + 1000, half + 3000));
        assertSeeksExactly(film, NATIVE, 0);
    }

    @Test
    void aMissingStretchIsSilentAndWhatFollowsKeepsItsTime() throws Exception {
        Path whole = Clips.encode(wav, folder.resolve("whole.mkv"), "-c:a", "pcm_s16le");
        Path gap = Clips.ffmpeg("-i", whole, "-c", "copy", "-bsf:a", "noise=drop='between(pts*tb,3,4)'", folder.resolve("gap.mkv"));
        short[] sound = all(gap, NATIVE);
        assertEquals(original.length, sound.length, RATE / 20.0);
        assertEquals(0, sound[(int) (3.5 * RATE)]);
        int later = 5 * RATE;
        assertArrayEquals(Arrays.copyOfRange(original, later, later + BLOCK), Arrays.copyOfRange(sound, later, later + BLOCK));
    }

    @Test
    void playsWhatIsThereOfATruncatedFile() throws Exception {
        for (String name : new String[] {"cut.mp3", "cut.flac", "cut.ogg", "cut.wav"}) {
            Path whole = Clips.encode(wav, folder.resolve(name), name.endsWith("ogg") ? new String[] {"-c:a", "libopus"} : new String[0]);
            byte[] bytes = Files.readAllBytes(whole);
            Files.write(whole, Arrays.copyOf(bytes, bytes.length * 6 / 10));
            assertEquals(0.6 * SECONDS, all(whole, NATIVE).length / (double) RATE, 1.2, name);
        }
    }

    @Test
    void playsOnBehindADamagedPlace() throws Exception {
        Path mp3 = Clips.encode(wav, folder.resolve("clicks.mp3"), "-b:a", "128k");
        short[] whole = all(mp3, NATIVE);
        byte[] bytes = Files.readAllBytes(mp3);
        new Random(5).nextBytes(bytes);
        byte[] damaged = Files.readAllBytes(mp3);
        System.arraycopy(bytes, 0, damaged, damaged.length / 3, 4000);
        short[] sound = all(Files.write(mp3, damaged), NATIVE);
        assertEquals(whole.length, sound.length, RATE * 0.6);
        assertTrue(Arrays.stream(loudness(sound)).skip(500).max().orElseThrow() > 2000, "there is sound behind it");
    }

    @Test
    void whereAllPacketsAreKnownItSeeksJustAsExactly() throws Exception {
        for (String[] options : new String[][] {{"-q:a", "4"}, {"-q:a", "4", "-write_xing", "0"}}) {
            Path mp3 = Clips.encode(wav, folder.resolve("clicks.mp3"), options);
            try (SoundDecoder decoder = new SoundDecoder(Soundtrack.of(mp3), NATIVE); PacketIndex index = PacketIndex.begin(Soundtrack.of(mp3))) {
                Eventually.until(index::isComplete, "all packets are known");
                decoder.use(index);
                assertSeeksExactly(mp3, decoder, all(mp3, NATIVE), 1, 0);
            }
        }
    }

    @Test
    void packetsAreOnlyLookedForWhereTheContainerHasNoIndexAndTheFileIsLong() throws Exception {
        Path file = Files.write(folder.resolve("long.mp3"), new byte[3 << 20]);
        assertEquals(Optional.empty(), PacketIndex.begin(Soundtrack.of(file), "wav"));
        assertEquals(Optional.empty(), PacketIndex.begin(Soundtrack.of(wav), "mp3"));
        try (PacketIndex index = PacketIndex.begin(Soundtrack.of(file), "mp3").orElseThrow()) {
            assertFalse(index.isComplete(), "there are none in zeros");
        }
    }

    private void assertSeeksExactly(Path file, PcmFormat format, int tolerance) {
        short[] truth = all(file, format);
        try (SoundDecoder decoder = new SoundDecoder(Soundtrack.of(file), format)) {
            assertSeeksExactly(file, decoder, truth, format.channels(), tolerance);
        }
    }

    private static void assertSeeksExactly(Path file, SoundDecoder decoder, short[] truth, int channels, int tolerance) {
        int frames = truth.length / channels;
        long seed = 20;
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            int target = switch (i) {
                case 0 -> frames - BLOCK;
                case 1 -> 0;
                case 2 -> 1;
                case 3 -> frames - 10;
                default -> random.nextInt(frames);
            };
            decoder.seek(target);
            assertEquals(target, decoder.position());
            short[] got = shorts(decoder.read(BLOCK));
            short[] wanted = Arrays.copyOfRange(truth, target * channels, Math.min(target + BLOCK, frames) * channels);
            assertEquals(wanted.length, got.length, file + " at " + target);
            for (int s = 0; s < got.length; s++) {
                assertEquals(wanted[s], got[s], tolerance,
                        file.getFileName() + ", seed " + seed + ", frame " + target + ", sample " + s);
            }
        }
    }

    /// The lag at which the decoded clicks fit the original best is none.
    private void assertStandsWhereTheOriginalStood(Path file) {
        short[] decoded = all(file, NATIVE);
        int from = 2 * RATE;
        double best = -1;
        int bestLag = Integer.MIN_VALUE;
        for (int lag = -2500; lag <= 2500; lag++) {
            double product = 0;
            for (int i = from; i < from + RATE / 5; i++) {
                product += (double) original[i] * decoded[i + lag];
            }
            if (product > best) {
                best = product;
                bestLag = lag;
            }
        }
        assertEquals(0, bestLag, 1, file + " is late by samples");
    }

    /// The mean size of the samples in each 10 ms.
    private static double[] loudness(short[] sound) {
        int step = RATE / 100;
        double[] loudness = new double[sound.length / step];
        for (int i = 0; i < loudness.length * step; i++) {
            loudness[i / step] += Math.abs(sound[i]) / (double) step;
        }
        return loudness;
    }

    private static short[] all(Path file, PcmFormat format) {
        try (SoundDecoder decoder = new SoundDecoder(Soundtrack.of(file), format)) {
            short[] sound = new short[0];
            for (byte[] pcm = decoder.read(1 << 16); pcm.length > 0; pcm = decoder.read(1 << 16)) {
                short[] more = shorts(pcm);
                int had = sound.length;
                sound = Arrays.copyOf(sound, had + more.length);
                System.arraycopy(more, 0, sound, had, more.length);
            }
            assertEquals(sound.length / format.channels(), decoder.position());
            return sound;
        }
    }

    private static short[] shorts(byte[] pcm) {
        short[] samples = new short[pcm.length / 2];
        ByteBuffer.wrap(pcm).order(ByteOrder.nativeOrder()).asShortBuffer().get(samples);
        return samples;
    }
}
