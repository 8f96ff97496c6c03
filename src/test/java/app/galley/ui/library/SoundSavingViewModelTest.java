package app.galley.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.galley.library.Recording;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.extract.Coding;
import app.galley.media.extract.Extract;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.workbench.sound.SoundFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SoundSavingViewModelTest {
    private final List<Extract> written = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final List<Path> saved = new ArrayList<>();
    private boolean full;
    private final SoundSavingViewModel model = new SoundSavingViewModel(new SoundFiles(new Stereo(), (wanted, progress, cancellation) -> {
        if (full) {
            throw Problem.badInput("problem.diskFull", "a.m4a").asException();
        }
        progress.at(24_000, 0);
        written.add(wanted);
        return 48_000;
    }, sound -> {
        throw new AssertionError("what is saved whole need not be read before");
    }), Background.sameThread(), Runnable::run);

    SoundSavingViewModelTest() {
        model.savingProperty().subscribe(now -> {
            if (now != null) {
                shares.add(now.share());
            }
        });
    }

    @Test
    void savesInTheCodingOfTheFileThatWasChosenAndTellsHowFarItIs() {
        model.save(recording(Path.of("a.mov")), Path.of("out", "a.M4A"), saved::add);
        assertEquals(Coding.AAC, written.getFirst().coding());
        assertEquals(new PcmFormat(48_000, 2), written.getFirst().format());
        assertEquals(List.of(Path.of("out", "a.M4A")), saved);
        assertEquals(List.of(-1.0, 0.5), shares);
        assertNull(model.savingProperty().get());
    }

    @Test
    void aNameWithoutAKnownEndBecomesAFlacFile() {
        model.save(recording(Path.of("a.mov")), Path.of("interview 2.0"), saved::add);
        assertEquals(List.of(Path.of("interview 2.0.flac")), saved);
        assertEquals(Coding.FLAC, written.getFirst().coding());
    }

    @Test
    void tellsWhatWentWrong() {
        full = true;
        model.save(recording(Path.of("a.mov")), Path.of("a.m4a"), saved::add);
        assertEquals("problem.diskFull", model.problemProperty().get().key());
        assertEquals(List.of(), saved);
        assertNull(model.savingProperty().get());
    }

    @Test
    void aTranscriptWithoutARecordingHasNoSound() {
        model.save(recording(null), Path.of("a.m4a"), saved::add);
        assertEquals(List.of(), written);
    }

    private static Recording recording(@Nullable Path file) {
        return new Recording(UUID.randomUUID(), "a.mov", file, 1, Duration.ofSeconds(1), true, Instant.EPOCH, null);
    }

    private static final class Stereo implements MediaReader {
        @Override
        public MediaInfo probe(Soundtrack sound) {
            return new MediaInfo("mov", "aac", 48_000, 2, Optional.of(Duration.ofSeconds(1)), Optional.empty(), true);
        }

        @Override
        public PcmSource open(Soundtrack sound, PcmFormat format) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() { }
    }
}
