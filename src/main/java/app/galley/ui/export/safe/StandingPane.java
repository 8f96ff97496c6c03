package app.galley.ui.export.safe;

import app.galley.problem.Wording;
import app.galley.transcript.safe.Phrase;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.kit.rows.PanelCell;
import app.galley.workbench.export.safe.SafeDraft;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// What is taken out in one place and stands in others, with what can be decided about it: removed there too, or left. What was decided last is asked again on wish.
public final class StandingPane extends VBox {
    private static final int SHOWN = 3;
    private final SafeViewModel model;
    private final Wording words;
    private final Label title = new Label();
    private final ListView<Undecided> list = new ListView<>();
    private final Button remove;
    private final Button stay;
    private final Button all;
    private final FlowPane decisions;
    private final Label left = new Label();
    private final Button again;

    /// Over its model.
    public StandingPane(SafeViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("safe-standing");
        Wrapping.wrap(title);
        title.setMinHeight(USE_PREF_SIZE);
        title.setId("safe-standing-title");
        list.setId("safe-standing");
        list.getStyleClass().add("panel-list");
        list.setCellFactory(StandingCell::new);
        VBox.setVgrow(list, Priority.ALWAYS);
        remove = button("safe-remove", "export.safe.remove", () -> decide(model::remove));
        stay = button("safe-stay", "export.safe.stay", () -> decide(one -> model.leave(List.of(one))));
        all = button("safe-stay-all", "export.safe.stay", () -> model.leave(model.undecidedProperty().get()));
        decisions = new FlowPane(8, 8, remove, stay, all);
        Wrapping.wrap(left);
        left.setMinHeight(USE_PREF_SIZE);
        left.getStyleClass().add("hint");
        left.setId("safe-left");
        again = button("safe-again", "export.safe.again", model::ask);
        VBox allowed = new VBox(4, left, again);
        allowed.managedProperty().bind(allowed.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        decisions.managedProperty().bind(decisions.visibleProperty());
        getChildren().setAll(title, list, decisions, allowed);
        list.getSelectionModel().selectedItemProperty().subscribe(this::name);
        model.undecidedProperty().subscribe(this::show);
        model.draftProperty().subscribe(draft -> show(model.undecidedProperty().get()));
        model.choiceProperty().subscribe(choice -> {
            allowed.setVisible(!choice.left().isEmpty());
            left.setText(words.say("export.safe.left", choice.left().stream().map(Phrase::words).map(said -> words.say("export.safe.quoted", said))
                    .collect(Collectors.joining(", "))));
            show(model.undecidedProperty().get());
        });
        visibleProperty().bind(model.onProperty().and(model.draftProperty().isNotNull()));
        managedProperty().bind(visibleProperty());
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(words.say(key));
        button.setId(id);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void decide(Consumer<Undecided> decision) {
        Undecided one = list.getSelectionModel().getSelectedItem();
        if (one != null) {
            decision.accept(one);
        }
    }

    private void show(List<Undecided> open) {
        boolean none = open.isEmpty();
        SafeDraft draft = model.draftProperty().get();
        boolean empty = none && draft != null && draft.text().words() == 0;
        title.setText(empty ? words.say("export.safe.nothingYet") : none && !model.choiceProperty().get().left().isEmpty() ? words.say("export.safe.decided")
                : words.say("export.safe.elsewhere", open.size()));
        title.setGraphic(Icons.of(empty ? Feather.INFO : none ? Feather.CHECK : Feather.ALERT_TRIANGLE));
        list.setAccessibleText(title.getText());
        all.setText(words.say("export.safe.stayAll", open.size()));
        all.setVisible(open.size() > 1);
        boolean isFocused = Stream.of(list, remove, stay, all).anyMatch(one -> one.isFocused());
        if (!open.equals(list.getItems())) {
            int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
            list.getItems().setAll(open);
            list.getSelectionModel().select(Math.min(at, open.size() - 1));
        }
        list.setVisible(!none);
        decisions.setVisible(!none);
        if (none && isFocused && again.getParent().isVisible()) {
            again.requestFocus();
        }
    }

    private void name(Undecided one) {
        remove.setAccessibleText(one == null ? null : words.say("export.safe.removeOne", one.said()));
        stay.setAccessibleText(one == null ? null : words.say("export.safe.stayOne", one.said()));
    }

    /// Puts the cursor to the first that has to be decided.
    public void focusFirst() {
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.requestFocus();
    }

    /// Whether something has to be decided.
    public boolean isAsking() {
        return isVisible() && list.isVisible();
    }

    private final class StandingCell extends PanelCell<Undecided> {
        private final TextFlow said = new TextFlow();
        private final VBox places = new VBox(2);

        StandingCell(ListView<Undecided> view) {
            VBox row = new VBox(2, said, places);
            row.getStyleClass().add("standing-row");
            show(view, row);
        }

        @Override
        protected String fill(Undecided one) {
            Text what = text("standing-said");
            what.setText(sentence(one));
            PanelCell.fill(said, what);
            places.getChildren().clear();
            for (Undecided.Place place : one.places().subList(0, Math.min(SHOWN, one.places().size()))) {
                Text where = text("standing-place");
                where.setText(one.places().size() == 1 ? place.around() : words.say("export.safe.place", at(place), place.around()));
                TextFlow flow = new TextFlow();
                PanelCell.fill(flow, where);
                places.getChildren().add(flow);
            }
            return sentence(one) + ". " + one.places().getFirst().around();
        }

        private String sentence(Undecided one) {
            return one.places().size() == 1 ? words.say("export.safe.still", one.said(), at(one.places().getFirst()))
                    : words.say("export.safe.stillMany", one.said(), one.places().size());
        }

        private String at(Undecided.Place place) {
            String time = Times.clock(Duration.ofMillis(place.at()));
            return place.speaker().isEmpty() ? time : words.say("export.safe.at", time, place.speaker());
        }
    }
}
