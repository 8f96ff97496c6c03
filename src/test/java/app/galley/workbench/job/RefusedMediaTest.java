package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.media.MediaInfo;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Wording;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.task.Cancellation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Media and wishes that a service refuses are refused with one sentence before anything is sent, whoever takes the job on.
class RefusedMediaTest {
    @TempDir
    private Path folder;

    private void refused(String key, int channels, Duration length, long bytes, JobSettings settings) throws IOException {
        Newsroom room = new Newsroom(folder);
        room.sent = new SentFile() {
            @Override
            public Path of(TrackedJob job, Soundtrack sound, Cancellation cancellation) {
                throw new AssertionError("nothing is prepared");
            }

            @Override
            public Optional<MediaInfo> info(Soundtrack chosen) {
                return Optional.of(new MediaInfo("wav", "pcm", 16_000, channels, Optional.of(length), Optional.empty(), false));
            }
        };
        Path file = folder.resolve(UUID.randomUUID() + ".wav");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
        Recording recording = new Recording(UUID.randomUUID(), "council.wav", file, bytes, length, false, Instant.EPOCH, null);
        room.library.recordings.put(recording.id(), recording);
        TrackedJob job = room.start().take(recording, settings);
        assertEquals(Step.FAILED, room.stored(job).step());
        assertEquals(key, room.problem(job).key());
        String said = new Wording(Locale.ENGLISH).say(room.problem(job));
        assertTrue(said.matches("[^.]+(\\.[0-9a-z][^.]*)*\\. [A-Z][^.]*\\."), said);
        assertEquals(List.of(), room.amazon.partsSent);
        assertEquals(List.of(), List.copyOf(room.amazon.openUploads.keySet()));
        assertEquals(0, room.amazon.starts);
        assertTrue(room.library.ledger.values().stream().noneMatch(entry -> entry.bytes() > 0), "nothing was sent");
    }

    @Test void aRecordingOfFiveHours() throws IOException {
        refused("rule.tooLong", 1, Duration.ofHours(5), 1_000, Newsroom.english(0));
    }

    @Test void aFileOfThreeGigabytes() throws IOException {
        refused("rule.tooLarge", 1, Duration.ofHours(1), 3L << 30, Newsroom.english(0));
    }

    @Test void aFifthOfASecond() throws IOException {
        refused("rule.tooShort", 1, Duration.ofMillis(200), 6_400, Newsroom.english(0));
    }

    @Test void oneChannelWhereChannelsAreToBeToldApart() throws IOException {
        refused("rule.oneChannel", 1, Duration.ofMinutes(1), 1_000, Newsroom.english(0).withChannels(true));
    }

    @Test void toxicityInGerman() throws IOException {
        refused("rule.toxicityLanguage", 1, Duration.ofMinutes(1), 1_000, JobSettings.of(new LanguageChoice.Named("de-DE"), 0).withToxicity(true));
    }
}
