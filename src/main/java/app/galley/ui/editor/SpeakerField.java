package app.galley.ui.editor;

import app.galley.problem.Wording;
import app.galley.transcript.Speaker;
import app.galley.ui.kit.Icons;
import app.galley.ui.text.TranscriptView;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The field that opens over the name of a turn's speaker: typing renames the speaker everywhere, the menu beside it gives
/// this one turn to another. Enter keeps the name, as does leaving the field; Escape drops it. Used by the FX thread.
final class SpeakerField extends HBox {
    private final TranscriptView page;
    private final EditorViewModel model;
    private final Wording words;
    private final TextField field = new TextField();
    private final Button choose;
    private final ContextMenu menu = new ContextMenu();
    private int turn = -1;

    SpeakerField(TranscriptView page, EditorViewModel model, Wording words) {
        this.page = page;
        this.model = model;
        this.words = words;
        this.choose = Icons.button(Feather.CHEVRON_DOWN, words.say("editor.chooseSpeaker"), this::openMenu);
        getStyleClass().add("speaker-field");
        setManaged(false);
        setVisible(false);
        field.setId("speaker-name");
        field.setPromptText(words.say("editor.speakerName"));
        field.setAccessibleText(words.say("editor.speakerName"));
        choose.setId("choose-speaker");
        choose.setFocusTraversable(false);
        getChildren().setAll(field, choose);
        field.setOnAction(e -> close(true));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isVisible() && !menu.isShowing()) {
                close(true);
            }
        });
        menu.setOnHidden(e -> {
            if (isVisible()) {
                field.requestFocus();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close(false);
        } else if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            openMenu();
        }
    }

    /// Opens over the name of a turn's speaker, if it is in sight.
    void open(int over) {
        Optional<Bounds> place = page.speakerBounds(over);
        if (place.isEmpty()) {
            return;
        }
        turn = over;
        field.setText(model.speakerOf(over).map(Speaker::name).orElse(""));
        setVisible(true);
        applyCss();
        double height = prefHeight(-1);
        Bounds name = place.get();
        double x = Math.max(0, name.getMinX() - field.getInsets().getLeft());
        resizeRelocate(Math.rint(x), Math.rint(name.getCenterY() - height / 2), prefWidth(-1), height);
        field.requestFocus();
        field.selectAll();
    }

    /// Closes.
    ///
    /// @param keep whether the typed name is kept
    void close(boolean keep) {
        if (!isVisible()) {
            return;
        }
        boolean hadFocus = field.isFocused();
        setVisible(false);
        menu.hide();
        if (keep) {
            model.name(turn, field.getText(), page.selectionProperty().get().caret());
        }
        if (hadFocus) {
            page.requestFocus();
        }
    }

    private void openMenu() {
        int over = turn;
        ToggleGroup group = new ToggleGroup();
        menu.getItems().clear();
        int present = model.speakerOf(over).map(Speaker::id).orElse(Speaker.NONE);
        for (Speaker speaker : model.speakers()) {
            RadioMenuItem item = new RadioMenuItem(speaker.name());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(speaker.id() == present);
            item.setOnAction(e -> {
                close(false);
                model.give(over, speaker.id(), page.selectionProperty().get().caret());
            });
            menu.getItems().add(item);
        }
        MenuItem fresh = new MenuItem(words.say("editor.newSpeaker"));
        fresh.setOnAction(e -> {
            close(false);
            model.giveToNew(over, page.selectionProperty().get().caret());
            open(over);
        });
        menu.getItems().addAll(new SeparatorMenuItem(), fresh);
        menu.show(this, javafx.geometry.Side.BOTTOM, 0, 0);
    }
}
