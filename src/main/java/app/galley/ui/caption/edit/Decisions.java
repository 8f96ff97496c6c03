package app.galley.ui.caption.edit;

import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import app.galley.caption.checklist.Judgements;
import app.galley.library.Captioning;
import app.galley.problem.Problem;
import app.galley.task.Outcome;
import app.galley.transcript.TimeSpan;
import app.galley.ui.caption.cue.CueList;
import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.caption.cue.CueTime;
import app.galley.ui.caption.cue.OtherFile;
import app.galley.workbench.caption.CaptionDesk;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// What is decided of the captions of the open recording: the preset, the cues made by hand, and what a reviewer has said. All of it is kept at once; what is
/// made by hand can be taken back. Nothing happens while no recording is open. Used by the FX thread; needs no toolkit.
public final class Decisions {
    private final CaptionDesk kept;
    private final CueList cues;
    private final ObservableBooleanValue cutting;
    private final Executor fx;
    private final Runnable onChange;
    private final Consumer<Problem> onProblem;
    private final ReadOnlyObjectWrapper<Captioning> decided = new ReadOnlyObjectWrapper<>(this, "decided", Captioning.NONE);
    private final Undoing undoing = new Undoing();
    private @Nullable UUID recording;

    /// Of no recording at first.
    ///
    /// @param kept keeps them
    /// @param cutting whether captions are being cut
    /// @param onChange told when captions have to be cut anew
    /// @param onProblem hears why they could not be kept
    public Decisions(CaptionDesk kept, CueList cues, ObservableBooleanValue cutting, Executor fx, Runnable onChange, Consumer<Problem> onProblem) {
        this.kept = kept;
        this.cues = cues;
        this.cutting = cutting;
        this.fx = fx;
        this.onChange = onChange;
        this.onProblem = onProblem;
    }

    /// Goes on with what was decided for a recording.
    public void open(UUID opened, Captioning found) {
        recording = opened;
        decided.set(found);
    }

    /// Whether it is known what was decided for the open recording.
    public boolean isOpen() {
        return recording != null;
    }

    /// Leaves the recording.
    public void close() {
        recording = null;
        undoing.forget();
        decided.set(Captioning.NONE);
    }

    private void lock(List<LockedCue> now) {
        List<LockedCue> before = decided.get().locked();
        if (isOpen() && !now.equals(before)) {
            undoing.before(before);
            change(decided.get().with(now));
        }
    }

    private void change(Captioning now) {
        keep(now);
        onChange.run();
    }

    private void keep(Captioning now) {
        UUID open = recording;
        if (open == null) {
            return;
        }
        decided.set(now);
        kept.keep(open, now).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Failed<Captioning>(Problem why)) {
                onProblem.accept(why);
            }
        });
    }

    /// Cuts the captions to a preset from now on.
    ///
    /// @param preset the name of one that comes with Galley, or of one's own
    public void choose(String preset) {
        if (isOpen() && !preset.equals(decided.get().preset())) {
            change(decided.get().to(preset));
        }
    }

    /// Makes a cue by hand: it is shown like this, and stays so when its words are cut anew. Nothing happens when it is shown like this.
    ///
    /// @param text its lines; what is empty is left out
    /// @throws app.galley.problem.ProblemException bad input when there is no text, or it would end before it begins
    public void edit(CueRow row, String text, long from, long to) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            throw Problem.badInput("caption.panel.noText").asException();
        }
        if (from >= to) {
            throw Problem.badInput("caption.panel.endsBefore", CueTime.of(from), CueTime.of(to)).asException();
        }
        Cue shown = new Cue(new TimeSpan(from, to), lines, row.shown().speaker());
        if (!shown.equals(row.shown())) {
            lock(row, shown);
        }
    }

    /// Makes a cue come and go at other moments, by hand: for whoever moves it with the mouse.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it would end before it begins
    public void retime(CueRow row, long from, long to) {
        edit(row, String.join("\n", row.shown().lines()), from, to);
    }

    /// Makes a cue one that was made by hand, as it is; for one whose words have changed since, that it is still right.
    public void lock(CueRow row) {
        lock(row, row.shown());
    }

    private void lock(CueRow row, Cue shown) {
        if (cues.otherProperty().get() == null) {
            lock(Locks.with(decided.get().locked(), row, shown));
        }
    }

    /// Gives up what was made by hand: the cue is cut from its words again.
    public void unlock(CueRow row) {
        if (cues.otherProperty().get() == null) {
            lock(Locks.without(decided.get().locked(), row));
        }
    }

    /// Mends the first thing that can be mended of the chosen cue. Nothing happens while captions are being cut: it may be mended already.
    public void mend() {
        CueRow row = cues.choice().currentProperty().get();
        if (row != null && !cutting.get()) {
            row.mendable().flatMap(CueRow.Remark::mended).ifPresent(mended -> lock(row, mended));
        }
    }

    /// Makes the cues of the file that is listed cues made by hand; others that were made by hand for the same words go. The captions are listed again.
    public void takeOver() {
        OtherFile file = cues.otherProperty().get();
        if (file != null) {
            cues.leaveOther();
            lock(Locks.with(decided.get().locked(), file.taken().locks()));
        }
    }

    /// Takes back the last thing that was made by hand.
    public void undo() {
        undoing.undo().ifPresent(before -> change(decided.get().with(before)));
    }

    /// Whether there is something to take back.
    public ReadOnlyBooleanProperty canUndoProperty() {
        return undoing.canUndoProperty();
    }

    /// Keeps what a reviewer has said.
    public void judge(Judgements judgements) {
        if (isOpen() && !judgements.equals(decided.get().judgements())) {
            keep(decided.get().judged(judgements));
        }
    }

    /// The preset, the cues made by hand and what a reviewer has said, as they are now.
    public ReadOnlyObjectProperty<Captioning> decidedProperty() {
        return decided.getReadOnlyProperty();
    }
}
