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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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

/// The jobs: the list of them with what the chosen one is at, the ledger of what was sent for all, and the jobs of others.
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
    private final Button toSent;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.JOBS);
    private final ScrollPane side;

    private enum Page {
        JOBS("jobs.title"), SENT("jobs.sent"), OTHERS("jobs.others");

        private final String title;

        Page(String title) {
            this.title = title;
        }
    }

    /// Over its models.
    ///
    /// @param open opens the transcript of a recording
    public JobsView(JobsViewModel model, SentViewModel ledger, OtherJobsViewModel others, Wording words, Consumer<UUID> open) {
        this.model = model;
        this.words = words;
        this.toSent = leading(Feather.BOOK_OPEN, Page.SENT, "show-sent");
        ObservableValue<Double> letter = toSent.fontProperty().map(font -> font.getSize() / BUTTON_LETTER);
        this.jobs = new JobTable(model, words, open, letter);
        this.side = new ScrollPane(new JobDetails(model, ledger, words, open));
        getStyleClass().add("jobs");
        Notice notice = new Notice(words.say("kit.close"));
        model.problemProperty().subscribe(why -> notice.messageProperty().set(why == null ? null : Notice.Message.of(why, words)));
        Notice trouble = new Notice(words.say("kit.close"));
        model.troubleProperty().subscribe(why -> trouble.messageProperty().set(why == null ? null : Notice.Message.of(why, words)));
        setTop(new VBox(header(), notice, trouble));
        Node all = new SentView(ledger, words, letter);
        all.visibleProperty().bind(page.isEqualTo(Page.SENT));
        OtherJobsView elsewhere = new OtherJobsView(others, words, letter, open);
        elsewhere.visibleProperty().bind(page.isEqualTo(Page.OTHERS));
        jobs.visibleProperty().bind(page.isEqualTo(Page.JOBS));
        setCenter(new StackPane(jobs, empty(), all, elsewhere));
        page.subscribe(shown -> {
            switch (shown) {
                case SENT -> ledger.look();
                case OTHERS -> {
                    others.look();
                    elsewhere.focusList();
                }
                case JOBS -> focusList();
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
        title.textProperty().bind(page.map(shown -> words.say(shown.title)));
        Button back = Icons.wordedButton(Feather.ARROW_LEFT, words.say("jobs.title"), () -> page.set(Page.JOBS));
        back.setId("jobs-back");
        back.getStyleClass().add("flat");
        shownOn(back, page.isNotEqualTo(Page.JOBS));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, back, leading(Feather.DOWNLOAD_CLOUD, Page.OTHERS, "show-others"), toSent);
        header.getStyleClass().add("view-header");
        return header;
    }

    private Button leading(Feather sign, Page to, String id) {
        Button button = Icons.wordedButton(sign, words.say(to.title), () -> page.set(to));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setTooltip(new Tooltip(words.say(to.title + ".hint")));
        shownOn(button, page.isEqualTo(Page.JOBS));
        return button;
    }

    private static void shownOn(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void side() {
        side.setFitToWidth(true);
        side.getStyleClass().add("inspector-side");
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.managedProperty().bind(side.visibleProperty());
        side.visibleProperty().bind(model.selectedProperty().isNotNull().and(page.isEqualTo(Page.JOBS)));
        widthProperty().subscribe(width -> place(width.doubleValue() >= BESIDE * toSent.getFont().getSize()));
        toSent.fontProperty().subscribe(font -> place(getWidth() >= BESIDE * font.getSize()));
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
        box.visibleProperty().bind(Bindings.isEmpty(model.lines()).and(page.isEqualTo(Page.JOBS)));
        return box;
    }
}
