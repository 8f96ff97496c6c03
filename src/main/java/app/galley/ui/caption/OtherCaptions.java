package app.galley.ui.caption;

import app.galley.caption.Cue;
import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.shot.Footage;
import app.galley.format.Formats;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.transcript.Transcript;
import app.galley.ui.caption.cue.CueList;
import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.caption.cue.OtherFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Checks caption files that somebody else has made against the open document. Used by the FX thread; files are read and checked in the background; needs no
/// toolkit.
public final class OtherCaptions {
    private final CaptionViewModel model;
    private final CueList cues;
    private final Formats formats;
    private final Background background;
    private final Executor fx;
    private final Consumer<Problem> onProblem;
    private final Deque<List<Cue>> past = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private int asked;

    /// @param onProblem hears why a file could not be checked
    public OtherCaptions(CaptionViewModel model, Formats formats, Background background, Executor fx, Consumer<Problem> onProblem) {
        this.model = model;
        this.cues = model.cues();
        this.formats = formats;
        this.background = background;
        this.fx = fx;
        this.onProblem = onProblem;
        model.whenCut(() -> {
            OtherFile listed = cues.otherProperty().get();
            if (listed != null) {
                check(listed.name(), listed.cues(), cues::relist);
            }
        });
    }

    /// Lists the cues of a file in place of the captions, with what is wrong in them. Nothing happens while no guide is chosen.
    public void check(Path file) {
        past.clear();
        canUndo.set(false);
        check((transcript, guide) -> checked(file, transcript, guide), cues::list);
    }

    /// Mends the first thing that can be mended of the chosen cue; the file stays as it is.
    void mend() {
        OtherFile listed = cues.otherProperty().get();
        CueRow row = cues.choice().currentProperty().get();
        if (listed != null && row != null) {
            listed.mended(row).ifPresent(mended -> {
                past.push(listed.cues());
                canUndo.set(true);
                check(listed.name(), mended, cues::relist);
            });
        }
    }

    /// Takes the last mend back.
    void undo() {
        OtherFile listed = cues.otherProperty().get();
        if (listed != null && !past.isEmpty()) {
            List<Cue> before = past.pop();
            canUndo.set(!past.isEmpty());
            check(listed.name(), before, cues::relist);
        }
    }

    /// Whether there is a mend to take back.
    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    private void check(String name, List<Cue> cues, Consumer<OtherFile> then) {
        check((transcript, guide) -> OtherFile.of(name, cues, transcript, guide), then);
    }

    /// Checks in the background; only what was asked for last counts.
    private void check(BiFunction<Transcript, CaptionPreset, OtherFile> how, Consumer<OtherFile> then) {
        String preset = model.decisions().decidedProperty().get().preset();
        Footage footage = model.footageProperty().get();
        int number = ++asked;
        model.transcript().filter(open -> !preset.isEmpty()).ifPresent(transcript -> background.start("check captions",
                cancellation -> how.apply(transcript, model.kept().presets().of(preset, transcript.language()).on(footage))).whenEnded(fx, outcome -> {
                    switch (outcome) {
                        case Outcome.Done<OtherFile>(OtherFile found) -> {
                            if (number == asked) {
                                then.accept(found);
                            }
                        }
                        case Outcome.Failed<OtherFile>(Problem why) -> onProblem.accept(why);
                        case Outcome.Cancelled<OtherFile>() -> { }
                    }
                }));
    }

    private OtherFile checked(Path file, Transcript transcript, CaptionPreset guide) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw Problem.badInput("workbench.notReadable", file).asException(e);
        }
        List<Cue> cues = formats.captions(bytes).orElseThrow(() -> Problem.badInput("caption.noCaptions", file.getFileName()).asException()).cues(bytes);
        return OtherFile.of(String.valueOf(file.getFileName()), cues, transcript, guide);
    }
}
