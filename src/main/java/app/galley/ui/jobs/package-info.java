/// Transcription jobs: asking for one, and watching them.
@NullMarked
package app.galley.ui.jobs;

import org.jspecify.annotations.NullMarked;
