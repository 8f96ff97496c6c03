package app.galley.ui.caption.edit;

import app.galley.caption.TrackCue;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.ui.caption.cue.CueList;
import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.caption.cue.CueTime;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The chosen cue, to be changed: its times, its text, and what can be done to it. What is written is kept when one leaves it, with Ctrl+Enter in the text and
/// with Enter in a time; Escape takes it back. Takes no room while no cue is chosen.
public final class CueEditor extends VBox {
    private static final int LINES = 2;
    private final CueList cues;
    private final Decisions decisions;
    private final Wording words;
    private final Runnable leave;
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final TextArea text = new TextArea();
    private final Label problem = new Label();
    private final Button lock;
    private final Button mend;
    private @Nullable CueRow shown;

    /// Of the cue that is chosen.
    ///
    /// @param decisions keeps what is written
    /// @param commands tells the keys of the buttons
    /// @param leave puts the cursor back into the list
    public CueEditor(CueList cues, Decisions decisions, Commands commands, Wording words, Runnable leave) {
        this.cues = cues;
        this.decisions = decisions;
        this.words = words;
        this.leave = leave;
        getStyleClass().add("cue-editor");
        from.setId("cue-from");
        to.setId("cue-to");
        text.setId("cue-lines");
        from.setAccessibleText(words.say("caption.panel.from"));
        to.setAccessibleText(words.say("caption.panel.to"));
        text.setAccessibleText(words.say("caption.panel.text"));
        text.setPrefRowCount(LINES);
        text.setWrapText(true);
        problem.getStyleClass().add("cue-problem");
        problem.setGraphic(Icons.of(Feather.ALERT_OCTAGON));
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        lock = Icons.wordedButton(Feather.LOCK, words.say("caption.panel.lock"), this::turn);
        lock.setId("lock-cue");
        mend = Icons.wordedButton(Feather.TOOL, words.say("caption.panel.mend"), this::mend);
        mend.setId("mend-cue");
        mend.managedProperty().bind(mend.visibleProperty());
        HBox times = new HBox(from, new Label("–"), to);
        times.getStyleClass().add("cue-times");
        getChildren().setAll(times, text, problem, buttons(commands));
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(cues.choice().currentProperty().isNotNull().and(cues.otherProperty().isNull()));
        cues.choice().currentProperty().subscribe(this::show);
        keys();
    }

    private FlowPane buttons(Commands commands) {
        Button play = Icons.wordedButton(Feather.PLAY, words.say("caption.panel.play"), this::play);
        Button undo = Icons.button(Feather.ROTATE_CCW, words.say("caption.panel.undo"), decisions::undo);
        undo.setId("undo-cue");
        undo.disableProperty().bind(decisions.canUndoProperty().not());
        commands.name(play, "caption.command.play", new SimpleStringProperty(words.say("caption.panel.playHelp")));
        commands.name(mend, "caption.command.mend", new SimpleStringProperty(words.say("caption.panel.mendHelp")));
        FlowPane buttons = new FlowPane(mend, play, lock, undo);
        buttons.getStyleClass().add("cue-buttons");
        return buttons;
    }

    private void keys() {
        for (Region field : List.of(from, to, text)) {
            field.focusedProperty().subscribe(focused -> {
                if (!focused) {
                    keep();
                }
            });
            field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        }
    }

    private void pressed(KeyEvent event) {
        boolean inText = event.getSource() == text;
        if (event.getCode() == KeyCode.ENTER && (!inText || event.isShortcutDown())) {
            keep();
            if (problem.getText().isEmpty()) {
                leave.run();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            fill(shown);
            leave.run();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && inText && !event.isShortcutDown()) {
            text.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private void show(@Nullable CueRow row) {
        CueRow before = shown;
        boolean isSame = before != null && row != null && row.isSame(before);
        if (isSame && isChanged()) {
            // its neighbourhood was cut anew while somebody writes: what is written stays
            shown = row;
            dress(row);
            return;
        }
        keep();
        if (before != null && !problem.getText().isEmpty() && !text.getText().isBlank()) {
            // times that are none are left behind, words are not
            decisions.edit(before, text.getText(), before.shown().time().start(), before.shown().time().end());
        }
        fill(row);
    }

    private void fill(@Nullable CueRow row) {
        shown = row;
        problem.setText("");
        if (row != null) {
            from.setText(CueTime.of(row.shown().time().start()));
            to.setText(CueTime.of(row.shown().time().end()));
            text.setText(String.join("\n", row.shown().lines()));
            dress(row);
        }
    }

    private void dress(@Nullable CueRow row) {
        if (row != null) {
            boolean byHand = row.cue().state() == TrackCue.State.LOCKED;
            boolean outdated = row.cue().state() == TrackCue.State.OUTDATED;
            lock.setText(words.say(byHand ? "caption.panel.unlock" : outdated ? "caption.panel.stillRight" : "caption.panel.lock"));
            lock.setGraphic(Icons.of(byHand ? Feather.UNLOCK : outdated ? Feather.CHECK : Feather.LOCK));
            mend.setVisible(row.mendable().isPresent());
        }
    }

    private boolean isChanged() {
        CueRow row = shown;
        return row != null && !(from.getText().equals(CueTime.of(row.shown().time().start())) && to.getText().equals(CueTime.of(row.shown().time().end()))
                && text.getText().equals(String.join("\n", row.shown().lines())));
    }

    /// Keeps what was written; what cannot be kept stays where it is and is said.
    ///
    /// @return whether anything was written
    private boolean keep() {
        CueRow row = shown;
        if (row == null || !isChanged()) {
            problem.setText("");
            return false;
        }
        OptionalLong begin = CueTime.read(from.getText());
        OptionalLong end = CueTime.read(to.getText());
        try {
            if (begin.isEmpty() || end.isEmpty()) {
                throw Problem.badInput("caption.panel.noTime", begin.isEmpty() ? from.getText() : to.getText()).asException();
            }
            decisions.edit(row, text.getText(), begin.getAsLong(), end.getAsLong());
            problem.setText("");
        } catch (ProblemException e) {
            problem.setText(words.say(e.problem()));
        }
        return true;
    }

    /// Locks the cue, gives up what was made by hand, or says that it is still right.
    private void turn() {
        CueRow row = shown;
        if (row != null) {
            if (row.cue().state() == TrackCue.State.LOCKED) {
                decisions.unlock(row);
            } else {
                decisions.lock(row);
            }
        }
    }

    /// Mends the cue; while something is being written that comes first.
    public void mend() {
        if (!keep()) {
            decisions.mend();
        }
    }

    /// Plays the cue.
    public void play() {
        CueRow row = shown;
        if (row != null) {
            cues.choice().play(row);
        }
    }

    /// Puts the cursor into the text.
    public void enter() {
        text.requestFocus();
        text.selectAll();
    }
}
