package app.galley.ui.category;

import app.galley.problem.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// A sentence with controls in it, in the order of the reader's language: what stands in braces in its words is a control.
final class Sentence extends FlowPane {
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

    /// @param key of the words
    /// @param span what stands for the last number
    /// @param controls what stands for `{0}`, `{1}` and so on before it
    Sentence(Wording words, String key, SpanChoice span, Node... controls) {
        super(6, 6);
        getStyleClass().add("sentence");
        setRowValignment(javafx.geometry.VPos.CENTER);
        List<Node> parts = new ArrayList<>();
        String pattern = words.say(key);
        Matcher slot = SLOT.matcher(pattern);
        int from = 0;
        while (slot.find()) {
            say(pattern.substring(from, slot.start()), parts);
            int number = Integer.parseInt(slot.group(1));
            parts.addAll(number < controls.length ? List.of(controls[number]) : List.of(span.controls()));
            from = slot.end();
        }
        say(pattern.substring(from), parts);
        getChildren().setAll(parts);
    }

    private static void say(String text, List<Node> parts) {
        if (!text.isBlank()) {
            parts.add(new Label(text.strip()));
        }
    }
}
