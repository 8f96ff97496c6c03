/// Which jobs may be started: what goes together, where their media is and where their results go.
@NullMarked
package app.galley.local.transcribe.start;

import org.jspecify.annotations.NullMarked;
