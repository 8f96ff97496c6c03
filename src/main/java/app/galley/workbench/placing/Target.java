package app.galley.workbench.placing;

import app.galley.library.MachineTranscript;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.version.MachineVersions;
import java.time.Duration;
import java.util.function.UnaryOperator;

/// The open document a text is put onto.
///
/// @param title of the recording
/// @param session through which the document is edited
/// @param length of the recording; zero when nobody knows
/// @param heard what is known to be heard, by the present document; blocks
public record Target(String title, EditSession session, Duration length, UnaryOperator<Transcript> heard) {
    /// An open document with the recogniser's results for it.
    public static Target of(OpenDocument open) {
        return new Target(open.recording().title(), open.session(), open.recording().length(), present -> heard(open.results(), present));
    }

    /// The newest result for all of the recording that has words; without one the document itself, else where speech was found.
    private static Transcript heard(MachineVersions results, Transcript present) {
        Transcript silent = present;
        for (MachineTranscript result : results.all()) {
            if (result.isWhole()) {
                Transcript found = results.read(result.id());
                if (found.wordCount() > 0) {
                    return found;
                }
                silent = silent == present ? found : silent;
            }
        }
        return present.wordCount() > 0 ? present : silent;
    }
}
