package app.galley.workbench.export;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Transcript;

/// All that a writer needs.
///
/// @param transcript the part that is handed out
/// @param writing what is said beside it
public record Prepared(Transcript transcript, Writing writing, TranscriptWriter writer) { }
