package app.galley.ui.editor.speaker;

import app.galley.problem.Wording;
import app.galley.transcript.Speaker;
import app.galley.ui.editor.speaker.SpeakersViewModel.Row;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.keys.Keys;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of speakers with what can be done to the chosen one. In the list Enter plays a sample, F2 renames, Delete removes;
/// a row dragged onto another is merged into it. Used by the FX thread.
public final class SpeakerPanel extends VBox {
    private final SpeakersViewModel model;
    private final Wording words;
    private final Keys keys;
    private final SpeakerActions actions;
    private final ListView<Row> list = new ListView<>();
    private final ContextMenu menu = new ContextMenu();
    private int chosen = Speaker.NONE;

    /// Over a model.
    ///
    /// @param keys tells which keys give turns to speakers
    public SpeakerPanel(SpeakersViewModel model, Wording words, Keys keys) {
        this.model = model;
        this.words = words;
        this.keys = keys;
        this.actions = new SpeakerActions(model, words);
        build();
        act();
    }

    private void build() {
        getStyleClass().addAll("speaker-panel", "speaker-colours");
        getStylesheets().add(Objects.requireNonNull(
                SpeakerPanel.class.getResource("/app/galley/ui/text.css")).toExternalForm());
        list.setId("speakers");
        list.setItems(model.rows());
        list.setCellFactory(view -> new SpeakerCell(model, words, keys));
        list.setEditable(true);
        list.setAccessibleText(words.say("editor.speakers.title"));
        Label empty = new Label(words.say("editor.speakers.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("hint");
        list.setPlaceholder(empty);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label hint = new Label();
        StringBinding give = keys.words("editor.command.give.1");
        StringBinding split = keys.words("editor.command.split.1");
        hint.textProperty().bind(Bindings.createStringBinding(
                () -> words.say("editor.speakers.hint", give.get(), split.get()), give, split));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        hint.managedProperty().bind(hint.visibleProperty());
        getChildren().setAll(bar(), list, hint);
    }

    private HBox bar() {
        Button add = Icons.wordedButton(Feather.PLUS, words.say("editor.speakers.add"), this::add);
        add.setId("add-speaker");
        add.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button merge = Icons.button(Feather.GIT_MERGE, words.say("editor.speakers.merge"), () -> { });
        merge.setOnAction(e -> show(merge, selected() == null ? List.of() : actions.merges(Objects.requireNonNull(selected()))));
        HBox bar = new HBox(add, space,
                dressed(Icons.button(Feather.PLAY, words.say("editor.speakers.play"), this::play), "play-speaker", false),
                dressed(Icons.button(Feather.ARROW_DOWN, words.say("editor.speakers.next"), this::next), "next-of-speaker", false),
                dressed(Icons.button(Feather.EDIT_2, words.say("editor.speakers.rename"), this::rename), "rename-speaker", true),
                dressed(merge, "merge-speaker", false),
                dressed(Icons.button(Feather.TRASH_2, words.say("editor.speakers.remove"), this::remove), "remove-speaker", true));
        bar.getStyleClass().add("speaker-bar");
        return bar;
    }

    private Button dressed(Button button, String id, boolean namedOnly) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> {
            Row row = selected();
            return row == null || namedOnly && !row.isNamed();
        }, list.getSelectionModel().selectedItemProperty()));
        return button;
    }

    private void act() {
        list.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> {
            if (now != null) {
                chosen = now.id();
            }
        });
        model.rows().subscribe(this::chooseAgain);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Row row = selected();
            if (row != null) {
                menu.getItems().setAll(actions.of(row, this::rename));
                menu.show(list, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    private void chooseAgain() {
        List<Row> rows = model.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id() == chosen) {
                list.getSelectionModel().select(i);
                return;
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || selected() == null) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            play();
        } else if (code == KeyCode.F2) {
            rename();
        } else if (code == KeyCode.DELETE) {
            remove();
        } else {
            return;
        }
        event.consume();
    }

    private @Nullable Row selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void show(Button from, List<MenuItem> items) {
        menu.getItems().setAll(items);
        if (!items.isEmpty()) {
            menu.show(from, Side.BOTTOM, 0, 0);
        }
    }

    private void add() {
        int id = model.add();
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i).id() == id && id != Speaker.NONE) {
                list.getSelectionModel().select(i);
                rename();
            }
        }
    }

    private void play() {
        Row row = selected();
        if (row != null) {
            model.playSample(row.id());
        }
    }

    private void next() {
        Row row = selected();
        if (row != null) {
            model.next(row.id());
        }
    }

    private void rename() {
        int index = list.getSelectionModel().getSelectedIndex();
        list.scrollTo(index);
        list.layout();
        list.edit(index);
    }

    private void remove() {
        Row row = selected();
        if (row != null) {
            model.remove(row.id());
        }
    }

    /// Who can get the turns at the caret, as entries of the page's menu.
    ///
    /// @param present whose they are
    public List<MenuItem> menu(int present) {
        return actions.ofTurn(present);
    }

    /// Puts the cursor into the list, to the first speaker when none is chosen.
    public void focusList() {
        list.requestFocus();
        if (selected() == null) {
            list.getSelectionModel().selectFirst();
        }
    }
}
