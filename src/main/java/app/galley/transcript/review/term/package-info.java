/// What a person's corrections teach: the words that recognisers do not know yet.
@NullMarked
package app.galley.transcript.review.term;

import org.jspecify.annotations.NullMarked;
