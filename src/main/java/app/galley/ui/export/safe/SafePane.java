package app.galley.ui.export.safe;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.export.safe.Known;
import app.galley.workbench.export.safe.SafeCopy;
import app.galley.workbench.export.safe.SafeDraft;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// The choice of a safe copy, and what it takes out. What is not known of a recording is not offered for it.
public final class SafePane extends VBox {
    private static final int ROWS = 3;
    private final SafeViewModel model;
    private final Wording words;

    /// Over its model.
    public SafePane(SafeViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("form", "safe-pane");
        CheckBox on = wrapped(new CheckBox(words.say("export.safe.on")));
        on.setId("safe-on");
        on.setGraphic(Icons.of(Feather.SHIELD));
        on.selectedProperty().bindBidirectional(model.onProperty());
        Label hint = hint("export.safe.hint");
        on.setAccessibleHelp(hint.getText());
        VBox chosen = new VBox(new VBox(4, group("export.safe.out"), state()), parts(), phrases(), names(), sound());
        chosen.getStyleClass().addAll("form", "safe-chosen");
        chosen.visibleProperty().bind(model.onProperty());
        chosen.managedProperty().bind(chosen.visibleProperty());
        getChildren().setAll(new VBox(4, on, hint), chosen);
        visibleProperty().bind(model.possibleProperty());
        managedProperty().bind(visibleProperty());
    }

    private Node parts() {
        VBox parts = new VBox(8, part(SafeChoice.Part.STRUCK, Known::struck), part(SafeChoice.Part.REDACTED, known -> Math.max(known.tagged(), known.redacted().size())),
                part(SafeChoice.Part.ENTITIES, known -> known.entities().size()), part(SafeChoice.Part.FILTERED, known -> known.filtered().size()),
                part(SafeChoice.Part.SELECTION, known -> model.selection().size()));
        return parts;
    }

    /// A choice that is offered where there is any of it.
    private CheckBox part(SafeChoice.Part part, Function<Known, Integer> count) {
        String name = part.name().toLowerCase(Locale.ROOT);
        CheckBox box = box("safe-" + name, () -> model.choiceProperty().get().parts().contains(part), out -> now -> now.with(part, out));
        model.knownProperty().subscribe(known -> {
            int there = known == null ? 0 : count.apply(known);
            box.setText(words.say("export.safe.part." + name, there));
            box.setVisible(there > 0);
        });
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private CheckBox box(String id, BooleanSupplier now, Function<Boolean, UnaryOperator<SafeChoice>> change) {
        CheckBox box = wrapped(new CheckBox());
        box.setId(id);
        model.choiceProperty().subscribe(choice -> box.setSelected(now.getAsBoolean()));
        box.selectedProperty().addListener((property, before, chosen) -> {
            if (chosen != now.getAsBoolean()) {
                model.change(change.apply(chosen));
            }
        });
        return box;
    }

    private Node phrases() {
        TextArea area = new TextArea();
        area.setId("safe-phrases");
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        Label label = label("export.safe.phrases");
        label.setLabelFor(area);
        Label hint = hint("export.safe.phrasesHint");
        area.setAccessibleText(label.getText());
        area.setAccessibleHelp(hint.getText());
        model.choiceProperty().subscribe(choice -> {
            if (!choice.phrases().equals(area.getText())) {
                area.setText(choice.phrases());
            }
        });
        area.textProperty().addListener((property, before, typed) -> {
            if (!typed.equals(model.choiceProperty().get().phrases())) {
                model.change(now -> now.typed(typed));
            }
        });
        // the key that goes to the next field everywhere else does so here
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        return new VBox(4, label, area, hint);
    }

    private Node names() {
        CheckBox box = box("safe-names", () -> model.choiceProperty().get().neutralNames(), neutral -> now -> now.naming(neutral));
        box.setText(words.say("export.safe.names"));
        return box;
    }

    private Node sound() {
        ComboBox<SafeCopy.Sound> box = new ComboBox<>();
        box.setId("safe-sound");
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(SafeCopy.Sound.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(SafeCopy.Sound one) {
                return one == null ? "" : words.say("export.safe.sound." + one.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public SafeCopy.Sound fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        Label label = label("export.safe.sound");
        label.setLabelFor(box);
        box.setAccessibleText(label.getText());
        Label hint = hint("export.safe.soundHint");
        hint.managedProperty().bind(hint.visibleProperty());
        model.choiceProperty().subscribe(choice -> {
            box.setValue(choice.sound());
            hint.setVisible(choice.sound() != SafeCopy.Sound.NONE);
        });
        box.valueProperty().addListener((property, before, chosen) -> model.change(now -> now.sounding(chosen)));
        VBox offered = new VBox(4, label, box, hint);
        model.knownProperty().subscribe(known -> offered.setVisible(known != null && known.hasSound()));
        offered.managedProperty().bind(offered.visibleProperty());
        return offered;
    }

    /// How much is taken out, and what cannot be known.
    private Node state() {
        Label state = new Label();
        state.setId("safe-state");
        Label unread = new Label();
        unread.getStyleClass().add("problem-text");
        unread.managedProperty().bind(unread.visibleProperty());
        state.getStyleClass().add("hint");
        Wrapping.wrap(state);
        Wrapping.wrap(unread);
        state.setMinHeight(USE_PREF_SIZE);
        unread.setMinHeight(USE_PREF_SIZE);
        Runnable say = () -> {
            SafeDraft draft = model.draftProperty().get();
            Known known = model.knownProperty().get();
            Problem problem = model.problemProperty().get();
            state.setText(draft == null ? "" : words.say("export.safe.state", draft.text().words(), draft.text().heard().size()));
            int broken = known == null ? 0 : known.unread();
            unread.setText(problem != null ? words.say(problem) : words.say("export.safe.unread", broken));
            unread.setVisible(problem != null || broken > 0);
        };
        model.draftProperty().subscribe(say);
        model.knownProperty().subscribe(say);
        model.problemProperty().subscribe(say);
        return new VBox(4, state, unread);
    }

    private Label group(String key) {
        Label label = label(key);
        label.getStyleClass().add("field-group");
        return label;
    }

    private Label hint(String key) {
        Label label = label(key);
        label.getStyleClass().add("hint");
        return label;
    }

    private Label label(String key) {
        Label label = new Label(words.say(key));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static CheckBox wrapped(CheckBox box) {
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        return box;
    }
}
