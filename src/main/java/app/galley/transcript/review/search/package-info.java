/// Search in a transcript: what is looked for, and where it stands.
@NullMarked
package app.galley.transcript.review.search;

import org.jspecify.annotations.NullMarked;
