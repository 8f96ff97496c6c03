/// Doing the jobs and writing their results.
@NullMarked
package app.galley.local.transcribe.run;

import org.jspecify.annotations.NullMarked;
