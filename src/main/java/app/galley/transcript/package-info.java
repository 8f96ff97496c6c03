/// The domain: an immutable transcript of turns of words, each word with its place in the text and in time.
@NullMarked
package app.galley.transcript;

import org.jspecify.annotations.NullMarked;
