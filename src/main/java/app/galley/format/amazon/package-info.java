/// The results of Amazon Transcribe: standard, medical and Call Analytics jobs.
@NullMarked
package app.galley.format.amazon;

import org.jspecify.annotations.NullMarked;
