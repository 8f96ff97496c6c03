package app.galley.ui.editor.speaker;

import app.galley.problem.Wording;
import app.galley.transcript.Speaker;
import app.galley.ui.editor.speaker.SpeakersViewModel.Row;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.keys.Keys;
import app.galley.ui.text.turn.SpeakerLook;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A speaker in the list: shape, name, number key, talk time. The name can be typed over; the row can be dragged onto another.
final class SpeakerCell extends ListCell<Row> {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("merge-target");
    private final SpeakersViewModel model;
    private final Wording words;
    private final Keys keys;
    private final Region mark = new Region();
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final Label figures = new Label();
    private final Label key = new Label();
    private final VBox texts = new VBox(name, figures);
    private final HBox content = new HBox(mark, texts, key);
    private @Nullable SpeakerLook look;

    SpeakerCell(SpeakersViewModel model, Wording words, Keys keys) {
        this.model = model;
        this.words = words;
        this.keys = keys;
        getStyleClass().add("speaker-cell");
        mark.getStyleClass().add("speaker-mark");
        name.getStyleClass().add("speaker-name");
        figures.getStyleClass().add("speaker-figures");
        key.getStyleClass().add("speaker-key");
        content.setAlignment(Pos.CENTER_LEFT);
        for (Region text : new Region[] {name, figures, texts, content}) {
            text.setMinWidth(0);
        }
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(texts, Priority.ALWAYS);
        setPrefWidth(0);
        field.setId("speaker-rename");
        field.setAccessibleText(words.say("editor.speakerName"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing()) {
                keep();
            }
        });
        drag();
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        SpeakerLook now = row.isNamed()
                ? Objects.requireNonNull(SpeakerLook.of(List.of(new Speaker(row.id(), row.name())), "").get(row.id()))
                : SpeakerLook.nobody(row.name());
        now.dress(mark, look);
        now.dress(name, look);
        look = now;
        name.setText(row.name());
        figures.setText(words.say("editor.speakers.figures", Times.clock(row.talk()), row.percent(), row.turns()));
        key.setText(row.key() == 0 ? "" : String.valueOf(row.key()));
        key.setTooltip(row.key() == 0 ? null : new Tooltip(words.say("editor.speakers.key",
                keys.words("editor.command.give." + row.key()).get(), keys.words("editor.command.split." + row.key()).get())));
        key.setVisible(row.key() > 0);
        setAccessibleText(words.say("editor.speakers.row", row.name(), figures.getText()));
        setGraphic(content);
        if (!isEditing()) {
            showName(name);
        }
    }

    private void showName(Node shown) {
        texts.getChildren().setAll(shown, figures);
    }

    @Override
    public void startEdit() {
        Row row = getItem();
        if (row == null || !row.isNamed()) {
            return;
        }
        super.startEdit();
        field.setText(row.name());
        showName(field);
        field.requestFocus();
        field.selectAll();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        showName(name);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
        } else if (event.getCode() == KeyCode.ENTER) {
            keep();
        } else {
            return;
        }
        event.consume();
        getListView().requestFocus();
    }

    private void keep() {
        Row row = getItem();
        String typed = field.getText();
        super.cancelEdit();
        showName(name);
        if (row != null) {
            model.rename(row.id(), typed);
        }
    }

    /// A row that is dragged onto another is merged into it. The gesture stays inside the window.
    private void drag() {
        setOnDragDetected(event -> {
            Row row = getItem();
            if (row != null && !isEditing()) {
                startFullDrag();
                event.consume();
            }
        });
        addEventHandler(MouseDragEvent.MOUSE_DRAG_ENTERED, event -> aim(dragged(event)));
        addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, event -> aim(null));
        addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, event -> {
            Row from = dragged(event);
            Row into = getItem();
            aim(null);
            if (from != null && into != null) {
                model.merge(from.id(), into.id());
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> aim(null));
    }

    private @Nullable Row dragged(MouseDragEvent event) {
        Row row = event.getGestureSource() instanceof SpeakerCell cell ? cell.getItem() : null;
        return row == getItem() ? null : row;
    }

    private void aim(@Nullable Row from) {
        Row into = getItem();
        boolean aimed = from != null && into != null;
        pseudoClassStateChanged(TARGET, aimed);
        if (into != null) {
            figures.setText(from != null ? words.say("editor.speakers.dropHere", from.name())
                    : words.say("editor.speakers.figures", Times.clock(into.talk()), into.percent(), into.turns()));
        }
    }
}
