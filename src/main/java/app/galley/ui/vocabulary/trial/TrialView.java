package app.galley.ui.vocabulary.trial;

import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.review.term.Trial;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.vocabulary.Take;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Whether a vocabulary has helped: both error rates side by side, what became of each term, and the places that differ, each to be played.
public final class TrialView extends BorderPane {
    private final TrialViewModel model;
    private final Wording words;
    private final TrialChoices choices;
    private final Label sum = new Label();
    private final Label unused = new Label();
    private final Label without = new Label();
    private final Label with = new Label();
    private final Label withoutErrors = new Label();
    private final Label withErrors = new Label();

    /// @param play plays a place of a recording
    public TrialView(TrialViewModel model, Wording words, BiConsumer<UUID, TimeSpan> play) {
        this.model = model;
        this.words = words;
        this.choices = new TrialChoices(model, words);
        setId("vocabulary-trial");
        getStyleClass().add("vocabulary-trial");
        Notice notice = new Notice(words.say("kit.close"));
        model.problemProperty().subscribe((@Nullable Problem why) -> notice.messageProperty().set(why == null ? null : Notice.Message.of(why, words)));
        setTop(new VBox(notice, choices));
        TrialTables tables = new TrialTables(model, words, sum.fontProperty().map(font -> font.getSize()), difference -> {
            Recording recording = model.recordingProperty().get();
            if (recording != null) {
                play.accept(recording.id(), difference.time());
            }
        });
        BorderPane result = new BorderPane(tables);
        result.setTop(sums());
        result.visibleProperty().bind(model.trialProperty().isNotNull());
        setCenter(new StackPane(result, empty()));
        model.trialProperty().subscribe(this::tell);
    }

    /// What is reached from the vocabulary.
    public TrialViewModel model() {
        return model;
    }

    /// Puts the cursor to the first choice.
    public void focusFirst() {
        choices.focusFirst();
    }

    private Node sums() {
        unused.setId("trial-unused");
        unused.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        sum.setId("trial-sum");
        unused.managedProperty().bind(unused.visibleProperty());
        Wrapping.wrap(sum);
        Wrapping.wrap(unused);
        HBox rates = new HBox(24, rate("trial.without", without, withoutErrors, "trial-rate-without"), rate("trial.with", with, withErrors, "trial-rate-with"));
        VBox box = new VBox(4, rates, sum, unused);
        box.getStyleClass().add("trial-sums");
        return box;
    }

    private Node rate(String name, Label rate, Label errors, String id) {
        rate.setId(id);
        rate.getStyleClass().add("trial-rate");
        errors.getStyleClass().add("hint");
        VBox box = new VBox(new Label(words.say(name)), rate, errors);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void tell(@Nullable Trial trial) {
        if (trial == null) {
            return;
        }
        rate(trial.without(), without, withoutErrors, "trial.without");
        rate(trial.with(), with, withErrors, "trial.with");
        int fewer = trial.without().errors() - trial.with().errors();
        sum.setText(fewer > 0 ? words.say("trial.better", fewer) : fewer < 0 ? words.say("trial.worse", -fewer) : words.say("trial.even"));
        Take used = model.withProperty().get();
        unused.setText(used == null ? "" : TakeWords.unused(used, words));
        unused.setVisible(!unused.getText().isEmpty());
    }

    private void rate(Trial.Score score, Label rate, Label errors, String name) {
        rate.setText(words.say("trial.rate", score.rate() * 100));
        errors.setText(words.say("trial.errors", score.errors(), score.words()));
        rate.setAccessibleText(words.say(name) + ": " + rate.getText() + ", " + errors.getText());
    }

    private Node empty() {
        Label say = new Label();
        say.setId("trial-empty");
        say.getStyleClass().add("empty-title");
        Label hint = new Label();
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        Runnable tell = () -> {
            String key = "trial.empty." + (model.recordings().isEmpty() ? "recordings" : model.takes().size() < 2 ? "takes" : "choice");
            say.setText(words.say(key));
            hint.setText(words.say(key + "Hint"));
        };
        model.recordings().subscribe(tell);
        model.takes().subscribe(tell);
        tell.run();
        VBox box = new VBox(Icons.of(Feather.BAR_CHART_2), say, hint);
        box.getStyleClass().add("empty");
        box.setMouseTransparent(true);
        box.visibleProperty().bind(model.trialProperty().isNull());
        return box;
    }
}
