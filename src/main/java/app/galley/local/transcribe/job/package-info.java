/// Jobs of all kinds as they are kept, and as they go over the wire.
@NullMarked
package app.galley.local.transcribe.job;

import org.jspecify.annotations.NullMarked;
