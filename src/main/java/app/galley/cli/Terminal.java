package app.galley.cli;

import app.galley.format.mend.Mends;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.transcript.TimeCode;
import java.io.PrintStream;
import java.nio.file.Path;

/// The terminal a command talks to.
///
/// @param words what is said
/// @param out results
/// @param err progress and messages
record Terminal(Wording words, PrintStream out, PrintStream err) {
    /// Says a sentence on standard error.
    void say(String key, Object... arguments) {
        err.println(words.say(key, arguments));
    }

    /// What a job transcribes: a recording, or a part of it.
    ///
    /// @param recording its title
    String title(TrackedJob job, String recording) {
        return switch (job.sent()) {
            case SentSound.Stretch stretch -> words.say("galley.stretch", recording, TimeCode.of(stretch.asked().start()), TimeCode.of(stretch.asked().end()));
            case SentSound.Piece piece -> words.say("galley.piece", recording, piece.number(), piece.count());
            case SentSound.All all -> recording;
            case null -> recording;
        };
    }

    /// Says where the words of a recording came from.
    void origin(String origin, String title) {
        say(switch (origin) {
            case "amazon" -> "galley.origin.amazon";
            case "prepared" -> "galley.origin.prepared";
            case "speech-activity" -> "galley.origin.speech-activity";
            case "typed" -> "galley.origin.typed";
            default -> "galley.origin.file";
        }, title);
    }

    /// Says a problem as `galley: WHAT. WHAT TO DO.`, in one line.
    void problem(Problem problem) {
        fault(words.say(problem));
    }

    /// Says a problem with a file, naming the file where the sentence does not.
    void problem(Problem problem, Path file) {
        String said = words.say(problem);
        String name = String.valueOf(file.getFileName());
        fault(said.contains(name) ? said : words.say("galley.aboutFile", name, said));
    }

    /// Says what was read differently from how it stands in a file, one line each.
    void mends(Mends mends, Path file) {
        String name = String.valueOf(file.getFileName());
        mends.places().forEach(mend -> err.println(words.say("galley.aboutFile", name, mend.said(words))));
        if (mends.left() > 0) {
            err.println(words.say("galley.aboutFile", name, words.say("format.mend.more", mends.left())));
        }
    }

    private void fault(String said) {
        err.println("galley: " + said.replaceAll("\\s*\\R\\s*", " "));
    }
}
