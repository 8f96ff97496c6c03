package app.galley.ui.caption;

import app.galley.problem.Wording;
import app.galley.transcript.Passage;
import app.galley.ui.caption.cue.CueCell;
import app.galley.ui.caption.cue.CueList;
import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.caption.edit.CueEditor;
import app.galley.ui.caption.edit.Decisions;
import app.galley.ui.caption.page.PanelPage;
import app.galley.ui.caption.page.PresetShelf;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.rows.Differing;
import app.galley.ui.kit.rows.RowInSight;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The panel of the captions: preset and figures, the list of cues, and below it the chosen cue. Up and Down choose, Enter goes to the text of the cue, Space
/// plays it, Delete gives up what was made by hand, Ctrl+Z takes that back.
public final class CaptionPanel extends BorderPane {
    private final CaptionViewModel model;
    private final CueList cues;
    private final Decisions decisions;
    private final Wording words;
    private final Consumer<Passage> page;
    private final OtherCaptions others;
    private final ListView<CueRow> list = new ListView<>();
    private final CaptionHead head;
    private final CueEditor editor;
    /// All of it scrolls where letters are so large that there is no room for it.
    private final ScrollPane captions;
    private boolean following;

    /// Over its model.
    ///
    /// @param shelf the presets that are offered
    /// @param others checks files of others
    /// @param page selects the words of a cue in the text
    /// @param commands gets what can be done
    /// @param shown whether this panel is shown: its keys count only then
    public CaptionPanel(CaptionViewModel model, PresetShelf shelf, OtherCaptions others, Consumer<Passage> page, Commands commands, ObservableBooleanValue shown, Wording words) {
        this.model = model;
        this.cues = model.cues();
        this.decisions = model.decisions();
        this.words = words;
        this.page = page;
        this.others = others;
        setId("caption-panel");
        getStyleClass().add("captions");
        getStylesheets().add(Objects.requireNonNull(CaptionPanel.class.getResource("/app/galley/ui/caption.css")).toExternalForm());
        commands.add("caption.command.next", "F8", shown, () -> cues.choice().next().ifPresent(this::show));
        commands.add("caption.command.previous", "Shift+F8", shown, () -> cues.choice().previous().ifPresent(this::show));
        commands.add("caption.command.play", "Shortcut+F8", shown, this::play);
        commands.add("caption.command.mend", "Shortcut+PERIOD", shown, this::mend);
        this.editor = new CueEditor(cues, decisions, commands, words, list::requestFocus);
        this.head = new CaptionHead(model, shelf, others, new CaptionPages(model, shelf, this::turn, words), commands, words);
        BorderPane all = new BorderPane(new StackPane(list(), empty()));
        all.setTop(head);
        all.setBottom(editor);
        this.captions = new ScrollPane(all);
        captions.setFitToWidth(true);
        captions.setFitToHeight(true);
        captions.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        captions.setFocusTraversable(false);
        captions.getStyleClass().add("caption-scroll");
        turn(null);
        act();
        shelf.look();
    }

    /// Shows a page in place of the captions; the captions again for null.
    private void turn(@Nullable Region other) {
        boolean back = other == null && getCenter() != null;
        setCenter(other == null ? captions : other);
        if (back) {
            focusStart();
        }
    }

    private Node list() {
        list.setId("cues");
        list.getStyleClass().add("cue-list");
        list.setAccessibleText(words.say("caption.panel.title"));
        list.setCellFactory(made -> new CueCell(cues.choice(), list, words));
        RowInSight.keep(list);
        list.visibleProperty().bind(cues.shown().shownProperty().map(rows -> !rows.isEmpty()));
        return list;
    }

    private Node empty() {
        Label say = new Label();
        say.getStyleClass().add("empty-title");
        Label hint = new Label();
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        VBox box = new VBox(Icons.of(Feather.MESSAGE_SQUARE), say, hint);
        box.getStyleClass().addAll("empty", "caption-empty");
        box.visibleProperty().bind(list.visibleProperty().not());
        Runnable tell = () -> {
            String why = model.desk().sessionProperty().get() == null ? "nothingOpen" : decisions.decidedProperty().get().preset().isEmpty() ? "noPreset"
                    : model.busyProperty().get() ? "cutting" : cues.rowsProperty().get().isEmpty() ? "noWords" : "noProblems";
            say.setText(words.say("caption.panel." + why));
            hint.setText(words.say("caption.panel." + why + "Hint"));
        };
        model.desk().sessionProperty().subscribe(tell);
        decisions.decidedProperty().subscribe(tell);
        model.busyProperty().subscribe(tell);
        cues.shown().shownProperty().subscribe(tell);
        return box;
    }

    private void act() {
        sceneProperty().subscribe(scene -> model.watchedProperty().set(scene != null));
        cues.shown().shownProperty().subscribe(rows -> follow(() -> {
            replace(rows);
            select(cues.choice().currentProperty().get());
        }));
        cues.choice().currentProperty().subscribe(row -> follow(() -> select(row)));
        cues.choice().heardProperty().subscribe(row -> {
            if (row != null && !isFocusWithin()) {
                list.scrollTo(row);
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (!following && chosen != null) {
                cues.choice().choose(chosen);
                show(chosen);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Puts other rows into the list where they differ from those that are there: the others stay as they are drawn.
    private void replace(List<CueRow> rows) {
        List<CueRow> items = list.getItems();
        Differing differing = Differing.between(items, rows);
        List<CueRow> other = differing.of(rows);
        if (differing.first() == 0 && differing.behind() == 0) {
            list.getItems().setAll(other);
        } else {
            differing.of(items).clear();
            items.addAll(differing.first(), other);
        }
    }

    private void follow(Runnable update) {
        boolean before = following;
        following = true;
        update.run();
        following = before;
    }

    private void select(@Nullable CueRow row) {
        int at = row == null ? -1 : list.getItems().indexOf(row);
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (at != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().clearAndSelect(at);
        }
    }

    private void show(CueRow row) {
        model.place(row).ifPresent(page);
    }

    private void pressed(KeyEvent event) {
        CueRow chosen = cues.choice().currentProperty().get();
        if (event.getCode() == KeyCode.Z && event.isShortcutDown() && !event.isShiftDown() && cues.otherProperty().get() != null) {
            others.undo();
            event.consume();
        } else if (event.getCode() == KeyCode.Z && event.isShortcutDown() && !event.isShiftDown() && decisions.canUndoProperty().get()) {
            decisions.undo();
            event.consume();
        } else if (chosen != null && !event.isShortcutDown() && !event.isAltDown()) {
            Runnable act = switch (event.getCode()) {
                case ENTER -> editor::enter;
                case SPACE -> this::play;
                case DELETE, BACK_SPACE -> () -> decisions.unlock(chosen);
                default -> null;
            };
            if (act != null) {
                act.run();
                event.consume();
            }
        }
    }

    private void play() {
        editor.play();
    }

    private void mend() {
        if (cues.otherProperty().get() == null) {
            editor.mend();
        } else {
            others.mend();
        }
    }

    /// Puts the cursor where work begins: into the list, or to the choice of the preset while there is none.
    public void focusStart() {
        // what scrolls is in the window only when it has its skin
        applyCss();
        if (getCenter() instanceof PanelPage open) {
            open.enter();
            return;
        }
        if (list.getItems().isEmpty()) {
            head.focusPreset();
            return;
        }
        if (cues.choice().currentProperty().get() == null) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }
}
