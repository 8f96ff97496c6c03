package app.galley.ui.jobs;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The jobs: the list of them with what the chosen one is at, and the ledger of what was sent for all.
public final class JobsView extends BorderPane {
    /// How many letters wide the view must be for the details to stand beside the list; else they stand below it.
    private static final double BESIDE = 62;
    /// What the letters of a button are of the usual size (`galley.css`).
    private static final double BUTTON_LETTER = 0.933;
    private static final Duration SECOND = Duration.seconds(1);
    private final JobsViewModel model;
    private final Wording words;
    private final JobTable jobs;
    private final Label title = new Label();
    private final Button turn;
    private final BooleanProperty sent = new SimpleBooleanProperty();
    private final ScrollPane side;

    /// Over its models.
    ///
    /// @param open opens the transcript of a recording
    public JobsView(JobsViewModel model, SentViewModel ledger, Wording words, Consumer<UUID> open) {
        this.model = model;
        this.words = words;
        this.turn = Icons.wordedButton(Feather.BOOK_OPEN, words.say("jobs.sent"), () -> sent.set(!sent.get()));
        ObservableValue<Double> letter = turn.fontProperty().map(font -> font.getSize() / BUTTON_LETTER);
        this.jobs = new JobTable(model, words, open, letter);
        this.side = new ScrollPane(new JobDetails(model, ledger, words, open));
        getStyleClass().add("jobs");
        Notice notice = new Notice(words.say("kit.close"));
        model.problemProperty().subscribe(why -> notice.messageProperty().set(why == null ? null : Notice.Message.of(why, words)));
        Notice trouble = new Notice(words.say("kit.close"));
        model.troubleProperty().subscribe(why -> trouble.messageProperty().set(why == null ? null : Notice.Message.of(why, words)));
        setTop(new VBox(header(), notice, trouble));
        Node all = new SentView(ledger, words, letter);
        all.visibleProperty().bind(sent);
        jobs.visibleProperty().bind(sent.not());
        setCenter(new StackPane(jobs, empty(), all));
        sent.subscribe(shown -> {
            if (shown) {
                ledger.look();
            }
        });
        side();
        tick();
    }

    /// Puts the cursor into the list.
    public void focusList() {
        jobs.requestFocus();
    }

    private Node header() {
        title.getStyleClass().add("view-title");
        title.textProperty().bind(Bindings.when(sent).then(words.say("jobs.sent")).otherwise(words.say("jobs.title")));
        turn.setId("show-sent");
        turn.getStyleClass().add("flat");
        turn.textProperty().bind(Bindings.when(sent).then(words.say("jobs.title")).otherwise(words.say("jobs.sent")));
        turn.setTooltip(new Tooltip(words.say("jobs.sent.hint")));
        sent.subscribe(shown -> turn.setGraphic(Icons.of(shown ? Feather.ARROW_LEFT : Feather.BOOK_OPEN)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, turn);
        header.getStyleClass().add("view-header");
        return header;
    }

    private void side() {
        side.setFitToWidth(true);
        side.getStyleClass().add("inspector-side");
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.managedProperty().bind(side.visibleProperty());
        side.visibleProperty().bind(model.selectedProperty().isNotNull().and(sent.not()));
        widthProperty().subscribe(width -> place(width.doubleValue() >= BESIDE * turn.getFont().getSize()));
        turn.fontProperty().subscribe(font -> place(getWidth() >= BESIDE * font.getSize()));
        side.maxHeightProperty().bind(Bindings.when(beside()).then(Double.MAX_VALUE).otherwise(heightProperty().multiply(0.5)));
    }

    private BooleanBinding beside() {
        return rightProperty().isEqualTo(side);
    }

    private void place(boolean beside) {
        if (beside && getRight() == null) {
            setBottom(null);
            setRight(side);
        } else if (!beside && getBottom() == null) {
            setRight(null);
            setBottom(side);
        }
    }

    /// Lets times go on while somebody looks and jobs are under way.
    private void tick() {
        Timeline clock = new Timeline(new KeyFrame(SECOND, e -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        BooleanBinding looked = sceneProperty().isNotNull().and(model.underWayProperty().greaterThan(0));
        looked.subscribe(needed -> {
            if (needed) {
                clock.play();
            } else {
                clock.stop();
            }
        });
        // the binding lives as long as the view does
        getProperties().put(JobsView.class, looked);
    }

    private Node empty() {
        Label say = new Label(words.say("jobs.empty"));
        say.getStyleClass().add("empty-title");
        Label hint = new Label(words.say("jobs.emptyHint"));
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        VBox box = new VBox(Icons.of(Feather.ACTIVITY), say, hint);
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(Bindings.isEmpty(model.jobs()).and(sent.not()));
        return box;
    }
}
