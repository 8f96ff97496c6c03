/// What a client may send to Amazon Transcribe, and how it is told that it may not.
@NullMarked
package app.galley.local.transcribe.model;

import org.jspecify.annotations.NullMarked;
