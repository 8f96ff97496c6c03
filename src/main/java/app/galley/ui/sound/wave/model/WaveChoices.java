package app.galley.ui.sound.wave.model;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How one likes the waveform; each change is kept. Used by the FX thread; needs no toolkit.
public final class WaveChoices {
    /// The least and the greatest height, and the height at first, in pixels at 100 %.
    public static final double LOWEST = 64;
    public static final double HIGHEST = 240;
    public static final double USUAL_HEIGHT = 96;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final DoubleProperty height = new SimpleDoubleProperty(this, "height", USUAL_HEIGHT);
    private final BooleanProperty decibels = new SimpleBooleanProperty(this, "decibels", false);
    private final BooleanProperty silences = new SimpleBooleanProperty(this, "silences", true);
    private final BooleanProperty snaps = new SimpleBooleanProperty(this, "snaps", true);

    /// As they are at first.
    public WaveChoices() {
    }

    /// Goes on with choices that were kept, and hands every change to a keeper from now on.
    ///
    /// @param kept what the keeper got last; empty at first, and what cannot be read is as usual
    /// @param keeper gets all of them after each change
    public void keep(String kept, Consumer<String> keeper) {
        kept.lines().map(line -> line.split("=", 2)).filter(part -> part.length == 2).forEach(part -> take(part[0], part[1]));
        Stream.of(shown, height, decibels, silences, snaps).forEach(
                choice -> choice.addListener((property, old, now) -> keeper.accept(text())));
    }

    private void take(String name, String value) {
        switch (name) {
            case "shown" -> shown.set(Boolean.parseBoolean(value));
            case "height" -> resize(number(value));
            case "decibels" -> decibels.set(Boolean.parseBoolean(value));
            case "silences" -> silences.set(Boolean.parseBoolean(value));
            case "snaps" -> snaps.set(Boolean.parseBoolean(value));
            default -> { }
        }
    }

    private static double number(String written) {
        try {
            double number = Double.parseDouble(written);
            return Double.isFinite(number) ? number : USUAL_HEIGHT;
        } catch (NumberFormatException e) {
            return USUAL_HEIGHT;
        }
    }

    private String text() {
        return "shown=" + shown.get() + "\nheight=" + Math.round(height.get()) + "\ndecibels=" + decibels.get() + "\nsilences="
                + silences.get() + "\nsnaps=" + snaps.get() + "\n";
    }

    /// Sets another height, as far as it may be.
    public void resize(double pixels) {
        height.set(Math.clamp(pixels, LOWEST, HIGHEST));
    }

    /// Whether the waveform is shown.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// Its height in pixels at 100 %; set by [#resize].
    public DoubleProperty heightProperty() {
        return height;
    }

    /// Whether loudness is drawn in decibels, so that quiet passages show too.
    public BooleanProperty decibelsProperty() {
        return decibels;
    }

    /// Whether the parts in which nobody speaks are shaded.
    public BooleanProperty silencesProperty() {
        return silences;
    }

    /// Whether a hand that moves along the time is drawn to edges.
    public BooleanProperty snapsProperty() {
        return snaps;
    }
}
