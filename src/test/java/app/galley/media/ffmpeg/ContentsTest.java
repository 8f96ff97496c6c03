package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.Clips;
import app.galley.media.MediaInfo;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.extract.Coding;
import app.galley.media.file.Chapter;
import app.galley.media.file.Contents;
import app.galley.media.file.SoundStream;
import app.galley.media.file.Soundtrack;
import app.galley.media.file.Tag;
import app.galley.media.picture.Cover;
import app.galley.media.picture.Films;
import app.galley.media.picture.PictureSize;
import app.galley.media.picture.PictureSource;
import app.galley.media.survey.Findings;
import app.galley.media.survey.Survey;
import app.galley.media.survey.SurveyCache;
import app.galley.problem.ProblemException;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.frame.FrameRate;
import app.galley.workbench.sound.SoundFiles;
import app.galley.workbench.sound.Surveys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file holds beside its first sound, as one real worker reads it.
class ContentsTest {
    private static final int RATE = 48_000;
    @TempDir static Path folder;
    private static WorkerMediaReader reader;
    private static Path wav;

    @BeforeAll
    static void start() throws IOException {
        reader = WorkerMediaReaderTest.reader();
        wav = Clips.wav(folder.resolve("sound.wav"), RATE, 1, Clips.clicks(RATE, 2, 3));
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    /// Three sounds: two seconds of 400 Hz, one second of stereo, half a second.
    private static Path several(String name, String... more) throws IOException, InterruptedException {
        List<Object> line = new ArrayList<>(List.of("-f", "lavfi", "-i", "sine=frequency=400:duration=2:sample_rate=48000", "-f", "lavfi",
                "-i", "sine=frequency=1000:duration=1:sample_rate=44100", "-f", "lavfi", "-i", "sine=frequency=2000:duration=0.5:sample_rate=48000",
                "-map", 0, "-map", 1, "-map", 2, "-c:a", "aac", "-ac:a:1", 2, "-metadata:s:a:0", "language=eng", "-metadata:s:a:1",
                "language=deu", "-metadata:s:a:1", "title=Kommentar"));
        line.addAll(List.of(more));
        line.add(folder.resolve(name));
        return Clips.ffmpeg(line.toArray());
    }

    @Test
    void everySoundOfAFileIsNamed() throws Exception {
        Path film = several("several.mkv", "-disposition:a:0", "0", "-disposition:a:1", "default", "-disposition:a:2", "0");
        MediaInfo info = reader.probe(film);
        assertEquals(List.of(new SoundStream(0, "aac", 48_000, 1, "eng", "", false), new SoundStream(1, "aac", 44_100, 2, "ger", "Kommentar", true),
                new SoundStream(2, "aac", 48_000, 1, "", "", false)), info.contents().sounds().stream().map(ContentsTest::inOldGerman).toList());
        assertEquals(List.of(1, 1, 2, 44_100), List.of(info.contents().sound(), info.contents().usual(), info.channels(), info.sampleRate()));
        MediaInfo first = reader.probe(new Soundtrack(film, OptionalInt.of(0)));
        assertEquals(List.of(0, 1, 1, 48_000), List.of(first.contents().sound(), first.contents().usual(), first.channels(), first.sampleRate()));
    }

    /// Matroska writes the older of the two codes for German.
    private static SoundStream inOldGerman(SoundStream stream) {
        return new SoundStream(stream.number(), stream.codec(), stream.sampleRate(), stream.channels(), stream.language().replace("deu", "ger"),
                stream.title(), stream.isDefault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chosen.mkv", "chosen.mp4", "chosen.mov"})
    void theChosenSoundIsTheOneThatIsReadAndSurveyed(String name) throws Exception {
        Path film = several(name, "-disposition:a:0", "default", "-disposition:a:1", "0", "-disposition:a:2", "0");
        int[] pitches = {400, 1000, 2000};
        for (int number = 0; number < 3; number++) {
            Soundtrack sound = new Soundtrack(film, OptionalInt.of(number));
            assertEquals(pitches[number], pitch(sound), 8, name + " " + number);
            Survey survey = new Survey(1);
            Findings found = new WorkerSurveyor(reader).survey(sound, new PcmFormat(RATE, 1), survey, new Cancellation());
            assertEquals(2 / Math.pow(2, number), found.length().toMillis() / 1000.0, 0.06);
        }
        assertEquals(400, pitch(Soundtrack.of(film)), 8);
        assertEquals(400, pitch(new Soundtrack(film, OptionalInt.of(77))), 8, "a sound that is not there is the usual one");
    }

    @Test
    void theChosenSoundAloneIsWhatIsSentAndSaved() throws Exception {
        Path film = several("alone.mkv", "-disposition:a:0", "default", "-disposition:a:1", "0", "-disposition:a:2", "0");
        Soundtrack second = new Soundtrack(film, OptionalInt.of(1));
        WorkerSoundExtractor extractor = new WorkerSoundExtractor(reader);
        Surveys surveys = new Surveys(reader, new WorkerSurveyor(reader), extractor, new SurveyCache(folder.resolve("cache"), 1 << 30,
                Clock.systemUTC()), Background.sameThread());
        Path alone = surveys.alone(second, new Cancellation());
        assertEquals(1000, pitch(Soundtrack.of(alone)), 8);
        assertEquals(2, reader.probe(alone).channels());
        assertEquals(alone, surveys.alone(second, new Cancellation()), "an upload goes on with the same file");
        assertEquals(2000, pitch(Soundtrack.of(surveys.alone(new Soundtrack(film, OptionalInt.of(2)), new Cancellation()))), 8);
        Path saved = new SoundFiles(reader, extractor, surveys::findings).whole(second, Coding.FLAC, true, folder.resolve("saved.flac"), Progress.NONE,
                new Cancellation()).file();
        assertEquals(1000, pitch(Soundtrack.of(saved)), 8);
    }

    private static double pitch(Soundtrack sound) {
        try (PcmSource source = reader.open(sound, new PcmFormat(RATE, 1))) {
            source.seek(RATE / 8);
            short[] samples = new short[RATE / 4];
            int got = 0;
            int crossings = 0;
            short[] part = new short[RATE / 4];
            for (int more = source.read(part, RATE / 4); more > 0 && got < samples.length; more = source.read(part, RATE / 4 - got)) {
                System.arraycopy(part, 0, samples, got, more);
                got += more;
            }
            for (int i = 1; i < got; i++) {
                crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
            }
            return crossings * (double) RATE / got;
        }
    }

    @ParameterizedTest
    @CsvSource({"tags.mp3, libmp3lame", "tags.m4a, aac", "tags.ogg, libopus", "tags.flac, flac", "tags.mkv, flac"})
    void tagsAndChaptersAreRead(String name, String encoder) throws Exception {
        Path words = Files.writeString(folder.resolve("meta.txt"), """
                ;FFMETADATA1
                title=Ein Gespräch 😀
                artist=A. Lee
                date=2026
                [CHAPTER]
                TIMEBASE=1/1000
                START=0
                END=1250
                title=Anfang
                [CHAPTER]
                TIMEBASE=1/1000
                START=1250
                END=2000
                title=Über Flüsse
                """);
        Path file = Clips.ffmpeg("-i", wav, "-i", words, "-map_metadata", 1, "-map_chapters", 1, "-map", "0:a", "-c:a", encoder,
                folder.resolve(name));
        Contents contents = reader.probe(file).contents();
        assertEquals("Ein Gespräch 😀", contents.tag("title").orElse(""));
        assertEquals("A. Lee", contents.tag("artist").orElse(""));
        assertEquals("2026", contents.tag("date").orElse(""));
        assertTrue(contents.tags().stream().noneMatch(tag -> tag.name().contains("encoder") || tag.name().contains("brand")), contents.tags().toString());
        List<Chapter> chapters = contents.chapters();
        if (name.endsWith(".flac")) {
            assertTrue(chapters.isEmpty(), "ffmpeg writes none into FLAC");
        } else {
            assertEquals(List.of("Anfang", "Über Flüsse"), chapters.stream().map(Chapter::title).toList());
            assertEquals(List.of(Duration.ZERO, Duration.ofMillis(1250)), chapters.stream().map(Chapter::start).toList());
            assertEquals(Duration.ofMillis(1250), chapters.getFirst().end());
        }
        assertTrue(contents.frameRate().isEmpty() && contents.startTimeCode().isEmpty() && !contents.hasCover());
    }

    @Test
    void theFrameRateIsExactAndTheTimeCodeOfTheFirstFrameIsFoundWhereverItIs() throws Exception {
        Path film = Films.make(folder.resolve("drop.mov"), 60, "30000/1001", "-c:v", "mpeg4", "-timecode", "01:00:00;02");
        Path other = Films.make(folder.resolve("plain.mkv"), 50, "24000/1001", "-c:v", "mpeg4", "-timecode", "10:11:12:13");
        Contents contents = reader.probe(film).contents();
        assertEquals(new FrameRate(30_000, 1001, true), contents.frameRate().orElseThrow());
        assertEquals("01:00:00;02", contents.startTimeCode().orElse(""));
        assertEquals("01:00:01;02", contents.timeCodes().orElseThrow().at(Duration.ofMillis(1002)));
        assertEquals(new FrameRate(24_000, 1001, false), reader.probe(other).contents().frameRate().orElseThrow());
        assertEquals("10:11:12:13", reader.probe(other).contents().startTimeCode().orElse(""));
    }

    @Test
    void aCoverIsHandedOutSmall() throws Exception {
        for (String[] kind : new String[][] {{"cover.mp3", "jpg"}, {"png.mp3", "png"}, {"cover.m4a", "jpg"}, {"cover.flac", "png"}}) {
            Path picture = Clips.ffmpeg("-f", "lavfi", "-i", "color=red:s=600x400", "-frames:v", 1, folder.resolve("red." + kind[1]));
            Path file = Clips.ffmpeg("-i", wav, "-i", picture, "-map", 0, "-map", 1, "-c:v", "copy", "-disposition:v", "attached_pic",
                    folder.resolve(kind[0]));
            assertTrue(reader.probe(file).contents().hasCover());
            assertFalse(reader.probe(file).hasPicture());
            Cover cover = reader.cover(file, new PictureSize(60, 60)).orElseThrow();
            assertEquals(new PictureSize(60, 40), cover.size());
            assertEquals(60 * 40 * 4, cover.pixels().remaining());
            assertTrue((cover.pixels().get(4 * 1200 + 2) & 0xff) > 230 && (cover.pixels().get(4 * 1200) & 0xff) < 40, "it is red");
        }
        assertTrue(reader.cover(wav, new PictureSize(60, 60)).isEmpty());
    }

    @Test
    void aCoverThatIsNoneOrFarTooLargeCountsAsNone() throws Exception {
        byte[] huge = new byte[20 << 20];
        new Random(1).nextBytes(huge);
        byte[] lies = png(200_000, 200_000);
        byte[] sound = Files.readAllBytes(Clips.encode(wav, folder.resolve("bare.mp3"), "-b:a", "64k", "-id3v2_version", "0", "-write_xing", "0"));
        for (byte[] picture : List.of(huge, lies, "no picture".getBytes(StandardCharsets.UTF_8))) {
            Path file = Files.write(folder.resolve("hostile.mp3"), joined(id3(apic(picture)), sound));
            MediaInfo info = reader.probe(file);
            assertEquals("mp3", info.audioCodec());
            assertTrue(reader.cover(file, new PictureSize(60, 60)).isEmpty());
            assertEquals(1, reader.probe(wav).channels(), "the worker goes on");
        }
    }

    @Test
    void thousandsOfTagsAndTextsWithoutEndAreCut() throws Exception {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < 5_000; i++) {
            frames.write(frame("TXXX", ("\3tag " + i + "\0" + "x".repeat(50)).getBytes(StandardCharsets.UTF_8)));
        }
        byte[] sound = Files.readAllBytes(Clips.encode(wav, folder.resolve("plain.mp3"), "-b:a", "64k", "-id3v2_version", "0"));
        Path many = Files.write(folder.resolve("many.mp3"), joined(id3(frames.toByteArray()), sound));
        assertTrue(reader.probe(many).contents().tags().size() <= 64);
        Path endless = Files.write(folder.resolve("long.mp3"), joined(id3(frame("TIT2", ("\3" + "ü".repeat(4 << 20)).getBytes(StandardCharsets.UTF_8))), sound));
        String title = reader.probe(endless).contents().tag("title").orElseThrow();
        assertTrue(title.length() <= 4000 && title.chars().allMatch(c -> c == 'ü'), "cut behind a whole letter: " + title.length());
    }

    @Test
    void bytesThatAreNoUnicodeAreReadAsWesternAndControlCharactersAreLeftOut() throws Exception {
        byte[] text = "Zo\u00eb\u0007 \u201eM\u00fcller\u201c".getBytes("windows-1252");
        byte[] whole = Files.readAllBytes(wav);
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.write("INFOIART".getBytes(StandardCharsets.US_ASCII));
        info.write(little(text.length + 1));
        info.write(text);
        info.write(new byte[1 + (text.length + 1) % 2]);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(whole);
        file.write("LIST".getBytes(StandardCharsets.US_ASCII));
        file.write(little(info.size()));
        file.write(info.toByteArray());
        byte[] made = file.toByteArray();
        ByteBuffer.wrap(made).order(ByteOrder.LITTLE_ENDIAN).putInt(4, made.length - 8);
        Path tagged = Files.write(folder.resolve("western.wav"), made);
        assertEquals(List.of(new Tag("artist", "Zo\u00eb  \u201eM\u00fcller\u201c")), reader.probe(tagged).contents().tags());
    }

    @Test
    void damagedTagsNeverEndTheWorker() throws Exception {
        Path picture = Clips.ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", 1, folder.resolve("small.jpg"));
        byte[] whole = Files.readAllBytes(Clips.ffmpeg("-i", wav, "-i", picture, "-map", 0, "-map", 1, "-c:v", "copy", "-disposition:v", "attached_pic",
                "-metadata", "title=A title", "-metadata", "comment=A comment", folder.resolve("whole.m4a")));
        long worker = reader.process().orElseThrow().pid();
        Random random = new Random(8);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 12; k++) {
                damaged[damaged.length - 1 - random.nextInt(Math.min(4000, damaged.length))] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("damaged.m4a"), damaged);
            try {
                reader.probe(file);
                reader.cover(file, new PictureSize(64, 64));
            } catch (ProblemException e) {
                assertTrue(e.problem().key().startsWith("media."), e.problem().key());
            }
        }
        assertEquals(worker, reader.process().orElseThrow().pid(), "one worker read them all");
    }

