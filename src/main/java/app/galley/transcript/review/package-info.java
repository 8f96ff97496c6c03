/// Looking a transcript through: which words to doubt, what else the recogniser heard, what differs between two versions.
@NullMarked
package app.galley.transcript.review;

import org.jspecify.annotations.NullMarked;
