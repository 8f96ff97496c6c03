package app.galley.ui.sound.wave.model;

import app.galley.media.wave.Samples;
import app.galley.problem.Problem;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Where the waveform gets the sound of the open recording from; whoever reads it sets it. Used by the FX thread; needs no toolkit.
public final class WaveSource {
    private final ObjectProperty<@Nullable Sound> sound = new SimpleObjectProperty<>(this, "sound");
    private final ObjectProperty<@Nullable Samples> samples = new SimpleObjectProperty<>(this, "samples");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>(this, "problem");
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper(this, "arrivals");

    /// Nothing is known.
    public WaveSource() {
    }

    /// What is known of the sound; null while nothing is.
    public ObjectProperty<@Nullable Sound> soundProperty() {
        return sound;
    }

    /// Reads the very samples for where peaks are too coarse; null while nobody does.
    public ObjectProperty<@Nullable Samples> samplesProperty() {
        return samples;
    }

    /// Why the sound cannot be read; null when nothing is wrong.
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Samples that were asked for have come.
    public void samplesCame() {
        arrivals.set(arrivals.get() + 1);
    }

    /// How often samples have come.
    public ReadOnlyIntegerProperty arrivalsProperty() {
        return arrivals.getReadOnlyProperty();
    }

    /// Nothing is known any more.
    public void clear() {
        sound.set(null);
        samples.set(null);
        problem.set(null);
    }
}
