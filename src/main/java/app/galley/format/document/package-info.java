/// Transcripts for people to read: plain text.
@NullMarked
package app.galley.format.document;

import org.jspecify.annotations.NullMarked;
