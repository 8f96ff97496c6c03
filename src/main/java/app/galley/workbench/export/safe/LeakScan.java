package app.galley.workbench.export.safe;

import app.galley.format.document.AllText;
import app.galley.transcript.safe.Phrase;
import java.io.IOException;
import java.util.List;

/// Looks in a written file for what must not be in it. What the format itself says (the names of its tags, its numbers) is no leak: it is told by a
/// control file of the same transcript without a single word of it. Stateless; any thread.
public final class LeakScan {
    private LeakScan() { }

    /// The phrases that stand in a file more often than the format itself says them.
    ///
    /// @param file the bytes that were read back
    /// @param control the same transcript with every letter replaced, written by the same writer
    public static List<Phrase> found(byte[] file, byte[] control, List<Phrase> phrases) throws IOException {
        List<String> said = AllText.of(file).stream().map(Phrase::folded).toList();
        List<String> blank = AllText.of(control).stream().map(Phrase::folded).toList();
        return phrases.stream().filter(phrase -> count(phrase, said) > count(phrase, blank)).toList();
    }

    private static int count(Phrase phrase, List<String> texts) {
        return texts.stream().mapToInt(phrase::count).sum();
    }
}
