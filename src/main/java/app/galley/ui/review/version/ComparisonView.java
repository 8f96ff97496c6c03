package app.galley.ui.review.version;

import app.galley.problem.Wording;
import app.galley.transcript.review.Comparison.Difference;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.review.version.VersionsViewModel.Version;
import app.galley.ui.text.TranscriptView;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a version says differently from now, place by place, and the way to put it back.
final class ComparisonView extends BorderPane {
    private final VersionsViewModel model;
    private final Wording words;
    private final ListView<Difference> list = new ListView<>();
    private final VersionActs acts;

    /// @param page where differences are shown
    ComparisonView(VersionsViewModel model, TranscriptView page, Wording words) {
        this.model = model;
        this.words = words;
        this.acts = new VersionActs(model, page, list.getSelectionModel());
        setTop(head());
        StackPane middle = new StackPane(list(), same(), waiting());
        // In a low window the list gives way, not what can be done.
        middle.setMinHeight(0);
        setCenter(middle);
        setBottom(new VersionFoot(model, acts, list.getSelectionModel().selectedItemProperty().isNotNull(), words));
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                model.showList();
                e.consume();
            }
        });
    }

    private Node head() {
        Button back = Icons.button(Feather.ARROW_LEFT, words.say("review.versions.back"), model::showList);
        back.setId("all-versions");
        Label title = new Label();
        title.getStyleClass().add("review-count");
        Wrapping.wrap(title);
        Label differ = new Label();
        differ.setId("differ");
        differ.getStyleClass().add("muted");
        model.shownProperty().subscribe(shown -> title.setText(shown == null ? "" : VersionCell.title(shown, words)));
        model.comparedProperty().subscribe(found -> differ.setText(found == null ? words.say("review.versions.comparing")
                : words.say("review.versions.differ", found.comparison().changedWords())));
        Label legend = new Label(words.say("review.versions.legend"));
        legend.getStyleClass().add("muted");
        legend.visibleProperty().bind(Bindings.isNotEmpty(list.getItems()));
        VBox said = new VBox(title, differ, rate(), legend, outcome());
        said.setMinWidth(0);
        HBox head = new HBox(back, said);
        head.getStyleClass().add("review-head");
        return head;
    }

    private Node rate() {
        Label rate = new Label();
        rate.setId("error-rate");
        rate.getStyleClass().add("muted");
        rate.setTooltip(new Tooltip(words.say("review.versions.rateHelp")));
        Wrapping.wrap(rate);
        model.comparedProperty().subscribe(found -> {
            rate.setVisible(found != null && model.shownProperty().get() instanceof Version.Machine machine && machine.result().isWhole());
            rate.setManaged(rate.isVisible());
            rate.setText(found == null ? "" : words.say("review.versions.rate", found.errorRate()));
        });
        return rate;
    }

    /// What came of taking the version over.
    private Node outcome() {
        Label outcome = new Label();
        outcome.setId("taken-over");
        outcome.getStyleClass().add("taken-over");
        Wrapping.wrap(outcome);
        model.takeOver().takenProperty().subscribe(taken -> {
            outcome.setText(taken == null ? "" : words.say("review.takeOver.taken", taken.words(), taken.kept(), taken.conflicts().size()));
            outcome.setVisible(taken != null);
            outcome.setManaged(taken != null);
            list.refresh();
        });
        return outcome;
    }

    private Node list() {
        list.setId("differences");
        list.getStyleClass().add("review-list");
        list.setAccessibleText(words.say("review.versions.comparing"));
        list.setCellFactory(made -> new DifferenceCell(list, this::isInConflict, words));
        model.comparedProperty().subscribe(found -> {
            int row = list.getSelectionModel().getSelectedIndex();
            if (found == null) {
                list.getItems().clear();
            } else {
                list.getItems().setAll(found.comparison().differences());
                list.getSelectionModel().select(Math.min(Math.max(0, row), list.getItems().size() - 1));
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && !e.isShiftDown()) {
                acts.go();
                e.consume();
            }
        });
        list.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                acts.go();
            }
        });
        return list;
    }

    private Node same() {
        Label say = new Label(words.say("review.versions.same"));
        say.getStyleClass().add("empty-title");
        Wrapping.wrap(say);
        Label hint = new Label(words.say("review.versions.sameHint"));
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        VBox box = new VBox(Icons.of(Feather.CHECK_CIRCLE), say, hint);
        box.getStyleClass().addAll("empty", "review-empty");
        box.setMouseTransparent(true);
        model.comparedProperty().subscribe(found -> {
            box.setVisible(found != null && found.comparison().differences().isEmpty());
            hint.setVisible(found != null && !found.isSame());
        });
        return box;
    }

    private Node waiting() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(32, 32);
        wheel.visibleProperty().bind(model.comparedProperty().isNull());
        return wheel;
    }

    private boolean isInConflict(Difference difference) {
        TakeOverViewModel.Taken taken = model.takeOver().takenProperty().get();
        return taken != null && taken.isInConflict(difference.place());
    }

    /// What one does with the version.
    VersionActs acts() {
        return acts;
    }

    /// Puts the cursor into the differences.
    void focusList() {
        list.requestFocus();
    }
}
