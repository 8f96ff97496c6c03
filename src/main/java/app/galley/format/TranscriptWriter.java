package app.galley.format;

import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;

/// Writes one format of transcript. Stateless; any thread.
public interface TranscriptWriter {
    /// The format's name on the command line and the ending of its files, such as `srt`.
    String name();

    /// Writes the transcript; the stream is left open.
    void write(Transcript transcript, OutputStream out) throws IOException;
}
