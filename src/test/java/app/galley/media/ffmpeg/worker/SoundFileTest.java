package app.galley.media.ffmpeg.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.Clips;
import app.galley.media.MediaInfo;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.bytedeco.ffmpeg.global.avutil;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFileTest {
    @TempDir Path folder;
    private Path wav;

    @BeforeAll
    static void quiet() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    @BeforeEach
    void recording() throws IOException {
        wav = Clips.wav(folder.resolve("clip.wav"), 44_100, 2, Clips.clicks(88_200, 2, 1));
    }

    @Test
    void tellsWhatAFileSays() throws Exception {
        Optional<Duration> seconds = Optional.of(Duration.ofSeconds(2));
        assertEquals(new MediaInfo("wav", "pcm_s16le", 44_100, 2, seconds, seconds, false), probe(wav));
        MediaInfo m4a = probe(Clips.encode(wav, folder.resolve("clip.m4a")));
        assertEquals("mov aac", m4a.container() + " " + m4a.audioCodec());
        MediaInfo film = probe(Clips.ffmpeg("-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=2", "-i", wav,
                "-c:v", "mpeg4", folder.resolve("film.mp4")));
        assertTrue(film.hasPicture());
    }

    @Test
    void aCoverIsNotAMovingPicture() throws Exception {
        Path cover = Clips.ffmpeg("-f", "lavfi", "-i", "testsrc=size=64x48:rate=1:duration=1", "-frames:v", "1", folder.resolve("c.png"));
        Path mp3 = Clips.ffmpeg("-i", wav, "-i", cover, "-map", "0", "-map", "1", "-c:v", "copy", "-disposition:v", "attached_pic",
                folder.resolve("cover.mp3"));
        assertFalse(probe(mp3).hasPicture());
    }

    @Test
    void opensAFileWhoseNameLooksLikeAnAddress() throws Exception {
        Path odd = Files.copy(wav, folder.resolve("concat|äöü 中😀 50%.wav"));
        assertEquals(44_100, probe(odd).sampleRate());
    }

    @Test
    void saysWhenAFileIsGone() {
        assertRefused("media.gone", folder.resolve("gone.mp3"));
    }

    @Test
    void saysWhenItIsAFolder() {
        assertRefused("media.folder", folder);
    }

    @Test
    void saysWhenAFileIsEmpty() throws IOException {
        assertRefused("media.empty", Files.createFile(folder.resolve("empty.mp3")));
    }

    @Test
    void refusesText() throws IOException {
        assertRefused("media.notMedia", Files.writeString(folder.resolve("text.mp3"), "Ladies and gentlemen. ".repeat(500)));
    }

    @Test
    void refusesRandomBytesThatCallThemselvesMp3() throws IOException {
        for (int size : new int[] {500_000, 5_000_000}) {
            byte[] noise = new byte[size];
            new Random(size).nextBytes(noise);
            assertRefused("media.notMedia", Files.write(folder.resolve("noise.mp3"), noise));
        }
    }

    @Test
    void refusesATruncatedM4a() throws Exception {
        Path m4a = Clips.encode(wav, folder.resolve("cut.m4a"));
        Files.write(m4a, Arrays.copyOf(Files.readAllBytes(m4a), 5_000));
        assertRefused("media.notMedia", m4a);
    }

    @Test
    void refusesAHeaderWithoutSound() throws IOException {
        assertRefused("media.notMedia", Files.write(folder.resolve("short.wav"), Arrays.copyOf(Files.readAllBytes(wav), 30)));
    }

    @Test
    void refusesAPictureWithoutSound() throws Exception {
        assertRefused("media.noSound", Clips.ffmpeg("-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=1", "-c:v", "mpeg4",
                folder.resolve("silent film.mp4")));
    }

    @Test
    void doesNotFollowAPlayList() throws IOException {
        Path list = Files.writeString(folder.resolve("list.m3u8"), "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n"
                + wav.toUri() + "\n#EXT-X-ENDLIST\n");
        assertRefused("media.notMedia", list);
        Path script = Files.writeString(folder.resolve("script.ffconcat"), "ffconcat version 1.0\nfile clip.wav\n");
        assertRefused("media.notMedia", script);
    }

    @Test
    void saysWhenAFileMayNotBeRead() throws IOException {
        wav.toFile().setReadable(false);
        Assumptions.assumeFalse(Files.isReadable(wav), "this user may read everything");
        assertRefused("media.unreadable", wav);
    }

    @Test
    void turnsErrorNumbersIntoProblems() {
        assertEquals("media.unreadable", MediaFaults.opening(org.bytedeco.ffmpeg.presets.avutil.AVERROR_EACCES(), wav).key());
        assertEquals("media.gone", MediaFaults.opening(org.bytedeco.ffmpeg.presets.avutil.AVERROR_ENOENT(), wav).key());
        assertEquals("media.noSound", MediaFaults.opening(avutil.AVERROR_STREAM_NOT_FOUND, wav).key());
        assertEquals("media.notMedia", MediaFaults.opening(avutil.AVERROR_INVALIDDATA, wav).key());
    }

    private static MediaInfo probe(Path file) {
        try (SoundFile opened = SoundFile.open(Soundtrack.of(file))) {
            return opened.info();
        }
    }

    private void assertRefused(String key, Path file) {
        Problem problem = assertThrows(ProblemException.class, () -> probe(file)).problem();
        assertEquals(key, problem.key());
        assertEquals(Problem.Kind.BAD_INPUT, problem.kind());
        String sentence = new Wording(Locale.ENGLISH).say(problem);
        assertTrue(sentence.contains(file.getFileName().toString()), sentence);
    }
}
