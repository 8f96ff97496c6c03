/// How transcripts, edits and problems are written into the columns of the library: compact, exact to the last bit, and with
/// a version in front.
@NullMarked
package app.galley.library.sqlite.codec;

import org.jspecify.annotations.NullMarked;
