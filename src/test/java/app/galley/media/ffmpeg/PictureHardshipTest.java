package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer;
import app.galley.media.AudioPlayer.State;
import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.picture.Films;
import app.galley.media.picture.PictureFollower;
import app.galley.media.picture.PictureFrame;
import app.galley.media.picture.PictureInfo;
import app.galley.media.picture.PictureSize;
import app.galley.media.playback.PlaybackEngine;
import app.galley.media.playback.TapeSink;
import app.galley.problem.Problem;
import app.galley.task.WorkerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever becomes of the picture while a film is played in real time, its sound is heard as if there were none.
class PictureHardshipTest {
    private static final int RATE = 44_100;
    private static final int FADE = RATE / 200;
    private static final int FRAME_MILLISECONDS = 40;
    private static final int KILLS = 12;
    /// More than what lies decoded when a worker is killed.
    private static final Duration MOST_AHEAD = Duration.ofMillis(500);
    @TempDir Path folder;
    private final List<TapeSink> sinks = new CopyOnWriteArrayList<>();
    private final List<Problem> ofSound = new CopyOnWriteArrayList<>();
    private final List<Problem> ofPicture = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private WorkerMediaReader sounds;
    private WorkerMediaReader pictures;
    private PlaybackEngine player;

    @BeforeEach
    void start() {
        sounds = WorkerMediaReaderTest.reader();
        pictures = WorkerMediaReaderTest.reader();
        player = new PlaybackEngine(sounds, format -> {
            TapeSink sink = new TapeSink(format, System::nanoTime);
            sinks.add(sink);
            return sink;
        });
        player.listen(new AudioPlayer.Listener() {
            @Override
            public void state(State state) { }

            @Override
            public void problem(Problem problem) {
                ofSound.add(problem);
            }
        });
    }

    @AfterEach
    void end() {
        player.close();
        sounds.close();
        pictures.close();
    }

    @Test
    void killsOfThePictureWorkerAreSurvivedByThePictureAndNotHeard() throws Exception {
        short[] noise = Clips.noiseWithoutZeros(RATE, 14, 3);
        Path film = film("film.mkv", noise, "mpeg4", "-g", "25");
        try (PictureFollower follower = follow(film)) {
            player.open(film);
            player.play();
            showsWhatIsHeard(follower);
            for (int kill = 0; kill < KILLS && player.state() == State.PLAYING; kill++) {
                Duration decodedByNow = player.position().plus(MOST_AHEAD);
                pictures.process().ifPresent(WorkerProcess::kill);
                showsWhatIsHeard(follower, decodedByNow);
            }
            Eventually.until(() -> {
                look(follower);
                return player.state() == State.ENDED;
            }, () -> "the end; it is " + player.state() + " at " + player.position());
        }
        assertEquals(List.of(), ofSound);
        assertEquals(List.of(), ofPicture);
        short[] heard = sinks.getFirst().tapeWithoutZeros();
        int lostInFade = noise.length - heard.length;
        assertTrue(lostInFade >= 0 && lostInFade <= FADE, lostInFade + " samples are missing");
        assertArrayEquals(Arrays.copyOfRange(noise, FADE, noise.length), Arrays.copyOfRange(heard, FADE - lostInFade, heard.length));
    }

    @Test
    void aPictureWhoseWorkersAlwaysDieIsGivenUpInOneSentenceAndTheSoundGoesOn() throws Exception {
        Path film = film("film.mkv", Clips.noiseWithoutZeros(RATE, 60, 4), "mpeg4", "-g", "25");
        try (PictureFollower follower = follow(film)) {
            player.open(film);
            player.play();
            showsWhatIsHeard(follower);
            Eventually.until(() -> {
                pictures.process().ifPresent(WorkerProcess::kill);
                look(follower);
                return !ofPicture.isEmpty();
            }, "the picture is given up");
            Duration then = player.position();
            Eventually.until(() -> player.position().compareTo(then.plusSeconds(1)) > 0, "the sound goes on");
            assertEquals(State.PLAYING, player.state());
        }
        assertEquals(List.of("media.workerDied"), ofPicture.stream().map(Problem::key).toList());
        assertEquals(List.of(), ofSound);
    }

