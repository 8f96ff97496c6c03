package app.galley.format.research.exmaralda;

import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.TranscriptReader;
import app.galley.format.markup.XmlReader;
import app.galley.transcript.Transcript;

/// Reads basic transcriptions of EXMARaLDA. What a speaker says on a tier of transcription is cut into events wherever anybody else begins or ends: events
/// that follow each other without a gap are one turn, up to the end of a sentence. A tier of description whose category is `word` gives the words their
/// times where they stand in the text; other tiers are passed over. Points without a time lie evenly between those around them.
public final class ExmaraldaReader implements TranscriptReader {
    /// Makes a reader.
    public ExmaraldaReader() {
    }

    @Override
    public String name() {
        return "exmaralda";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Text.startOf(bytes).contains("<basic-transcription");
    }

    @Override
    public Transcript read(byte[] bytes) {
        if (!recognises(bytes)) {
            throw Lookalike.problem(bytes).asException();
        }
        return new ExmaraldaFile(new XmlReader(bytes)).read();
    }
}
