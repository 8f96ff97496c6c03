package app.galley.ui.filter;

import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.filter.Filtered;
import app.galley.service.job.FilterMethod;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.filter.FilterTrial;
import java.time.Duration;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the filter would do to a recording: the passages it meets, with what would stand there.
final class TrialView extends BorderPane {
    /// More passages than anybody reads; how many there are more is said.
    private static final int MOST = 200;
    private static final int LONGEST_PIECE = 40;
    private final TrialViewModel model;
    private final WordsViewModel filter;
    private final Wording words;
    private final Label summary = new Label();
    private final Label foreign = new Label();
    private final VBox passages = new VBox();

    TrialView(TrialViewModel model, WordsViewModel filter, Wording words) {
        this.model = model;
        this.filter = filter;
        this.words = words;
        setId("filter-trial");
        getStyleClass().add("filter-trial");
        passages.getStyleClass().add("passages");
        summary.setId("trial-summary");
        summary.getStyleClass().add("section-title");
        Wrapping.wrap(summary);
        Wrapping.wrap(foreign);
        foreign.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        foreign.managedProperty().bind(foreign.visibleProperty());
        ScrollPane scroll = new ScrollPane(passages);
        scroll.setFitToWidth(true);
        VBox top = new VBox(choices(), summary, foreign);
        top.getStyleClass().add("trial-top");
        setTop(top);
        setCenter(scroll);
        model.resultProperty().subscribe(this::tell);
        model.problemProperty().subscribe((@Nullable Problem why) -> {
            if (why != null) {
                summary.setText(words.say(why));
            }
        });
    }

    private Node choices() {
        ComboBox<Recording> recording = new ComboBox<>(model.recordings());
        recording.setId("trial-recording");
        recording.setAccessibleText(words.say("filter.recording"));
        recording.setPrefWidth(280);
        recording.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Recording shown) {
                return shown == null ? "" : shown.title();
            }

            @Override
            public @Nullable Recording fromString(String text) {
                return null;
            }
        });
        recording.valueProperty().bindBidirectional(model.recordingProperty());
        FlowPane bar = new FlowPane(8, 8, recording);
        ToggleGroup methods = new ToggleGroup();
        for (FilterMethod method : FilterMethod.values()) {
            ToggleButton button = new ToggleButton(words.say("filter.method." + method.name().toLowerCase(Locale.ROOT)));
            button.setId("trial-" + method.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(methods);
            button.setOnAction(e -> {
                model.methodProperty().set(method);
                button.setSelected(true);
            });
            button.setSelected(method == model.methodProperty().get());
            bar.getChildren().add(button);
        }
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void tell(FilterTrial.@Nullable Result result) {
        passages.getChildren().clear();
        foreign.setVisible(false);
        if (result == null) {
            summary.setText(words.say(model.recordings().isEmpty() ? "filter.noRecordings" : "filter.previewHint"));
            return;
        }
        var draft = filter.draftProperty().get();
        String language = draft == null ? "" : draft.language();
        foreign.setVisible(result.isForeign(language));
        foreign.setText(words.say("filter.foreign", Languages.name(result.transcript().language(), words.locale()), Languages.name(language, words.locale())));
        summary.setText(words.say("filter.met." + model.methodProperty().get().name().toLowerCase(Locale.ROOT), result.met()));
        result.passages().stream().limit(MOST).forEach(passage -> passages.getChildren().add(passage(result.transcript(), passage)));
        if (result.passages().size() > MOST) {
            passages.getChildren().add(new Label(words.say("filter.more", result.passages().size() - MOST)));
        }
    }

    private Node passage(Transcript transcript, Filtered.Passage passage) {
        Turn turn = transcript.turns().get(passage.turn());
        Label who = new Label(transcript.speaker(turn.speaker()).map(speaker -> speaker.name() + "  ").orElse("") + Times.clock(Duration.ofMillis(turn.time().start())));
        who.getStyleClass().add("hint");
        TextFlow flow = new TextFlow();
        passage.pieces().forEach(piece -> show(piece, flow));
        VBox box = new VBox(who, flow);
        box.getStyleClass().add("passage");
        return box;
    }

    /// A word that is met is marked in its own way for each method; one that goes is struck out, so that one sees what goes.
    private void show(Filtered.Piece piece, TextFlow flow) {
        if (!piece.isMet()) {
            Wrapping.words(piece.said(), LONGEST_PIECE).forEach(word -> flow.getChildren().add(new Text(word)));
            return;
        }
        FilterMethod method = model.methodProperty().get();
        Label met = new Label(method == FilterMethod.MASK ? piece.shown() : piece.said());
        met.getStyleClass().addAll("met", "met-" + method.name().toLowerCase(Locale.ROOT));
        flow.getChildren().add(met);
    }
}
