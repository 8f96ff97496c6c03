package app.galley.ui.caption;

import app.galley.caption.Cue;
import app.galley.caption.shot.Footage;
import app.galley.format.Formats;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Checks caption files that somebody else has made against the open document. Used by the FX thread; files are read and checked in the background; needs no
/// toolkit.
public final class OtherCaptions {
    private final CaptionViewModel model;
    private final Formats formats;
    private final Background background;
    private final Executor fx;
    private final Consumer<Problem> onProblem;

    /// @param onProblem hears why a file could not be checked
    public OtherCaptions(CaptionViewModel model, Formats formats, Background background, Executor fx, Consumer<Problem> onProblem) {
        this.model = model;
        this.formats = formats;
        this.background = background;
        this.fx = fx;
        this.onProblem = onProblem;
    }

    /// Lists the cues of a file in place of the captions, with what is wrong in them. Nothing happens while no guide is chosen.
    public void check(Path file) {
        String preset = model.decidedProperty().get().preset();
        Footage footage = model.footageProperty().get();
        model.transcript().filter(open -> !preset.isEmpty()).ifPresent(transcript ->
                background.start("check captions", cancellation -> checked(file, transcript, preset, footage)).whenEnded(fx, outcome -> {
                    switch (outcome) {
                        case Outcome.Done<OtherFile>(OtherFile found) -> model.list(found);
                        case Outcome.Failed<OtherFile>(Problem why) -> onProblem.accept(why);
                        case Outcome.Cancelled<OtherFile>() -> { }
                    }
                }));
    }

    private OtherFile checked(Path file, Transcript transcript, String preset, Footage footage) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw Problem.badInput("workbench.notReadable", file).asException(e);
        }
        List<Cue> cues = formats.captions(bytes).orElseThrow(() -> Problem.badInput("caption.noCaptions", file.getFileName()).asException()).cues(bytes);
        return OtherFile.of(String.valueOf(file.getFileName()), cues, transcript, model.kept().presets().of(preset, transcript.language()).on(footage));
    }
}
