package app.galley.ui.kit;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The strip in which a problem or a piece of news is said where it happened, with one action and a way to put it aside. It
/// takes no room while there is nothing to say.
public final class Notice extends HBox {
    private final ObjectProperty<@Nullable Message> message = new SimpleObjectProperty<>();
    private final FontIcon icon = Icons.of(Feather.INFO);
    private final Label sentence = new Label();
    private final Button action = new Button();

    /// What is said.
    ///
    /// @param sentence the words
    /// @param isProblem whether something went wrong
    /// @param actionWords the words of the action, empty for none
    /// @param action what it does
    public record Message(String sentence, boolean isProblem, String actionWords, Runnable action) {
        /// A problem without an action.
        public static Message of(Problem problem, Wording words) {
            return new Message(words.say(problem), true, "", () -> { });
        }
    }

    /// An empty strip.
    ///
    /// @param close words for the button that puts it aside
    public Notice(String close) {
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        Wrapping.wrap(sentence);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        action.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(icon, sentence, action, Icons.button(Feather.X, close, () -> message.set(null)));
        managedProperty().bind(visibleProperty());
        setVisible(false);
        message.subscribe(this::show);
    }

    /// What is said now; null for nothing.
    public ObjectProperty<@Nullable Message> messageProperty() {
        return message;
    }

    private void show(@Nullable Message now) {
        setVisible(now != null);
        if (now == null) {
            return;
        }
        sentence.setText(now.sentence());
        icon.setIconCode(now.isProblem() ? Feather.ALERT_TRIANGLE : Feather.INFO);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("problem"), now.isProblem());
        action.setText(now.actionWords());
        action.setVisible(!now.actionWords().isEmpty());
        action.setManaged(action.isVisible());
        action.setOnAction(e -> {
            message.set(null);
            now.action().run();
        });
        setAccessibleText(now.sentence());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
