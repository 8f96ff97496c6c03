package app.galley.workbench.export;

import app.galley.library.Captioning;
import app.galley.library.Recording;
import app.galley.transcript.Transcript;

/// A recording with its present text, ready to be handed out.
///
/// @param captions what was decided about its captions
public record Material(Recording recording, Transcript transcript, Captioning captions) { }
