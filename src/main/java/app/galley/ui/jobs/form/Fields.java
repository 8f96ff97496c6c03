package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Makes the fields of the form.
final class Fields {
    /// A name of the service: of a vocabulary, a filter, a model.
    static final String NAME = "[0-9a-zA-Z._-]{0,200}";
    private final Wording words;

    Fields(Wording words) {
        this.words = words;
    }

    /// A field under its label.
    VBox labelled(String key, Node field) {
        Label label = new Label(words.say(key));
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    /// A field into which only what matches can be typed.
    ///
    /// @param pattern of all that may stand in it while it is typed
    TextField text(String value, String pattern, Consumer<String> changed) {
        TextField field = new TextField(value);
        only(pattern, field);
        field.textProperty().addListener((observed, before, now) -> changed.accept(now));
        return field;
    }

    /// Has nothing typed into a field but what matches.
    void only(String pattern, TextField field) {
        field.setTextFormatter(new TextFormatter<String>(change -> {
            if (!change.getControlNewText().matches(pattern)) {
                // nothing replaced by nothing: the text stays as it is
                change.setRange(change.getRangeStart(), change.getRangeStart());
                change.setText("");
            }
            return change;
        }));
    }

    /// A choice among values.
    <T> ComboBox<T> choice(List<T> values, T chosen, Function<T, String> said, Consumer<T> changed) {
        ComboBox<T> box = new ComboBox<>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : said.apply(value);
            }

            @Override
            public @Nullable T fromString(String name) {
                return null;
            }
        });
        box.getItems().setAll(values);
        box.setValue(chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((observed, before, now) -> {
            if (now != null) {
                changed.accept(now);
            }
        });
        return box;
    }
}
