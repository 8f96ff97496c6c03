package app.galley.ui.vocabulary.trial;

import app.galley.library.Recording;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.vocabulary.Take;
import app.galley.workbench.vocabulary.Trials.Price;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is chosen for a trial: the recording, the part that is transcribed, and the two results.
final class TrialChoices extends VBox {
    private final TrialViewModel model;
    private final Wording words;
    private final ComboBox<Recording> recording;

    TrialChoices(TrialViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        this.recording = box("trial-recording", words.say("trial.recording"), model.recordings(), model.recordingProperty(), Recording::title);
        getStyleClass().add("trial-choices");
        getChildren().setAll(what(), said(), results());
    }

    /// Puts the cursor to the recording.
    void focusFirst() {
        recording.requestFocus();
    }

    private Node what() {
        recording.setPrefWidth(220);
        ToggleGroup part = new ToggleGroup();
        RadioButton whole = radio("trial-whole", words.say("trial.whole"), part);
        RadioButton stretch = radio("trial-stretch", words.say("trial.stretch"), part);
        whole.selectedProperty().bindBidirectional(model.part().wholeProperty());
        stretch.setSelected(!whole.isSelected());
        whole.selectedProperty().subscribe(chosen -> stretch.setSelected(!chosen));
        TextField from = time("trial-from", words.say("trial.from"), model.part().fromProperty());
        TextField to = time("trial-to", words.say("trial.toName"), model.part().toProperty());
        Button start = Icons.wordedButton(Feather.PLAY_CIRCLE, words.say("trial.start"), model::start);
        start.setId("start-trial");
        start.setAccessibleHelp(words.say("trial.startHint"));
        start.disableProperty().bind(model.readyProperty().not().or(model.recordingProperty().isNull())
                .or(model.run().doneProperty().isNotEqualTo(TrialRun.NONE)));
        FlowPane bar = new FlowPane(8, 8, recording, whole, new HBox(6, stretch, from, label(words.say("trial.to")), to), start);
        ((HBox) stretch.getParent()).setAlignment(Pos.CENTER_LEFT);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setRowValignment(javafx.geometry.VPos.CENTER);
        return bar;
    }

    private static RadioButton radio(String id, String text, ToggleGroup group) {
        RadioButton button = new RadioButton(text);
        button.setId(id);
        button.setToggleGroup(group);
        return button;
    }

    private TextField time(String id, String name, StringProperty typed) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(words.say("trial.example"));
        field.setPrefColumnCount(6);
        field.textProperty().bindBidirectional(typed);
        field.disableProperty().bind(model.part().wholeProperty());
        field.setOnAction(e -> model.start());
        return field;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// What stands in the way, or how far it is, or what it costs.
    private Node said() {
        Label said = new Label();
        said.setId("trial-said");
        said.getStyleClass().add("hint");
        Wrapping.wrap(said);
        said.textProperty().bind(Bindings.createStringBinding(() -> {
            int done = model.run().doneProperty().get();
            Price price = model.run().priceProperty().get();
            return done != TrialRun.NONE ? words.say("trial.underWay", done) : !model.readyProperty().get() ? words.say("trial.notReady")
                    : price == null ? "" : price.dollars().map(dollars -> words.say("trial.price", dollars, Times.clock(price.length())))
                    .orElseGet(() -> words.say("trial.free"));
        }, model.run().doneProperty(), model.run().priceProperty(), model.readyProperty()));
        return said;
    }

    private Node results() {
        GridPane grid = new GridPane(8, 6);
        row(grid, 0, words.say("trial.without"), box("trial-without", words.say("trial.withoutName"), model.takes(), model.withoutProperty(),
                take -> TakeWords.of(take, words)));
        row(grid, 1, words.say("trial.with"), box("trial-with", words.say("trial.withName"), model.takes(), model.withProperty(), take -> TakeWords.of(take, words)));
        grid.visibleProperty().bind(Bindings.isNotEmpty(model.takes()));
        grid.managedProperty().bind(grid.visibleProperty());
        return grid;
    }

    private static void row(GridPane grid, int row, String name, ComboBox<?> box) {
        Label label = label(name);
        label.setLabelFor(box);
        box.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(box, Priority.ALWAYS);
        grid.addRow(row, label, box);
    }

    private <T> ComboBox<T> box(String id, String name, ObservableList<T> items, ObjectProperty<@Nullable T> chosen, Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>(items);
        box.setId(id);
        box.setAccessibleText(name);
        box.setCellFactory(list -> cell(text, ""));
        box.setButtonCell(cell(text, words.say("trial.choose")));
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private static <T> ListCell<T> cell(Function<T, String> text, String none) {
        return new ListCell<>() {
            {
                setText(none);
            }

            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? none : text.apply(item));
            }
        };
    }
}
