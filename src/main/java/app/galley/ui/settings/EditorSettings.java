package app.galley.ui.settings;

import app.galley.problem.Wording;
import app.galley.ui.desk.Habits;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/// How one likes to read, listen and type.
final class EditorSettings extends VBox {
    private static final double PERCENT = 100;
    private static final double MILLIS = 1000;
    private final Wording words;
    private final NumberGrid numbers;

    EditorSettings(Habits habits, Wording words) {
        super(8);
        this.words = words;
        this.numbers = new NumberGrid(words);
        numbers.add("settings.zoom", "settings.percent", 50, 300, 10, habits.zoomProperty().map(z -> z.doubleValue() * PERCENT),
                n -> habits.zoomProperty().set(n / PERCENT));
        numbers.add("settings.lineSpacing", "settings.percent", 70, 200, 5, habits.lineSpacingProperty().map(z -> z.doubleValue() * PERCENT),
                n -> habits.lineSpacingProperty().set(n / PERCENT));
        numbers.add("settings.textWidth", "settings.characters", 62, 78, 1, habits.charactersProperty().map(Number::doubleValue),
                n -> habits.charactersProperty().set((int) n));
        numbers.add("settings.skip", "settings.seconds", 1, 60, 1, habits.skipProperty().map(d -> (double) d.toSeconds()),
                n -> habits.skipProperty().set(Duration.ofSeconds((long) n)));
        numbers.add("settings.rewind", "settings.seconds", 0, 5, 0.5, habits.rewindProperty().map(d -> d.toMillis() / MILLIS),
                n -> habits.rewindProperty().set(Duration.ofMillis(Math.round(n * MILLIS))));
        getChildren().setAll(numbers, check("settings.doubts", habits.doubtsShownProperty()),
                check("settings.shading", habits.shadingProperty()), check("settings.highlight", habits.highlightProperty()),
                check("settings.follow", habits.followProperty()),
                check("settings.pauseWhileTyping", habits.pausesWhileTypingProperty()));
    }

    private CheckBox check(String key, BooleanProperty value) {
        return check(words, key, value);
    }

    static CheckBox check(Wording words, String key, BooleanProperty value) {
        CheckBox box = new CheckBox(words.say(key));
        box.setId(key.replace('.', '-'));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }
}