    @Test
    void aPictureBeginsWhereTheChosenSoundDoes() throws Exception {
        Path film = Films.make(folder.resolve("one.mkv"), 50, "25", "-c:v", "mpeg4");
        Path late = Clips.ffmpeg("-i", film, "-itsoffset", "0.08", "-i", wav, "-map", "0", "-map", "1:a", "-c", "copy", folder.resolve("two.mkv"));
        try (PictureSource first = reader.openPicture(late); PictureSource second = reader.openPicture(new Soundtrack(late, OptionalInt.of(2)))) {
            PictureSource.Wanted all = new PictureSource.Wanted(Duration.ofDays(-1), false, Films.SIZE);
            PictureSource.Shown one = (PictureSource.Shown) first.next(all, byte[]::new);
            PictureSource.Shown other = (PictureSource.Shown) second.next(all, byte[]::new);
            assertEquals(80, one.frame().start().minus(other.frame().start()).toMillis(), 2);
        }
    }

    private static byte[] apic(byte[] picture) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(0);
        body.write("image/png\0".getBytes(StandardCharsets.US_ASCII));
        body.write(3);
        body.write(0);
        body.write(picture);
        return frame("APIC", body.toByteArray());
    }

    /// The beginning of a picture that says it is so large.
    private static byte[] png(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(33 + 2000);
        head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13);
        int from = head.position();
        head.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array(), from, head.position() - from);
        return head.putInt((int) sum.getValue()).array();
    }

    private static byte[] id3(byte[] frames) throws IOException {
        return joined(new byte[] {'I', 'D', '3', 4, 0, 0}, synchsafe(frames.length), frames);
    }

    private static byte[] frame(String id, byte[] body) throws IOException {
        return joined(id.getBytes(StandardCharsets.US_ASCII), synchsafe(body.length), new byte[2], body);
    }

    private static byte[] synchsafe(int number) {
        return new byte[] {(byte) (number >> 21 & 127), (byte) (number >> 14 & 127), (byte) (number >> 7 & 127), (byte) (number & 127)};
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
