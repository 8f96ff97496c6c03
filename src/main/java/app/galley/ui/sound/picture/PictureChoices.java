package app.galley.ui.sound.picture;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// How one likes the picture; each change is kept. Used by the FX thread; needs no toolkit.
public final class PictureChoices {
    /// The least and the greatest width, and the width at first, in pixels at 100 %.
    public static final double NARROWEST = 240;
    public static final double WIDEST = 720;
    public static final double USUAL_WIDTH = 320;
    private final CaptionLook look = new CaptionLook();
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final BooleanProperty apart = new SimpleBooleanProperty(this, "apart", false);
    private final BooleanProperty onTop = new SimpleBooleanProperty(this, "onTop", false);
    private final BooleanProperty captions = new SimpleBooleanProperty(this, "captions", true);
    private final DoubleProperty width = new SimpleDoubleProperty(this, "width", USUAL_WIDTH);
    private final ObjectProperty<@Nullable Place> place = new SimpleObjectProperty<>(this, "place");

    /// Where the picture's own window stands on the screens.
    public record Place(int x, int y, int width, int height) {
        private String text() {
            return x + " " + y + " " + width + " " + height;
        }

        private static Optional<Place> read(String written) {
            String[] parts = written.strip().split(" ");
            try {
                return parts.length == 4 ? Optional.of(new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]), Integer.parseInt(parts[3]))) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /// As they are at first.
    public PictureChoices() {
    }

    /// Goes on with choices that were kept, and hands every change to a keeper from now on.
    ///
    /// @param kept what the keeper got last; empty at first, and what cannot be read is as usual
    /// @param keeper gets all of them after each change
    public void keep(String kept, Consumer<String> keeper) {
        kept.lines().map(line -> line.split("=", 2)).filter(part -> part.length == 2).forEach(part -> take(part[0], part[1]));
        Stream.concat(Stream.of(shown, apart, onTop, captions, width, place), look.all()).forEach(choice -> choice.addListener(now -> keeper.accept(text())));
    }

    private void take(String name, String value) {
        switch (name) {
            case "shown" -> shown.set(Boolean.parseBoolean(value));
            case "apart" -> apart.set(Boolean.parseBoolean(value));
            case "onTop" -> onTop.set(Boolean.parseBoolean(value));
            case "captions" -> captions.set(Boolean.parseBoolean(value));
            case "width" -> resize(number(value));
            case "place" -> Place.read(value).ifPresent(place::set);
            default -> look.take(name, value);
        }
    }

    private static double number(String written) {
        try {
            double number = Double.parseDouble(written);
            return Double.isFinite(number) ? number : USUAL_WIDTH;
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }

    private String text() {
        Place known = place.get();
        return "shown=" + shown.get() + "\napart=" + apart.get() + "\nonTop=" + onTop.get() + "\ncaptions=" + captions.get()
                + "\nwidth=" + Math.round(width.get()) + "\n" + (known == null ? "" : "place=" + known.text() + "\n")
                + look.text();
    }

    /// Sets another width, as far as it may be.
    public void resize(double pixels) {
        width.set(Math.clamp(pixels, NARROWEST, WIDEST));
    }

    /// How captions look on it.
    public CaptionLook look() {
        return look;
    }

    /// Whether the picture is shown.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// Whether it has a window of its own.
    public BooleanProperty apartProperty() {
        return apart;
    }

    /// Whether that window stays above all others.
    public BooleanProperty onTopProperty() {
        return onTop;
    }

    /// Whether the words are shown on it.
    public BooleanProperty captionsProperty() {
        return captions;
    }

    /// Its width beside the page in pixels at 100 %; set by [#resize].
    public DoubleProperty widthProperty() {
        return width;
    }

    /// Where its own window stood last; null when it never had one.
    public ObjectProperty<@Nullable Place> placeProperty() {
        return place;
    }
}
