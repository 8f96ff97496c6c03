/// Texts from elsewhere: transcripts that people typed, captions, results.
@NullMarked
package app.galley.format.script;

import org.jspecify.annotations.NullMarked;
