package app.galley.ui.settings;

import app.galley.problem.Wording;
import app.galley.ui.desk.Habits;
import java.time.Duration;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// How one likes to read, listen and type.
final class EditorSettings extends VBox {
    private static final int PERCENT = 100;
    private final Wording words;
    private final GridPane numbers = new GridPane(8, 8);

    EditorSettings(Habits habits, Wording words) {
        super(8);
        this.words = words;
        number("settings.zoom", "settings.percent", 50, 300, 10, habits.zoomProperty().map(z -> percent(z.doubleValue())),
                n -> habits.zoomProperty().set(n / (double) PERCENT));
        number("settings.lineSpacing", "settings.percent", 70, 200, 5, habits.lineSpacingProperty().map(z -> percent(z.doubleValue())),
                n -> habits.lineSpacingProperty().set(n / (double) PERCENT));
        number("settings.textWidth", "settings.characters", 62, 78, 1, habits.charactersProperty().map(Number::intValue),
                habits.charactersProperty()::set);
        number("settings.skip", "settings.seconds", 1, 60, 1, habits.skipProperty().map(d -> (int) d.toSeconds()),
                n -> habits.skipProperty().set(Duration.ofSeconds(n)));
        number("settings.rewind", "settings.milliseconds", 0, 5000, 250, habits.rewindProperty().map(d -> (int) d.toMillis()),
                n -> habits.rewindProperty().set(Duration.ofMillis(n)));
        getChildren().setAll(numbers, check("settings.doubts", habits.doubtsShownProperty()),
                check("settings.shading", habits.shadingProperty()), check("settings.follow", habits.followProperty()),
                check("settings.pauseWhileTyping", habits.pausesWhileTypingProperty()));
    }

    private static int percent(double share) {
        return (int) Math.round(share * PERCENT);
    }

    private void number(String key, String unit, int least, int most, int step, ObservableValue<Integer> shown, IntConsumer chosen) {
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(least, most, Math.clamp(shown.getValue(), least, most), step);
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setEditable(true);
        spinner.getEditor().setPrefColumnCount(5);
        spinner.setId(key.replace('.', '-'));
        spinner.setAccessibleText(words.say(key));
        shown.subscribe(now -> values.setValue(Math.clamp(now, least, most)));
        values.valueProperty().subscribe(now -> {
            if (now != null && !now.equals(shown.getValue())) {
                chosen.accept(now);
            }
        });
        Label label = new Label(words.say(key));
        label.setLabelFor(spinner);
        Label behind = new Label(words.say(unit));
        behind.getStyleClass().add("muted");
        numbers.addRow(numbers.getRowCount(), label, spinner, behind);
    }

    private CheckBox check(String key, BooleanProperty value) {
        CheckBox box = new CheckBox(words.say(key));
        box.setId(key.replace('.', '-'));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }
}