    @Test
    void damagedFilmsAreFollowedToTheirEndAndTheNextFilmIsWhole() throws Exception {
        byte[] whole = Files.readAllBytes(film("whole.mkv", Clips.noiseWithoutZeros(RATE, 2, 5), "mpeg4", "-g", "10"));
        player.setRate(AudioPlayer.FASTEST);
        Random random = new Random(8);
        int seen = 0;
        for (int i = 0; i < 20; i++) {
            Path file = Files.write(folder.resolve("damaged" + i + ".mkv"), damaged(whole, i % 2 == 0, random));
            AtomicInteger frames = new AtomicInteger();
            int refused = ofPicture.size();
            try (PictureFollower follower = follow(file)) {
                player.open(file);
                player.play();
                Eventually.until(() -> {
                    frames.addAndGet(follower.at(player.position()).isPresent() ? 1 : 0);
                    boolean isHeard = player.state() == State.ENDED || player.state() == State.FAILED;
                    boolean isSeen = frames.get() > 0 || follower.rests() || ofPicture.size() > refused;
                    return isHeard && isSeen;
                }, () -> file.getFileName() + " is " + player.state() + " at " + player.position());
            }
            seen += frames.get() > 0 ? 1 : 0;
        }
        assertTrue(seen >= 10, "something is seen of " + seen + " of 20");
        Path film = film("film.mkv", Clips.noiseWithoutZeros(RATE, 20, 6), "mpeg4", "-g", "25");
        player.setRate(1);
        try (PictureFollower follower = follow(film)) {
            player.open(film);
            player.play();
            showsWhatIsHeard(follower);
            assertNotEquals(State.FAILED, player.state());
        }
    }

    @Test
    void aFilmWhosePictureCannotBeDecodedIsHeard() throws Exception {
        byte[] film = Files.readAllBytes(film("film.mkv", Clips.noiseWithoutZeros(RATE, 20, 7), "mpeg4", "-g", "25"));
        byte[] codec = "V_MPEG4/ISO/ASP".getBytes();
        int at = indexOf(film, codec);
        System.arraycopy("V_GALLEY/UNKNWN".getBytes(), 0, film, at, codec.length);
        Path unknown = Files.write(folder.resolve("unknown.mkv"), film);
        try (PictureFollower follower = follow(unknown)) {
            player.open(unknown);
            player.play();
            Eventually.until(() -> {
                look(follower);
                return !ofPicture.isEmpty();
            }, "a sentence");
            Eventually.until(() -> player.position().toMillis() > 500, "the sound");
        }
        assertEquals(List.of("media.pictureUnreadable"), ofPicture.stream().map(Problem::key).toList());
        assertEquals(List.of(), ofSound);
    }

    private static int indexOf(byte[] all, byte[] part) {
        int at = 0;
        while (!Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
            at++;
        }
        return at;
    }

    private static byte[] damaged(byte[] whole, boolean cut, Random random) {
        if (cut) {
            return Arrays.copyOf(whole, random.nextInt(whole.length / 4, whole.length));
        }
        byte[] flipped = whole.clone();
        for (int flip = 0; flip < 60; flip++) {
            flipped[random.nextInt(600, flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /// Waits until the frame in sight is the one of the sound.
    private void showsWhatIsHeard(PictureFollower follower) {
        showsWhatIsHeard(follower, Duration.ZERO);
    }

    /// Waits until the frame in sight is the one of the sound, and begins behind a moment.
    private void showsWhatIsHeard(PictureFollower follower, Duration earliest) {
        Eventually.until(() -> {
            Duration moment = player.position();
            return player.state() == State.ENDED
                    || follower.at(moment).filter(frame -> isOf(frame, moment) && frame.start().compareTo(earliest) > 0).isPresent();
        }, () -> "a frame for " + player.position() + ", " + opened + " times opened, " + ofPicture);
    }

    private static boolean isOf(PictureFrame frame, Duration moment) {
        return frame.covers(moment) && Math.abs(Films.number(frame) - moment.toMillis() / FRAME_MILLISECONDS) <= 1;
    }

    private void look(PictureFollower follower) {
        follower.at(player.position());
    }

    private PictureFollower follow(Path film) {
        PictureFollower follower = PictureFollower.start(() -> pictures.openPicture(film), new PictureFollower.Listener() {
            @Override
            public void opened(PictureInfo info) {
                opened.incrementAndGet();
            }

            @Override
            public void failed(Problem why) {
                ofPicture.add(why);
            }
        });
        follower.fit(new PictureSize(320, 240));
        return follower;
    }

    /// A film as long as its sound, which is kept to the sample.
    private Path film(String name, short[] sound, String... encoder) throws IOException, InterruptedException {
        int frames = sound.length / RATE * 1000 / FRAME_MILLISECONDS;
        List<String> arguments = new ArrayList<>(List.of("-c:v"));
        arguments.addAll(List.of(encoder));
        Path silent = Films.make(folder.resolve("silent.mkv"), frames, "25", arguments.toArray(String[]::new));
        Path wav = Clips.wav(folder.resolve("sound.wav"), RATE, 1, sound);
        return Clips.ffmpeg("-i", silent, "-i", wav, "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "pcm_s16le", folder.resolve(name));
    }
}
