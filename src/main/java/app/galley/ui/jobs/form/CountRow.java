package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A tick with a number behind it: 0 without the tick.
final class CountRow extends VBox {
    private final CheckBox tick = new CheckBox();
    private final Spinner<Integer> count;
    private boolean following;

    /// @param key of what the tick says; with `Count` behind it of what the number means
    /// @param usual the number at first
    CountRow(Wording words, String key, int least, int most, int usual, IntConsumer changed) {
        super(8);
        tick.setText(words.say(key));
        tick.setWrapText(true);
        count = new Spinner<>(least, most, usual);
        count.setEditable(true);
        count.getStyleClass().add("count-field");
        count.setAccessibleText(words.say(key + "Count"));
        count.setTooltip(new Tooltip(words.say(key + "Count")));
        count.disableProperty().bind(tick.selectedProperty().not());
        Label atMost = new Label(words.say("jobs.atMost"));
        atMost.setLabelFor(count);
        HBox row = new HBox(8, atMost, count);
        row.getStyleClass().add("indented");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(tick, row);
        Runnable tell = () -> {
            if (!following) {
                changed.accept(tick.isSelected() ? count.getValue() : 0);
            }
        };
        tick.selectedProperty().addListener((observed, before, now) -> tell.run());
        count.valueProperty().addListener((observed, before, now) -> tell.run());
    }

    /// Shows another number.
    void follow(int number) {
        following = true;
        tick.setSelected(number > 0);
        if (number > 0) {
            count.getValueFactory().setValue(number);
        }
        following = false;
    }
}
