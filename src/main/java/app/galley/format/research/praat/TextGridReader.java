package app.galley.format.research.praat;

import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.TranscriptReader;
import app.galley.problem.Problem;
import app.galley.transcript.Transcript;
import java.util.regex.Pattern;

/// Reads TextGrids of Praat, in the long and the short text form. Each interval with text of a tier becomes a turn of the speaker the tier
/// is called after. A tier `Ann - words` gives the words of `Ann` their times; where there is no tier `Ann` beside it, its words are
/// put together to turns. Tiers of points and tiers of sounds (`Ann - phones`) are passed over.
public final class TextGridReader implements TranscriptReader {
    private static final Pattern HEAD = Pattern.compile("\\s*File type = \"ooTextFile\"\\s+(?:Object class = )?\"TextGrid\"");
    private static final String BINARY = "ooBinaryFile";

    /// Makes a reader.
    public TextGridReader() {
    }

    @Override
    public String name() {
        return "textgrid";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        String start = Text.startOf(bytes);
        return HEAD.matcher(start).lookingAt() || isBinary(start);
    }

    @Override
    public Transcript read(byte[] bytes) {
        if (!recognises(bytes)) {
            throw Lookalike.problem(bytes).asException();
        }
        if (isBinary(Text.startOf(bytes))) {
            throw Problem.badInput("format.binaryTextGrid").asException();
        }
        return new TextGridFile(Text.of(bytes)).read();
    }

    private static boolean isBinary(String start) {
        return start.startsWith(BINARY) && start.contains("TextGrid");
    }
}
