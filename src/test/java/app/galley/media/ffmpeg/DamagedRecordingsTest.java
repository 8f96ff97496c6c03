package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Formats;
import app.galley.format.standard.StandardFormats;
import app.galley.library.Recording;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.main.Main;
import app.galley.media.AudioPlayer.State;
import app.galley.media.AudioPlayer;
import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.PcmFormat;
import app.galley.media.file.Soundtrack;
import app.galley.media.playback.PlaybackEngine;
import app.galley.media.playback.SilentSink;
import app.galley.media.survey.SurveyCache;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.change.Edits;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.Imports;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.sound.Surveys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recordings that were cut, overwritten and flipped by chance are imported and played, one after the other, by one player and
/// one pair of workers, as in one long sitting.
class DamagedRecordingsTest {
    private static final int RATE = 16_000;
    private static final int FILES = 200;
    private static final long SEED = 20_261;
    /// Who plays on so long behind the true end has been given times that lie.
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Map<String, List<String>> FORMATS = formats();
    @TempDir Path folder;
    private final Clock clock = Clock.systemUTC();
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);
    private final AtomicLong nanos = new AtomicLong();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private final Wording wording = new Wording(Locale.ENGLISH);
    private WorkerMediaReader reader;
    private WorkerMediaReader importing;
    private SqliteLibrary library;
    private Catalogue catalogue;
    private Surveys surveys;
    private Imports imports;
    private PlaybackEngine engine;

    private static Map<String, List<String>> formats() {
        Map<String, List<String>> formats = new LinkedHashMap<>();
        formats.put("a.wav", List.of());
        formats.put("a.flac", List.of());
        formats.put("a.mp3", List.of("-q:a", "5"));
        formats.put("bare.mp3", List.of("-q:a", "5", "-write_xing", "0"));
        formats.put("a.m4a", List.of("-c:a", "aac"));
        formats.put("a.aac", List.of("-c:a", "aac"));
        formats.put("opus.ogg", List.of("-c:a", "libopus"));
        formats.put("vorbis.ogg", List.of("-c:a", "vorbis", "-strict", "experimental", "-ac", "2"));
        formats.put("a.webm", List.of("-c:a", "libopus"));
        formats.put("film.mkv", List.of("-f", "lavfi", "-i", "testsrc=size=64x48:rate=5", "-shortest", "-c:v", "mpeg4", "-c:a", "flac"));
        formats.put("film.mp4", List.of("-f", "lavfi", "-i", "testsrc=size=64x48:rate=5", "-shortest", "-c:v", "mpeg4", "-c:a", "aac"));
        formats.put("film.mov", List.of("-f", "lavfi", "-i", "testsrc=size=64x48:rate=5", "-shortest", "-c:v", "mpeg4", "-c:a", "pcm_s16le"));
        formats.put("a.aiff", List.of());
        formats.put("a.wma", List.of("-c:a", "wmav2"));
        return formats;
    }

    @BeforeEach
    void start() {
        reader = WorkerMediaReaderTest.reader();
        importing = new WorkerMediaReader(WorkerMediaReader.thorough(Main.class, WorkerMediaReaderTest.natives()));
        library = SqliteLibrary.open(folder.resolve("library"));
        catalogue = new Catalogue(library.recordings(), clock, gone -> { });
        surveys = new Surveys(importing, new WorkerSurveyor(importing), new WorkerSoundExtractor(importing),
                new SurveyCache(folder.resolve("cache"), 1 << 30, clock), Background.threads());
        imports = new Imports(catalogue, library.transcripts(), importing, surveys, formats, clock);
        engine = new PlaybackEngine(reader, format -> new SilentSink(format, nanos::get));
        engine.listen(new AudioPlayer.Listener() {
            @Override
            public void state(State state) { }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        });
    }

    @AfterEach
    void end() {
        engine.close();
        reader.close();
        importing.close();
        library.close();
    }

    @Test
    void twoHundredAreImportedAndPlayedBesideAnOpenTranscriptAndEachHasAtMostOneSentence() throws Exception {
        short[] sound = Clips.clicks(RATE, 1, SEED);
        Path wav = Clips.wav(folder.resolve("original.wav"), RATE, 1, sound);
        Path[] whole = new Path[FORMATS.size()];
        int made = 0;
        for (Map.Entry<String, List<String>> format : FORMATS.entrySet()) {
            whole[made++] = Clips.encode(wav, folder.resolve("whole-" + format.getKey()), format.getValue().toArray(String[]::new));
        }
        OpenDocument open = openInterview();
        String text = textOf(open.session().transcript());
        int imported = 0;
        int played = 0;
        for (int i = 0; i < FILES; i++) {
            Path from = whole[i % whole.length];
            Random random = new Random(SEED + i);
            Path damaged = Files.write(folder.resolve(i + "-" + from.getFileName()), damage(Files.readAllBytes(from), random));
            String what = damaged.getFileName() + ", seed " + SEED + " + " + i;
            Optional<Recording> added = addOrSayWhyNot(damaged, what);
            imported += added.isPresent() ? 1 : 0;
            played += playsOrSaysWhyNot(added.map(this::asPlayed).orElse(damaged), what).isPositive() ? 1 : 0;
            open.session().apply(Edits.replace(open.session().transcript(), Position.START, Position.START, i + " ", Position.START));
            text = i + " " + text;
            assertEquals(text, textOf(open.session().transcript()), what);
            Files.delete(damaged);
        }
        assertTrue(imported > FILES / 3 && imported < FILES, imported + " of " + FILES + " are imported");
        assertTrue(played > FILES / 3, "only " + played + " of " + FILES + " are heard");
        assertEquals(imported + 1, catalogue.all().size());
        open.close();
        assertEquals(text, textOf(documents().current(open.recording().id()).orElseThrow()));
        assertPlaysWhole(wav, new PcmFormat(RATE, 1).duration(sound.length));
    }

    @Test
    void whatIsDamagedInTheMiddleIsHeardBeforeAndBehindIt() throws Exception {
        Path wav = Clips.wav(folder.resolve("original.wav"), RATE, 1, Clips.clicks(RATE, 10, SEED));
        for (String name : List.of("a.mp3", "a.flac", "opus.ogg", "a.webm", "film.mkv")) {
            Path file = Clips.encode(wav, folder.resolve(name), FORMATS.getOrDefault(name, List.of()).toArray(String[]::new));
            byte[] bytes = Files.readAllBytes(file);
            byte[] noise = new byte[bytes.length / 10];
            new Random(SEED).nextBytes(noise);
            System.arraycopy(noise, 0, bytes, bytes.length / 2, noise.length);
            Files.write(file, bytes);
            Recording added = addOrSayWhyNot(file, name).orElseThrow();
            assertEquals(10, added.length().toMillis() / 1000.0, 1.6, name);
            assertEquals(10, playsOrSaysWhyNot(file, name).toMillis() / 1000.0, 1.6, name);
            assertEquals(List.of(), problems, name);
        }
    }

    private static byte[] damage(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int size = 1 + random.nextInt(Math.max(1, Math.min(2_000, bytes.length - at)));
        switch (random.nextInt(6)) {
            case 0 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 1 -> {
                byte[] shorter = Arrays.copyOf(bytes, bytes.length - Math.min(size, bytes.length - at));
                System.arraycopy(bytes, bytes.length - (shorter.length - at), shorter, at, shorter.length - at);
                return shorter;
            }
            case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + size), (byte) 0);
            case 3 -> {
                byte[] noise = new byte[Math.min(size, bytes.length - at)];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, at, noise.length);
            }
            case 4 -> flip(bytes, 300, 4, random);
            default -> flip(bytes, bytes.length, 40, random);
        }
        return bytes;
    }

    /// Flips some bits among the first bytes.
    private static void flip(byte[] bytes, int first, int times, Random random) {
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(Math.min(first, bytes.length))] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private Documents documents() {
        return new Documents(catalogue, library.transcripts(), library.snapshots(), formats, clock, Background.sameThread());
    }

    private OpenDocument openInterview() {
        Recording interview = imports.add(Path.of("assets/samples/interview.json"), _ -> { }, Progress.NONE, new Cancellation()).recording();
        return documents().open(interview.id()).orElseThrow();
    }

    private static String textOf(Transcript transcript) {
        return transcript.turns().stream().map(Turn::text).collect(Collectors.joining("\n"));
    }

    /// Imports it: the library lists it afterwards with its name and its true length, or one sentence says why not and nothing of it stays.
    private Optional<Recording> addOrSayWhyNot(Path file, String what) {
        List<Recording> before = catalogue.all();
        Optional<Recording> added = Optional.empty();
        try {
            Imports.Added got = imports.add(file, _ -> { }, Progress.NONE, new Cancellation());
            got.flaw().ifPresent(problem -> assertIsASentence(problem, what));
            added = Optional.of(got.recording());
        } catch (ProblemException e) {
            assertIsASentence(e.problem(), what);
        }
        Set<UUID> listed = catalogue.all().stream().map(Recording::id).collect(Collectors.toSet());
        before.forEach(other -> assertTrue(listed.remove(other.id()), () -> other.title() + " is gone after " + what));
        assertEquals(added.map(Recording::id).stream().collect(Collectors.toSet()), listed, what);
        added.ifPresent(one -> {
            assertEquals(file.getFileName().toString(), one.title());
            assertEquals(one.length(), catalogue.find(one.id()).orElseThrow().length(), what);
        });
        assertEquals(List.of(), catalogue.trash(), what);
        return added;
    }

    /// The file that is played for it.
    private Path asPlayed(Recording recording) {
        Soundtrack sound = recording.soundtrack().orElseThrow();
        return surveys.of(sound).survey().exactCopy().orElse(sound.file());
    }

    /// Plays it to its end; how far that is, nothing when it fails with one sentence.
    private Duration playsOrSaysWhyNot(Path file, String what) {
        problems.clear();
        engine.open(file);
        passUntil(() -> engine.state() == State.PAUSED || engine.state() == State.FAILED, what);
        if (engine.state() == State.PAUSED) {
            engine.play();
        }
        passUntil(() -> engine.state() == State.ENDED || engine.state() == State.FAILED || engine.position().compareTo(LONG) > 0, what);
        assertEquals(engine.state() == State.FAILED ? 1 : 0, problems.size(), () -> what + ": " + problems);
        problems.forEach(problem -> assertIsASentence(problem, what));
        Duration heard = engine.position();
        engine.eject();
        Eventually.until(() -> engine.state() == State.EMPTY, () -> what + " goes");
        return heard;
    }

    private void assertPlaysWhole(Path wav, Duration length) {
        problems.clear();
        engine.open(wav);
        engine.play();
        passUntil(() -> engine.state() == State.ENDED, "a sound recording after all the others");
        assertEquals(length, engine.position());
        assertEquals(List.of(), problems);
    }

    private void passUntil(BooleanSupplier comesTrue, String what) {
        Eventually.until(() -> {
            nanos.addAndGet(40_000_000L);
            return comesTrue.getAsBoolean();
        }, () -> what + ": " + engine.state() + " at " + engine.position());
    }

    private void assertIsASentence(Problem problem, String what) {
        assertFalse(problem.isBug(), () -> what + " met a bug: " + problem);
        String sentence = wording.say(problem);
        assertTrue(sentence.length() > 20 && !sentence.contains("{0}"), () -> what + ": " + sentence);
    }
}
