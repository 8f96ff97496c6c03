package app.galley.ui.sound;

import app.galley.problem.Wording;
import app.galley.transcript.frame.TimeCodes;
import app.galley.ui.kit.Commands;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Shows the moment that is heard, and goes to one that is typed: Enter goes, Escape leaves it.
final class TimeField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final TransportViewModel model;
    private final ObservableValue<@Nullable TimeCodes> inFrames;
    private boolean typed;
    private boolean showing;
    private @Nullable Node before;

    TimeField(TransportViewModel model, Commands commands, Wording words) {
        this.model = model;
        this.inFrames = model.file().timeCodes();
        setId("time");
        getStyleClass().add("time-entry");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleText(words.say("sound.time"));
        StringBinding key = commands.keys().words("sound.command.goTo");
        Tooltip help = new Tooltip();
        help.textProperty().bind(Bindings.createStringBinding(() -> {
            String said = words.say(inFrames.getValue() == null ? "sound.timeHelp" : "sound.timeHelpFrames");
            return key.get().isEmpty() ? said : words.say("kit.withKey", said, key.get());
        }, key, inFrames));
        setTooltip(help);
        textProperty().subscribe(text -> {
            typed = typed || !showing && isFocused();
            pseudoClassStateChanged(WRONG, typed && TimeEntry.read(text, model.file().codes()).isEmpty());
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                typed = false;
                show(model.positionProperty().get());
            }
        });
        inFrames.subscribe(codes -> show(model.positionProperty().get()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// Puts the cursor into it and selects what is there; Enter and Escape lead back to where the cursor was.
    void begin() {
        before = getScene().getFocusOwner() == this ? before : getScene().getFocusOwner();
        requestFocus();
        selectAll();
    }

    /// Shows another moment, unless one is being typed.
    void show(Duration moment) {
        TimeCodes codes = inFrames.getValue();
        String now = codes == null ? TimeEntry.of(moment) : codes.at(moment);
        if (!typed && !now.equals(getText())) {
            showing = true;
            setText(now);
            showing = false;
        }
    }

    private void press(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ENTER && !pressed.isShortcutDown() && !pressed.isAltDown()) {
            Optional<Duration> moment = TimeEntry.read(getText(), model.file().codes());
            moment.ifPresent(wanted -> {
                leave();
                model.seek(wanted);
            });
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.ESCAPE && (typed || before != null)) {
            leave();
            pressed.consume();
        }
    }

    private void leave() {
        typed = false;
        pseudoClassStateChanged(WRONG, false);
        show(model.positionProperty().get());
        Node back = before;
        before = null;
        if (back != null && back.getScene() == getScene()) {
            back.requestFocus();
        }
    }
}
