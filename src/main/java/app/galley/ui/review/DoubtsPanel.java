package app.galley.ui.review;

import app.galley.problem.Wording;
import app.galley.transcript.review.Alternatives;
import app.galley.transcript.review.Doubt;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.rows.RowInSight;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The panel of the doubtful words: what is left, the list, and below it what can be done to the chosen word. Up and Down choose,
/// Enter goes to the text, what is typed replaces the word, a digit takes a reading, Space plays the word.
public final class DoubtsPanel extends BorderPane {
    private final DoubtsViewModel model;
    private final DoubtActs acts;
    private final Node page;
    private final Wording words;
    private final ListView<Doubt> list = new ListView<>();
    private boolean following;

    /// Over its model.
    ///
    /// @param page the text, which gets what is typed
    public DoubtsPanel(DoubtsViewModel model, DoubtActs acts, Node page, Wording words) {
        this.model = model;
        this.acts = acts;
        this.page = page;
        this.words = words;
        getStyleClass().add("review");
        getStylesheets().add(Objects.requireNonNull(
                DoubtsPanel.class.getResource("/app/galley/ui/review.css")).toExternalForm());
        setId("doubts-panel");
        setTop(head());
        setCenter(new StackPane(list(), empty()));
        setBottom(new DoubtTools(model, acts, words));
        act();
    }

    private Node head() {
        Label left = new Label();
        left.setId("doubts-left");
        left.getStyleClass().add("review-count");
        left.textProperty().bind(model.leftWordsProperty());
        Label verified = new Label();
        verified.setId("turns-verified");
        verified.getStyleClass().add("muted");
        verified.textProperty().bind(model.verifiedWordsProperty());
        VBox counts = new VBox(left, verified);
        HBox.setHgrow(counts, Priority.ALWAYS);
        Button order = Icons.button(Feather.LIST, "", () -> model.rankedProperty().set(!model.rankedProperty().get()));
        order.setId("doubts-order");
        model.rankedProperty().subscribe(ranked -> {
            String said = words.say(ranked ? "review.doubts.ranked" : "review.doubts.inOrder");
            order.setGraphic(Icons.of(ranked ? Feather.TRENDING_DOWN : Feather.LIST));
            order.setTooltip(new Tooltip(said));
            order.setAccessibleText(words.say("review.doubts.order") + ": " + said);
        });
        HBox head = new HBox(counts, order);
        head.getStyleClass().add("review-head");
        head.visibleProperty().bind(model.desk().sessionProperty().isNotNull());
        return head;
    }

    private Node list() {
        list.setId("doubts-list");
        list.getStyleClass().add("review-list");
        list.setAccessibleText(words.say("review.doubts.title"));
        list.setCellFactory(made -> new DoubtCell(model, list, words));
        RowInSight.keep(list);
        return list;
    }

    private Node empty() {
        Label say = new Label(words.say("review.doubts.none"));
        say.getStyleClass().add("empty-title");
        Label hint = new Label(words.say("review.doubts.noneHint"));
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        VBox box = new VBox(Icons.of(Feather.CHECK_CIRCLE), say, hint);
        box.getStyleClass().addAll("empty", "review-empty");
        model.desk().sessionProperty().subscribe(open -> {
            say.setVisible(open != null);
            hint.setText(words.say(open == null ? "review.doubts.nothingOpen" : "review.doubts.noneHint"));
        });
        model.listProperty().subscribe(all -> box.setVisible(all.isEmpty()));
        model.machineProperty().subscribe(machine ->
                say.setText(words.say(machine.doubts() == 0 ? "review.doubts.noneAtAll" : "review.doubts.none")));
        return box;
    }

    private void act() {
        sceneProperty().subscribe(scene -> model.watchedProperty().set(scene != null));
        model.listProperty().subscribe(all -> follow(() -> {
            list.getItems().setAll(all);
            select(model.currentProperty().get());
        }));
        model.currentProperty().subscribe(doubt -> follow(() -> select(doubt)));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (!following && chosen != null) {
                model.choose(chosen);
                acts.show(chosen);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        list.setOnMouseClicked(e -> {
            Doubt chosen = list.getSelectionModel().getSelectedItem();
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && chosen != null) {
                acts.enter(chosen);
            }
        });
    }

    private void follow(Runnable update) {
        boolean before = following;
        following = true;
        update.run();
        following = before;
    }

    private void select(@Nullable Doubt doubt) {
        if (doubt == null) {
            list.getSelectionModel().clearSelection();
            return;
        }
        int row = list.getItems().indexOf(doubt);
        if (row >= 0 && row != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().select(row);
        }
    }

    private void pressed(KeyEvent event) {
        Doubt chosen = model.currentProperty().get();
        if (chosen == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            acts.enter(chosen);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            acts.hear();
            event.consume();
        }
    }

    /// A digit takes a reading; anything else goes to the text, where it replaces the selected word.
    private void typed(KeyEvent event) {
        Doubt chosen = model.currentProperty().get();
        String typed = event.getCharacter();
        if (chosen == null || event.isShortcutDown() || event.isAltDown() || typed.isBlank() || Character.isISOControl(typed.charAt(0))) {
            return;
        }
        List<Alternatives.Offer> found = model.corrections().offers(chosen);
        int digit = typed.length() == 1 ? Character.digit(typed.charAt(0), 10) : -1;
        if (digit > 0 && digit <= found.size()) {
            acts.take(chosen, found.get(digit - 1));
        } else {
            acts.enter(chosen);
            Event.fireEvent(page, event.copyFor(page, page));
        }
        event.consume();
    }

    /// Puts the cursor into the list.
    public void focusList() {
        if (model.currentProperty().get() == null && !list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }
}
