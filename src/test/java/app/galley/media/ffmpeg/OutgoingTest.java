package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.SentSound;
import app.galley.media.Clips;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.extract.Coding;
import app.galley.media.file.Soundtrack;
import app.galley.task.Cancellation;
import app.galley.transcript.TimeSpan;
import app.galley.workbench.sound.Outgoing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files for jobs, through a real worker.
class OutgoingTest {
    private static final int RATE = 16_000;
    private final UUID job = UUID.randomUUID();
    @TempDir
    private Path folder;
    private WorkerMediaReader reader;
    private Outgoing outgoing;
    private short[] sound;
    private Soundtrack recording;

    @BeforeEach void start() throws IOException {
        reader = WorkerMediaReaderTest.reader();
        outgoing = new Outgoing(folder.resolve("outgoing"), reader, new WorkerSoundExtractor(reader));
        sound = Clips.clicks(RATE, 4, 3);
        recording = Soundtrack.of(Clips.wav(folder.resolve("a.wav"), RATE, 1, sound));
    }

    @AfterEach void end() {
        reader.close();
    }

    @Test void aStretchHoldsExactlyItsSamplesAndIsTheSameFileWhenItIsAskedAgain() throws IOException {
        SentSound.Stretch stretch = new SentSound.Stretch(Coding.FLAC, new TimeSpan(1_250, 2_750), new TimeSpan(2_000, 2_100));
        Path file = outgoing.of(job, recording, stretch, false, new Cancellation());
        assertArrayEquals(Arrays.copyOfRange(sound, 20_000, 44_000), all(file, 1));
        FileTime written = Files.getLastModifiedTime(file);
        assertEquals(file, outgoing.of(job, recording, stretch, false, new Cancellation()));
        assertEquals(written, Files.getLastModifiedTime(file));
    }

    @Test void channelsStayApartWhereTheJobTellsThemApart() throws IOException {
        short[] both = new short[RATE * 2];
        for (int i = 0; i < both.length; i += 2) {
            both[i] = (short) (i % 400 * 20);
        }
        Soundtrack two = Soundtrack.of(Clips.wav(folder.resolve("two.wav"), RATE, 2, both));
        assertArrayEquals(both, all(outgoing.of(job, two, new SentSound.All(Coding.FLAC), true, new Cancellation()), 2));
        Path mixed = outgoing.of(UUID.randomUUID(), two, new SentSound.All(Coding.FLAC), false, new Cancellation());
        assertEquals(1, reader.probe(mixed).channels());
    }

    @Test void theFilesOfJobsThatAreOverGoAndNothingElse() throws IOException {
        UUID open = UUID.randomUUID();
        Path gone = outgoing.of(job, recording, new SentSound.All(Coding.FLAC), false, new Cancellation());
        Path stays = outgoing.of(open, recording, new SentSound.All(Coding.AAC), false, new Cancellation());
        Path draft = Files.write(folder.resolve("outgoing/." + job + ".flac.part"), new byte[9]);
        Path other = Files.write(folder.resolve("outgoing/notes.txt"), new byte[9]);
        outgoing.discard(id -> !id.equals(open));
        assertFalse(Files.exists(gone) || Files.exists(draft));
        assertTrue(Files.exists(stays) && Files.exists(other));
    }

    @Test void whatWasCancelledLeavesNothing() throws IOException {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThrows(CancellationException.class, () -> outgoing.of(job, recording, new SentSound.All(Coding.FLAC), false, cancelled));
        try (var left = Files.list(folder.resolve("outgoing"))) {
            assertEquals(0, left.count());
        }
    }

    private short[] all(Path file, int channels) {
        try (PcmSource source = reader.open(file, new PcmFormat(RATE, channels))) {
            short[] samples = new short[0];
            short[] block = new short[8_192 * channels];
            for (int n = source.read(block, 8_192); n >= 0; n = source.read(block, 8_192)) {
                int had = samples.length;
                samples = Arrays.copyOf(samples, had + n * channels);
                System.arraycopy(block, 0, samples, had, n * channels);
            }
            return samples;
        }
    }
}
