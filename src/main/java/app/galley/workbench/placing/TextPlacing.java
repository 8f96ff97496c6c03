package app.galley.workbench.placing;

import app.galley.format.Formats;
import app.galley.format.mend.Mends;
import app.galley.format.script.ScriptReader;
import app.galley.problem.Problem;
import app.galley.transcript.Transcript;
import app.galley.transcript.placing.Placing;
import app.galley.transcript.placing.Script;
import java.nio.file.Path;

/// Puts a text from elsewhere onto a recording: captions, a result of another recogniser, or a text that somebody typed. Nothing changes before what is
/// prepared here is applied to the document as one step, which can be undone. Any thread; blocks.
///
/// @param formats what can be read beside typed texts
public record TextPlacing(Formats formats) {
    /// A text that can be put in.
    ///
    /// @param file its name
    /// @param placing what becomes of the document
    /// @param mends what was read differently from how it stands in the file
    /// @param document the document it was prepared for
    /// @param times where the times of its words come from
    public record Prepared(String file, Placing placing, Mends mends, Transcript document, Times times) { }

    /// Where the times of words come from.
    public enum Times {
        /// The text has one for each word.
        OWN,
        /// From the words that were heard.
        HEARD,
        /// From cues or time codes alone.
        CUES
    }

    /// Reads a text and lays it beside what was heard.
    ///
    /// @param document what stands there now
    /// @throws app.galley.problem.ProblemException bad input: it cannot be read, or nothing tells when its words are heard
    public Prepared prepare(Path file, Target target, Transcript document) {
        Mends mends = new Mends();
        String name = String.valueOf(file.getFileName());
        Script script = new ScriptReader(formats).read(file, mends);
        Transcript heard = target.heard().apply(document);
        if (!script.timed() && heard.wordCount() == 0) {
            throw Problem.badInput("workbench.textWithoutTimes", name).asException();
        }
        Placing placing = Placing.of(script, document, heard, target.length().toMillis());
        if (!script.timed() && placing.matched() == 0) {
            throw Problem.badInput("workbench.textOfAnother", name, target.title()).asException();
        }
        Times times = script.complete() ? Times.OWN : heard.wordCount() > 0 ? Times.HEARD : Times.CUES;
        return new Prepared(name, placing, mends, document, times);
    }
}
