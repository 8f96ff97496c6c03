/// A text that somebody wrote elsewhere, put onto a recording.
@NullMarked
package app.galley.transcript.placing;

import org.jspecify.annotations.NullMarked;
