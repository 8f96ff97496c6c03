package app.galley.workbench.job;

import app.galley.library.Jobs;
import app.galley.library.Ledger;
import app.galley.library.Recordings;
import app.galley.library.Transcripts;

/// The parts of the library that a transcription touches.
///
/// @param recordings what is transcribed
/// @param jobs what is tracked
/// @param transcripts what comes of it
/// @param ledger what lies at services
public record Shelves(Recordings recordings, Jobs jobs, Transcripts transcripts, Ledger ledger) {
}
