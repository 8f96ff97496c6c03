package app.galley.ui.settings;

import app.galley.problem.Wording;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.layout.GridPane;

/// Numbers among the settings, one below the other: name, value, unit.
final class NumberGrid extends GridPane {
    private static final double TENTHS = 10;
    private final Wording words;

    NumberGrid(Wording words) {
        super(8, 8);
        this.words = words;
    }

    /// Adds a number below the others.
    ///
    /// @param key of its name in the bundle
    /// @param unit of the words behind it
    /// @param chosen gets what is chosen
    /// @return the field, to be disabled while it has no effect
    Spinner<Double> add(String key, String unit, double least, double most, double step, ObservableValue<Double> shown,
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
        addRow(getRowCount(), label, spinner, behind);
        return spinner;
    }

    /// Zooming by wheel leads between whole numbers; what is shown has at most one digit behind the point.
    private static double rounded(double value, double least, double most) {
        return Math.clamp(Math.round(value * TENTHS) / TENTHS, least, most);
    }
}
