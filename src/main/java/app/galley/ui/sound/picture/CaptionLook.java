package app.galley.ui.sound.picture;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How captions look on the picture: players differ, so one can try what a viewer may see. Used by the FX thread; needs no toolkit.
public final class CaptionLook {
    private final ObjectProperty<Letters> letters = new SimpleObjectProperty<>(this, "letters", Letters.WINDOW);
    private final ObjectProperty<Size> size = new SimpleObjectProperty<>(this, "size", Size.USUAL);
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(this, "place", Place.FOOT);
    private final BooleanProperty safeArea = new SimpleBooleanProperty(this, "safeArea");

    /// Which letters: those of the window, and the generic families that TTML and web players ask for.
    public enum Letters {
        /// Those of the window.
        WINDOW,
        /// Sans-serif.
        SANS,
        /// Serif.
        SERIF,
        /// All of one width, as on old decoders.
        MONO;

        /// The family as JavaFX names it; empty for the window's.
        String family() {
            return switch (this) {
                case WINDOW -> "";
                case SANS -> "SansSerif";
                case SERIF -> "Serif";
                case MONO -> "Monospaced";
            };
        }
    }

    /// How high letters are, as a part of the height of the picture.
    public enum Size {
        /// A twenty-fourth.
        SMALL(24),
        /// An eighteenth: about 5.3 % with the line, as broadcasters advise.
        USUAL(18),
        /// A fourteenth.
        LARGE(14);

        private final double parts;

        Size(double parts) {
            this.parts = parts;
        }

        /// The height of letters on a picture so high.
        double on(double height) {
            return height / parts;
        }
    }

    /// Where captions stand.
    public enum Place {
        /// At the foot of the picture.
        FOOT,
        /// At its head, where they hide no text at the foot.
        HEAD
    }

    CaptionLook() { }

    /// Takes a choice that was kept; what is not known stays as it is.
    void take(String name, String value) {
        switch (name) {
            case "letters" -> known(Letters.values(), value, letters);
            case "size" -> known(Size.values(), value, size);
            case "captionPlace" -> known(Place.values(), value, place);
            case "safeArea" -> safeArea.set(Boolean.parseBoolean(value));
            default -> { }
        }
    }

    private static <T extends Enum<T>> void known(T[] all, String name, ObjectProperty<T> into) {
        Stream.of(all).filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT))).findFirst().ifPresent(into::set);
    }

    /// The choices as lines to be kept.
    String text() {
        return "letters=" + letters.get() + "\nsize=" + size.get() + "\ncaptionPlace=" + place.get() + "\nsafeArea=" + safeArea.get() + "\n";
    }

    /// What is to be listened to.
    Stream<Observable> all() {
        return Stream.of(letters, size, place, safeArea);
    }

    /// Which letters.
    public ObjectProperty<Letters> lettersProperty() {
        return letters;
    }

    /// How large.
    public ObjectProperty<Size> sizeProperty() {
        return size;
    }

    /// Where they stand.
    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    /// Whether the safe area is shown.
    public BooleanProperty safeAreaProperty() {
        return safeArea;
    }
}
