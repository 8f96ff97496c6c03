package app.galley.ui.shell;

import app.galley.library.Recording;
import app.galley.media.wave.Samples;
import app.galley.ui.sound.wave.model.WaveSource;
import app.galley.ui.sound.wave.model.WaveViewModel;
import app.galley.workbench.OpenDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The waveform of the open recording: gets its sound, keeps how one likes it. Used by the FX thread.
final class WaveRoom {
    private static final String KEPT = "waveform";
    private final ShellViewModel model;
    private final WaveSource source;

    WaveRoom(ShellViewModel model, WaveViewModel wave) {
        this.model = model;
        this.source = wave.source();
        LatestKept<String> choices = new LatestKept<>(model.background(), model.fx(), text -> model.preferences().remember(KEPT, text),
                model::say);
        wave.choices().keep(model.preferences().remembered(KEPT).orElse(""), choices::keep);
    }

    /// Shows another recording; null none.
    void show(@Nullable OpenDocument document) {
        Samples last = source.samplesProperty().get();
        source.clear();
        if (last != null) {
            last.close();
        }
        Recording recording = document == null ? null : document.recording();
        Path file = recording == null ? null : recording.file();
        if (file != null && Files.isRegularFile(file)) {
            source.samplesProperty().set(new Samples(model.playback(), file, model.background(),
                    () -> model.fx().execute(source::samplesCame)));
        }
    }
}
