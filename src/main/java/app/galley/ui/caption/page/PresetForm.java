package app.galley.ui.caption.page;

import app.galley.caption.check.CaptionRule;
import app.galley.caption.check.Severity;
import app.galley.caption.form.Dash;
import app.galley.caption.form.SoundForm;
import app.galley.caption.form.SpeakerForm;
import app.galley.caption.preset.CaptionPreset;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// A preset of one's own as a form: its name, its numbers, how names and sounds stand, and how much each rule is meant. What cannot be is said when it is to be
/// kept.
public final class PresetForm extends VBox {
    private final PresetDraft draft;
    private final Wording words;
    private final Label problem = new Label();
    private final TextField name = new TextField();

    /// @param taken names that are there already
    /// @param keep gets the preset
    public PresetForm(PresetDraft draft, List<String> taken, Consumer<CaptionPreset> keep, Wording words) {
        this.draft = draft;
        this.words = words;
        getStyleClass().add("preset-form");
        name.setId("preset-name");
        name.setText(draft.name());
        name.setDisable(!draft.isNew());
        name.textProperty().subscribe(text -> draft.name(text.strip()));
        add("caption.key.name", name);
        title("caption.page.limits");
        PresetDraft.NUMBERS.forEach(this::number);
        number("frames");
        title("caption.page.form");
        choice("speaker", SpeakerForm.values());
        choice("dash", Dash.values());
        choice("sound", SoundForm.values());
        number("music");
        number("colours");
        title("caption.page.rules");
        Arrays.stream(CaptionRule.values()).forEach(this::rule);
        problem.getStyleClass().add("cue-problem");
        problem.setId("preset-problem");
        problem.setGraphic(Icons.of(Feather.ALERT_OCTAGON));
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        Button save = Icons.wordedButton(Feather.CHECK, words.say("caption.page.keep"), () -> keep(taken, keep));
        save.setId("keep-preset");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        getChildren().addAll(problem, save);
    }

    private void keep(List<String> taken, Consumer<CaptionPreset> keep) {
        try {
            problem.setText("");
            keep.accept(draft.preset(taken));
        } catch (ProblemException e) {
            problem.setText(words.say(named(e.problem())));
        }
    }

    /// The problem with the words of the form in place of those of the file.
    private Problem named(Problem problem) {
        return new Problem(problem.key(), problem.kind(), problem.arguments().stream()
                .map(argument -> argument instanceof String key && (PresetDraft.NUMBERS.contains(key)) ? words.say("caption.key." + key) : argument).toList());
    }

    private void title(String key) {
        Label label = new Label(words.say(key));
        label.getStyleClass().add("checklist-law");
        getChildren().add(label);
    }

    private void number(String key) {
        TextField field = new TextField(draft.value(key));
        field.setId("preset-" + key);
        field.textProperty().subscribe(text -> draft.value(key, text));
        add("caption.key." + key, field);
    }

    private <E extends Enum<E>> void choice(String key, E[] all) {
        ComboBox<String> box = box(Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toList(), "caption." + key + ".");
        box.setId("preset-" + key);
        box.setValue(draft.value(key));
        box.valueProperty().subscribe(chosen -> draft.value(key, chosen));
        add("caption.key." + key, box);
    }

    private void rule(CaptionRule rule) {
        ComboBox<String> box = box(List.of("off", "advice", "error"), "caption.meant.");
        box.setId("preset-rule-" + rule.name().toLowerCase(Locale.ROOT));
        box.setValue(draft.severity(rule).map(severity -> severity.name().toLowerCase(Locale.ROOT)).orElse("off"));
        box.valueProperty().subscribe(chosen -> draft.severity(rule,
                chosen.equals("off") ? Optional.empty() : Optional.of(Severity.valueOf(chosen.toUpperCase(Locale.ROOT)))));
        add("caption.ruleName." + rule.name().toLowerCase(Locale.ROOT), box);
    }

    private ComboBox<String> box(List<String> all, String keys) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : words.say(keys + value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        return box;
    }

    private void add(String key, Control field) {
        Label label = new Label(words.say(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(field);
        HBox.setHgrow(label, Priority.ALWAYS);
        field.setAccessibleText(label.getText());
        HBox row = new HBox(label, field);
        row.getStyleClass().add("preset-row");
        getChildren().add(row);
    }

    /// Puts the cursor where work begins.
    public void enter() {
        Region first = draft.isNew() ? name : (Region) lookup("#preset-charactersPerLine");
        first.requestFocus();
        name.selectAll();
    }
}
