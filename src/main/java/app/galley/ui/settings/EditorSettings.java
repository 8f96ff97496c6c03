package app.galley.ui.settings;

import app.galley.problem.Wording;
import app.galley.ui.desk.Habits;
import java.time.Duration;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// How one likes to read, listen and type.
final class EditorSettings extends VBox {
    private static final double PERCENT = 100;
    private static final double MILLIS = 1000;
    private static final double TENTHS = 10;
    private final Wording words;
    private final GridPane numbers = new GridPane(8, 8);

    EditorSettings(Habits habits, Wording words) {
        super(8);
        this.words = words;
        number("settings.zoom", "settings.percent", 50, 300, 10, habits.zoomProperty().map(z -> z.doubleValue() * PERCENT),
                n -> habits.zoomProperty().set(n / PERCENT));
        number("settings.lineSpacing", "settings.percent", 70, 200, 5, habits.lineSpacingProperty().map(z -> z.doubleValue() * PERCENT),
                n -> habits.lineSpacingProperty().set(n / PERCENT));
        number("settings.textWidth", "settings.characters", 62, 78, 1, habits.charactersProperty().map(Number::doubleValue),
                n -> habits.charactersProperty().set((int) n));
        number("settings.skip", "settings.seconds", 1, 60, 1, habits.skipProperty().map(d -> (double) d.toSeconds()),
                n -> habits.skipProperty().set(Duration.ofSeconds((long) n)));
        number("settings.rewind", "settings.seconds", 0, 5, 0.5, habits.rewindProperty().map(d -> d.toMillis() / MILLIS),
                n -> habits.rewindProperty().set(Duration.ofMillis(Math.round(n * MILLIS))));
        getChildren().setAll(numbers, check("settings.doubts", habits.doubtsShownProperty()),
                check("settings.shading", habits.shadingProperty()), check("settings.highlight", habits.highlightProperty()),
                check("settings.follow", habits.followProperty()),
                check("settings.pauseWhileTyping", habits.pausesWhileTypingProperty()));
    }

    private void number(String key, String unit, double least, double most, double step, ObservableValue<Double> shown,
                        DoubleConsumer chosen) {
        DoubleSpinnerValueFactory values = new DoubleSpinnerValueFactory(least, most, rounded(shown.getValue(), least, most), step);
        Spinner<Double> spinner = new Spinner<>(values);
        spinner.setEditable(true);
        spinner.getEditor().setPrefColumnCount(5);
        spinner.setId(key.replace('.', '-'));
        spinner.setAccessibleText(words.say(key));
        shown.subscribe(now -> values.setValue(rounded(now, least, most)));
        values.valueProperty().subscribe(now -> {
            if (now != null && now != rounded(shown.getValue(), least, most)) {
                chosen.accept(now);
            }
        });
        Label label = new Label(words.say(key));
        label.setLabelFor(spinner);
        Label behind = new Label(words.say(unit));
        behind.getStyleClass().add("muted");
        numbers.addRow(numbers.getRowCount(), label, spinner, behind);
    }

    /// Zooming by wheel leads between whole numbers; what is shown has at most one digit behind the point.
    private static double rounded(double value, double least, double most) {
        return Math.clamp(Math.round(value * TENTHS) / TENTHS, least, most);
    }

    private CheckBox check(String key, BooleanProperty value) {
        CheckBox box = new CheckBox(words.say(key));
        box.setId(key.replace('.', '-'));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }
}
