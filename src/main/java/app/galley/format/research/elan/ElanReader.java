package app.galley.format.research.elan;

import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.TranscriptReader;
import app.galley.format.markup.XmlReader;
import app.galley.transcript.Transcript;

/// Reads annotations of ELAN (EAF 2.0 to 3.0). Each annotation of a tier that depends on no other becomes a turn; who speaks is the tier's
/// participant, else its name. A tier below gives the words their times when its annotations stand in the text, in order; other tiers
/// below are passed over. Time slots without a time lie evenly between those around them.
public final class ElanReader implements TranscriptReader {
    /// Makes a reader.
    public ElanReader() {
    }

    @Override
    public String name() {
        return "eaf";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Text.startOf(bytes).contains("<ANNOTATION_DOCUMENT");
    }

    @Override
    public Transcript read(byte[] bytes) {
        if (!recognises(bytes)) {
            throw Lookalike.problem(bytes).asException();
        }
        return new ElanFile(new XmlReader(bytes)).read();
    }
}
