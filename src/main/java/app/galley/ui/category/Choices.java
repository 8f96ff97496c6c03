package app.galley.ui.category;

import app.galley.problem.Wording;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/// Small controls of sentences.
final class Choices {
    private static final double THOUSAND = 1_000;

    private Choices() { }

    /// A choice among some values.
    ///
    /// @param key of the words of a value
    /// @param chosen told when another one is chosen
    static <T> ChoiceBox<T> of(Wording words, List<T> values, T now, Function<T, String> key, Consumer<T> chosen) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.say(key.apply(value));
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        box.getItems().setAll(values);
        box.setValue(now);
        box.valueProperty().addListener((property, old, value) -> chosen.accept(value));
        return box;
    }

    /// A number; what is none is -1.
    ///
    /// @param scale how many of the value's units one of the shown is
    static TextField number(String name, long now, long scale, Consumer<Long> typed) {
        TextField field = new TextField(shown(now, scale));
        field.setAccessibleText(name);
        field.setPrefColumnCount(4);
        field.getStyleClass().add("number-field");
        field.textProperty().addListener((property, old, text) -> typed.accept(value(text, scale)));
        return field;
    }

    private static String shown(long value, long scale) {
        return value % scale == 0 ? Long.toString(value / scale) : Double.toString(value / THOUSAND);
    }

    private static long value(String text, long scale) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            return number >= 0 && number < Integer.MAX_VALUE && (scale > 1 || number == Math.rint(number)) ? Math.round(number * scale) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
