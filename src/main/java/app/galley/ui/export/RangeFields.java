package app.galley.ui.export;

import app.galley.problem.Wording;
import app.galley.transcript.TimeSpan;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.sound.TimeEntry;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The stretch of the recording that is handed out: typed, or taken from what is selected; empty fields mean all of it.
final class RangeFields extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final ExportViewModel model;
    private final Wording words;
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final Label fault = new Label();
    private boolean showing;

    RangeFields(ExportViewModel model, Wording words) {
        super(4);
        this.model = model;
        this.words = words;
        prepare(from, "from");
        prepare(to, "to");
        Label dash = new Label("–");
        HBox fields = new HBox(4, from, dash, to);
        fields.setAlignment(Pos.CENTER_LEFT);
        fields.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Button selected = new Button(words.say("export.range.selection"));
        selected.setId("range-selection");
        selected.setOnAction(e -> set(model.selectionProperty().get()));
        selected.disableProperty().bind(model.selectionProperty().isNull());
        Button all = new Button(words.say("export.range.all"));
        all.setId("range-all");
        all.setOnAction(e -> set(null));
        fault.getStyleClass().add("problem-text");
        Wrapping.wrap(fault);
        fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        Label title = new Label(words.say("export.option.range"));
        getChildren().setAll(title, fields, new FlowPane(4, 4, selected, all), fault);
        model.optionsProperty().subscribe(options -> show(options.content().range()));
    }

    private void prepare(TextField field, String name) {
        field.setId("range-" + name);
        field.setPromptText("0:00:00");
        field.setAccessibleText(words.say("export.range." + name));
        field.setPrefColumnCount(8);
        field.getStyleClass().add("time-entry");
        field.textProperty().addListener((property, before, now) -> read());
    }

    private void set(@Nullable TimeSpan range) {
        fault.setText("");
        model.change(options -> options.of(options.content().range(range)));
        show(range);
    }

    private void show(@Nullable TimeSpan range) {
        if (!Objects.equals(range, typed().orElse(null)) || range == null && !fault.getText().isEmpty()) {
            if (range == null && !fault.getText().isEmpty()) {
                return;
            }
            showing = true;
            from.setText(range == null ? "" : TimeEntry.of(Duration.ofMillis(range.start())));
            to.setText(range == null || range.end() == Long.MAX_VALUE ? "" : TimeEntry.of(Duration.ofMillis(range.end())));
            showing = false;
        }
    }

    private void read() {
        if (showing) {
            return;
        }
        boolean isWrong = isWrong(from) | isWrong(to);
        Optional<TimeSpan> range = typed();
        boolean isBackward = !isWrong && range.isEmpty() && !(from.getText().isBlank() && to.getText().isBlank());
        fault.setText(isWrong ? words.say("export.range.wrong") : isBackward ? words.say("export.range.backward") : "");
        if (fault.getText().isEmpty()) {
            model.change(options -> options.of(options.content().range(range.orElse(null))));
        }
    }

    private static boolean isWrong(TextField field) {
        boolean wrong = !field.getText().isBlank() && TimeEntry.read(field.getText()).isEmpty();
        field.pseudoClassStateChanged(WRONG, wrong);
        return wrong;
    }

    /// The stretch that is typed; empty for all, and when it is none.
    private Optional<TimeSpan> typed() {
        if (from.getText().isBlank() && to.getText().isBlank()) {
            return Optional.empty();
        }
        long start = TimeEntry.read(from.getText()).map(Duration::toMillis).orElse(0L);
        long end = TimeEntry.read(to.getText()).map(Duration::toMillis).orElse(Long.MAX_VALUE);
        return end > start ? Optional.of(new TimeSpan(start, end)) : Optional.empty();
    }
}
