/// What one wishes of a transcription job, as values.
@NullMarked
package app.galley.service.job;

import org.jspecify.annotations.NullMarked;
