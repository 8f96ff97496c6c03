package app.galley.ui.desk;

import app.galley.workbench.EditorChoices;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How one likes to read, listen and type, as properties: the settings set them, the editor works by them, and each change is kept.
/// Used by the FX thread; needs no toolkit.
public final class Habits {
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom");
    private final DoubleProperty lineSpacing = new SimpleDoubleProperty(this, "lineSpacing");
    private final IntegerProperty characters = new SimpleIntegerProperty(this, "characters");
    private final BooleanProperty doubtsShown = new SimpleBooleanProperty(this, "doubtsShown");
    private final BooleanProperty shading = new SimpleBooleanProperty(this, "shading");
    private final BooleanProperty highlight = new SimpleBooleanProperty(this, "highlight");
    private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow");
    private final ObjectProperty<Duration> rewind = new SimpleObjectProperty<>(this, "rewind");
    private final BooleanProperty pausesWhileTyping = new SimpleBooleanProperty(this, "pausesWhileTyping");
    private final ObjectProperty<Duration> skip = new SimpleObjectProperty<>(this, "skip");

    /// As they were chosen before.
    ///
    /// @param keeper gets all of them after each change
    public Habits(EditorChoices chosen, Consumer<EditorChoices> keeper) {
        zoom.set(chosen.zoom());
        lineSpacing.set(chosen.lineSpacing());
        characters.set(chosen.characters());
        doubtsShown.set(chosen.doubtsShown());
        shading.set(chosen.shading());
        highlight.set(chosen.highlight());
        follow.set(chosen.follow());
        rewind.set(Duration.ofMillis(chosen.rewindMilliseconds()));
        pausesWhileTyping.set(chosen.pausesWhileTyping());
        skip.set(Duration.ofSeconds(chosen.skipSeconds()));
        for (ObservableValue<?> habit : new ObservableValue<?>[] {zoom, lineSpacing, characters, doubtsShown, shading, highlight, follow,
                rewind, pausesWhileTyping, skip}) {
            habit.addListener((property, old, now) -> keeper.accept(choices()));
        }
    }

    private EditorChoices choices() {
        return new EditorChoices(zoom.get(), lineSpacing.get(), characters.get(), doubtsShown.get(), shading.get(), highlight.get(),
                follow.get(), (int) rewind.get().toMillis(), pausesWhileTyping.get(), (int) skip.get().toSeconds());
    }

    /// Size of the letters on the page, 1 = 100 %.
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /// Space between the lines of the page, 1 = the design's.
    public DoubleProperty lineSpacingProperty() {
        return lineSpacing;
    }

    /// How many characters a full line holds, 62 to 78.
    public IntegerProperty charactersProperty() {
        return characters;
    }

    /// Whether doubtful words are underlined.
    public BooleanProperty doubtsShownProperty() {
        return doubtsShown;
    }

    /// Whether what was played looks other than what was not.
    public BooleanProperty shadingProperty() {
        return shading;
    }

    /// Whether the word being heard is highlighted.
    public BooleanProperty highlightProperty() {
        return highlight;
    }

    /// Whether the page keeps the word being heard in sight.
    public BooleanProperty followProperty() {
        return follow;
    }

    /// How far a pause goes back, up to 5 seconds.
    public ObjectProperty<Duration> rewindProperty() {
        return rewind;
    }

    /// Whether playback waits while one types.
    public BooleanProperty pausesWhileTypingProperty() {
        return pausesWhileTyping;
    }

    /// How far a skip goes, in whole seconds.
    public ObjectProperty<Duration> skipProperty() {
        return skip;
    }
}
