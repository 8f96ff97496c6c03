package app.galley.format.standard;

import app.galley.format.Formats;
import app.galley.format.SpeakerNames;
import app.galley.format.amazon.AmazonTranscriptReader;
import app.galley.format.amazon.CallAnalyticsReader;
import app.galley.format.amazon.JobResultReader;
import app.galley.format.amazon.joined.JoinedReader;
import app.galley.format.caption.SrtReader;
import app.galley.format.caption.SrtWriter;
import app.galley.format.caption.VttReader;
import app.galley.format.caption.VttWriter;
import app.galley.format.document.TextWriter;
import app.galley.format.interchange.GalleyReader;
import app.galley.format.interchange.GalleyWriter;
import java.util.List;
import java.util.Locale;

/// All formats Galley reads and writes.
public final class StandardFormats {
    private StandardFormats() {
    }

    /// The formats, with the first names of speakers in this language.
    public static Formats in(Locale locale) {
        SpeakerNames names = new SpeakerNames(locale);
        AmazonTranscriptReader transcript = new AmazonTranscriptReader(names);
        CallAnalyticsReader call = new CallAnalyticsReader(names);
        return new Formats(
                List.of(new GalleyReader(), transcript, call, new JoinedReader(new JobResultReader(List.of(transcript, call))), new VttReader(), new SrtReader()),
                List.of(new TextWriter(), new SrtWriter(), new VttWriter(), new GalleyWriter()));
    }
}
