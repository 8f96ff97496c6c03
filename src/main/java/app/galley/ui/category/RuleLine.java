package app.galley.ui.category;

import app.galley.problem.Wording;
import app.galley.service.category.CategoryCheck;
import app.galley.service.category.CategoryRule;
import app.galley.service.category.RuleMatch;
import app.galley.transcript.TimeSpan;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.Wrapping;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A rule of the open category: its sentence, what is wrong with it, and what it says about the call.
final class RuleLine extends VBox {
    private static final int MOST_PLACES = 12;
    private final Wording words;
    private final Consumer<TimeSpan> play;
    private final Label fault = new Label();
    private final FlowPane found = new FlowPane(6, 4);

    /// @param changed gets the rule when it is another one
    /// @param remove takes the rule away
    /// @param play plays a place of the call
    RuleLine(CategoryRule rule, Wording words, Consumer<CategoryRule> changed, Runnable remove, Consumer<TimeSpan> play) {
        super(6);
        this.words = words;
        this.play = play;
        getStyleClass().add("rule-line");
        Sentence sentence = new RuleSentence(rule, words, changed).sentence();
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox row = new HBox(8, sentence, Icons.button(Feather.TRASH_2, words.say("category.remove"), remove));
        fault.getStyleClass().add("rule-fault");
        Wrapping.wrap(fault);
        found.getStyleClass().add("rule-found");
        getChildren().setAll(row, fault, found);
    }

    /// Says what is wrong with the rule.
    void show(List<CategoryCheck.Finding> findings) {
        fault.setText(findings.isEmpty() ? "" : words.say(findings.getFirst().says()));
        fault.setVisible(!findings.isEmpty());
        fault.setManaged(!findings.isEmpty());
    }

    /// Says what the rule says about the call.
    void show(RuleMatch match) {
        Label verdict = new Label(words.say(match.holds() ? "category.holds" : "category.holdsNot"), Icons.of(match.holds() ? Feather.CHECK : Feather.MINUS));
        verdict.getStyleClass().add("rule-verdict");
        found.getChildren().setAll(verdict);
        if (!match.places().isEmpty()) {
            found.getChildren().add(new Label(words.say("category.found")));
        }
        match.places().stream().limit(MOST_PLACES).forEach(place -> {
            String time = Times.clock(Duration.ofMillis(place.start()));
            Button button = new Button(time);
            button.getStyleClass().addAll("flat", "rule-place");
            button.setAccessibleText(words.say("category.play", time));
            button.setOnAction(event -> play.accept(place));
            found.getChildren().add(button);
        });
        if (match.places().size() > MOST_PLACES) {
            found.getChildren().add(new Label(words.say("category.more", match.places().size() - MOST_PLACES)));
        }
        setFound(true);
    }

    /// Says nothing about a call.
    void showNoCall() {
        setFound(false);
    }

    private void setFound(boolean shown) {
        found.setVisible(shown);
        found.setManaged(shown);
    }
}
